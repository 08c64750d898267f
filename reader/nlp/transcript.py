"""What is said in a transcript: paragraphs that begin with a name and a colon; the layout says who speaks.

Every paragraph is a turn: inside an article "LUND: You are leaving." and "KROG: I am not.", in capitals,
again and again; with a time code, as transcripts of recordings have it, however the name is written and be
it only once: "[00:01:30] Ada Byrne: It holds." No spaCy here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.text.normalize import paragraphs

FOUND_BY = "transcript"
# A name with its titles has at most 32 letters and a stage direction 40: what is longer is a sentence in
# capitals, or one in brackets.
_TURN = re.compile(r"""["“]?(?P<name>[A-Z][A-Z.’'\- ]{1,30}[A-Z.])(?:\s?\([^)\n]{1,40}\))?(?P<cue>:)\s+""")
_TIMED_TURN = re.compile(r"\[(?:\d{1,3}:)?\d{1,2}:\d{2}\] (?P<name>[^\s:][^:\n]{0,59})(?P<cue>:)\s+")
_OPENING = '"“'
_CLOSING = ('"', "”")
_LEAST_TURNS = 2
"""Of each speaker: "NOTE: ..." stands alone."""
_LEAST_SPEAKERS = 2
"""Several paragraphs that begin with "UPDATE: ..." are no conversation."""
_CONFIDENCE = 0.9
"""Set by hand, not counted on gold data: the layout alone tells, and it outranks any reading."""


@dataclass(frozen=True, slots=True)
class _Turn:
    name: Span
    cue: Span
    content: tuple[Span, ...]


def with_transcript(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions, in text order, the turns of a transcript in place of those within."""
    turns = _turns(text)
    if not turns:
        return tuple(attributions)
    mask = bytearray(len(text))
    for turn in turns:
        for start, end in (turn.name, turn.cue, *turn.content):
            mask[start:end] = b"\1" * (end - start)
    outside = [
        attribution
        for attribution in attributions
        if not any(any(mask[slice(*span)]) for span in (*attribution.content, *attribution.cue))
    ]
    inside = [Attribution(turn.content, (turn.cue,), (turn.name,), _CONFIDENCE, FOUND_BY) for turn in turns]
    return tuple(sorted([*outside, *inside], key=lambda attribution: attribution.first_span))


def _turns(text: str) -> list[_Turn]:
    timed = list(_timed_turns(text))
    if timed:
        return timed
    turns = list(_paragraph_turns(text))
    names = Counter(turn.name.of(text) for turn in turns)
    speakers = {name for name, count in names.items() if count >= _LEAST_TURNS}
    if len(speakers) < _LEAST_SPEAKERS:
        return []
    return [turn for turn in turns if turn.name.of(text) in speakers]


def _timed_turns(text: str) -> Iterator[_Turn]:
    for paragraph in paragraphs(text):
        label = _TIMED_TURN.match(text, *paragraph)
        if label is not None:
            words = _words(text, label.end(), paragraph.end, is_marked=False)
            if words:
                yield _Turn(Span(*label.span("name")), Span(*label.span("cue")), words)


def _paragraph_turns(text: str) -> Iterator[_Turn]:
    turn: _Turn | None = None
    is_marked = False  # whether the turns stand within quotation marks: each paragraph begins with one
    for paragraph in paragraphs(text):
        label = _TURN.match(text, *paragraph)
        opens = text[paragraph.start] in _OPENING
        if label is None and turn is not None and is_marked and opens:
            words = _words(text, paragraph.start + 1, paragraph.end, is_marked=True)
            turn = replace(turn, content=(*turn.content, *words))
            continue
        if turn is not None and turn.content:
            yield turn
        turn = None
        if label is not None:
            is_marked = opens
            words = _words(text, label.end(), paragraph.end, is_marked=is_marked)
            turn = _Turn(Span(*label.span("name")), Span(*label.span("cue")), words)
    if turn is not None and turn.content:
        yield turn


def _words(text: str, start: int, end: int, *, is_marked: bool) -> tuple[Span, ...]:
    if is_marked and text[start:end].endswith(_CLOSING):
        end -= 1
    return (Span(start, end),) if text[start:end].strip() else ()
