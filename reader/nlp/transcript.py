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
from reader.nlp.values import Attribution
from reader.text import paragraphs

FOUND_BY = "transcript"
_TURN = re.compile(
    r"""["“']{0,2}(?P<name>[A-Z][A-Z.’'\- ]{1,30}[A-Z.])(?:\s?\([^)\n]{1,40}\))?(?P<cue>:)\s+"""
)
_MARKS = "\"“”'’ \n"
_LEAST_TURNS = 2
"""Of each speaker, and speakers: "UPDATE: ..." and "NOTE: ..." are no conversation."""
_CONFIDENCE = 0.9


@dataclass(frozen=True, slots=True)
class _Turn:
    name: Span
    cue: Span
    content: tuple[Span, ...]


def with_transcript(text: str, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return what was found with the turns of a transcript in place of what was read into them."""
    turns = _turns(text)
    if not turns:
        return tuple(found)
    spoken = bytearray(len(text))
    for turn in turns:
        for start, end in (turn.name, turn.cue, *turn.content):
            spoken[start:end] = b"\1" * (end - start)
    kept = [one for one in found if not any(any(spoken[slice(*span)]) for span in (*one.content, *one.cue))]
    said = [Attribution(turn.content, (turn.cue,), (turn.name,), _CONFIDENCE, FOUND_BY) for turn in turns]
    return tuple(sorted([*kept, *said], key=lambda one: min((*one.content, *one.cue, *one.source))))


def _turns(text: str) -> list[_Turn]:
    turns = list(_labelled(text))
    names = Counter(turn.name.of(text) for turn in turns)
    speakers = {name for name, count in names.items() if count >= _LEAST_TURNS}
    if len(speakers) < _LEAST_TURNS:
        return []
    return [turn for turn in turns if turn.name.of(text) in speakers]


def _labelled(text: str) -> Iterator[_Turn]:
    turn: _Turn | None = None
    is_marked = False
    for paragraph in paragraphs(text):
        label = _TURN.match(text, *paragraph)
        if label is not None:
            if turn is not None:
                yield turn
            is_marked = text[paragraph.start] in _MARKS
            content = _trimmed(text, label.end(), paragraph.end)
            turn = _Turn(Span(*label.span("name")), Span(*label.span("cue")), content)
            if not content:
                turn = None
        elif turn is not None and is_marked and text[paragraph.start] in _MARKS:
            # Within marks every paragraph of a turn begins with one.
            turn = replace(turn, content=(*turn.content, *_trimmed(text, *paragraph)))
        elif turn is not None:
            yield turn
            turn = None
    if turn is not None:
        yield turn


def _trimmed(text: str, start: int, end: int) -> tuple[Span, ...]:
    while start < end and text[start] in _MARKS:
        start += 1
    while start < end and text[end - 1] in _MARKS:
        end -= 1
    return (Span(start, end),) if start < end else ()
