"""What is said in a transcript inside an article: paragraphs that begin with a name in capitals and a colon.

Every paragraph is a turn, "LUND: You are leaving." and "KROG: I am not."; the layout alone says who speaks.
No spaCy here.
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
# A name with its titles has at most 32 letters, an office 60 and a stage direction 40: what is longer is a
# sentence in capitals, or one in brackets.
_LABEL = re.compile(
    r"""["“]?(?P<name>[A-Z][A-Z.’'\- ]{1,30}[A-Z.](?:\s\d{1,2})?)"""
    r"""(?P<about>,\s[^:\n]{1,60}|\s?\([^)\n]{1,40}\))?(?P<cue>:)\s+"""
)
"""A name in capitals, with a number, an office or a stage direction behind it: "ADA LUND, MAYOR:"."""
_MEMBER = re.compile(
    r"(?P<name>(?:Mr|Mrs|Ms|Miss|Dr)\.\s[A-Z][A-Z’'\-]+(?:\sof(?:\s[A-Z][a-z]+)+)?)(?P<cue>\.)\s+"
)
"""How parliaments print it: "Mr. LUND of Ohio. I yield."."""
_TALK = re.compile(r"\?|\b(?:i|you|we|me|us|my|your|our|i['’]m)\b", re.IGNORECASE)
"""People who talk ask, or speak of themselves and each other; in a list, "WHEN: Monday", nobody does."""
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
    turns = list(_paragraph_turns(text))
    counts = Counter(_surname(turn.name.of(text)) for turn in turns)
    speakers = {name for name, count in counts.items() if count >= _LEAST_TURNS}
    turns = [turn for turn in turns if _surname(turn.name.of(text)) in speakers]
    is_talk = any(_TALK.search(text, *span) for turn in turns for span in turn.content)
    return turns if len(speakers) >= _LEAST_SPEAKERS and is_talk else []


def _surname(name: str) -> str:
    """Return by what a speaker is known from the second turn on: "LUND" of "ADA LUND", but "SPEAKER 1"."""
    name = name.partition(" of ")[0]
    return name if name[-1].isdecimal() else name.split()[-1]


def _paragraph_turns(text: str) -> Iterator[_Turn]:
    turn: _Turn | None = None
    is_marked = False  # whether the turns stand within quotation marks: each paragraph begins with one
    for paragraph in paragraphs(text):
        label = _LABEL.match(text, *paragraph) or _MEMBER.match(text, *paragraph)
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
