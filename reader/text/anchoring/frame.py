"""A stretch of text with what belongs to it, written down so that it is never mistaken for another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from reader.model import Span
from reader.text.anchoring.runs import MIN_BESIDE_CODE_POINTS, Runs, runs_of
from reader.text.anchoring.similar import has_similar
from reader.text.anchors import Selector, select
from reader.text.words import WordIndex, index_words

_MAX_BESIDE_CODE_POINTS = 1024
"""The context of a repeated frame grows to this until nothing else in the text has it. A text that repeats
more than half a screen of itself was pasted twice."""
_MAX_SENTENCE_CODE_POINTS = 400
"""So far from a claim its sentence may begin or end; the longest ones of newspapers have some 60 words."""
_SENTENCE_START = re.compile(r"""[.!?…]["'”’»)\]]*\s+|\n""")
_CLAUSE_END = re.compile(r"[.,;:!?…—–\n]")
_CLOSING = re.compile(r"""[.,;:!?…—–]["'”’»)\]]*\s*\Z""")


@dataclass(frozen=True, slots=True)
class Frame:
    """How much beside the words of a selector belongs to them, and what else in their text was like them."""

    lead: int
    """So many code points at the end of the prefix belong to them."""
    trail: int
    """So many code points at the beginning of the suffix."""
    is_specific: bool
    """Whether it says by name or description who speaks; a pronoun does not."""
    copies: int = 1
    """How often it stood in the text, itself counted (as `WordIndex.count`)."""
    is_pasted: bool = False
    """Whether the longest context that is kept stood in the text more than once too."""
    has_similar: bool = False
    """Whether other words of the text were similar to those of the selector."""
    fixed: tuple[Span, ...] = ()
    """Stretches within the words, counted from their beginning, that say who speaks; none may be edited."""


def frame_of(
    text: str, words: Span, attribution: Iterable[Span], *, is_specific: bool
) -> tuple[Selector, Frame]:
    """Return the selector of words in `text`, and their frame.

    `attribution` is where their source and cue stand, as far as that is near; `is_specific` tells whether it
    says by name or description who speaks.
    """
    spans = list(attribution)
    whole = sentence_around(
        text, Span(min([words.start, *(s.start for s in spans)]), max([words.end, *(s.end for s in spans)]))
    )
    lead, trail = words.start - whole.start, whole.end - words.end
    fixed = tuple(
        Span(span.start - words.start, span.end - words.start) for span in spans if span.overlaps(words)
    )
    index = index_words(text)
    beside = MIN_BESIDE_CODE_POINTS
    while True:
        outer = _with_whole_words(text, Span(whole.start - beside, whole.end + beside))
        selector = select(text, words, before=words.start - outer.start, after=outer.end - words.end)
        runs = runs_of(index, selector, lead, trail)
        copies = index.count(runs.frame)
        is_unique = copies == 1 or _stand_once(index, runs)
        if is_unique or beside >= _MAX_BESIDE_CODE_POINTS:
            similar = has_similar(index, runs.words, words.start)
            return selector, Frame(lead, trail, is_specific, copies, not is_unique, similar, fixed)
        beside *= 2


def sentence_around(text: str, span: Span) -> Span:
    """Return a stretch with the beginning of its sentence and the end of its clause.

    A full stop after an abbreviation counts as an end: the stretch may be too short, but covers `span`.
    """
    low = max(0, span.start - _MAX_SENTENCE_CODE_POINTS)
    start = low if low == 0 else span.start
    for match in _SENTENCE_START.finditer(text, low, span.start):
        start = match.end()
    if _CLOSING.search(text, span.start, span.end):
        return Span(start, span.end)
    end = _CLAUSE_END.search(text, span.end, span.end + _MAX_SENTENCE_CODE_POINTS)
    return Span(start, end.end() if end else span.end)


def _with_whole_words(text: str, span: Span) -> Span:
    """Return a stretch that begins and ends between words, inside of the text."""
    start, end = max(0, span.start), min(len(text), span.end)
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)


def _stand_once(index: WordIndex, runs: Runs) -> bool:
    """Tell whether the context of each side stands in the text once; at its edges there may be none."""
    sides = [side for side in (runs.before, runs.after) if side]
    return all(len(list(islice(index.places(side), 2))) == 1 for side in sides)
