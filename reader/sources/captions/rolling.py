"""Rolling captions: each cue shows again what the one before said, and a line more. Each line counts once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.sources.captions.cues import Cue, Line

_ROLLING = 0.3
"""The share of cues that begin with the end of the one before. In rolling captions all do but those after a
pause; who repeats himself, "No. No.", does so now and then."""
_MIN_CUES = 3
"""Fewer repeat a line by chance."""


def without_repeats(cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """Return the cues without the lines that roll on from one to the next; the same cues where none do."""
    rests = list(_rests(cues))
    rolling = sum(rest != cue.lines for cue, rest in zip(cues, rests, strict=True))
    if len(cues) < _MIN_CUES or rolling < _ROLLING * len(cues):
        return tuple(cues)
    return tuple(replace(cue, lines=rest) for cue, rest in zip(cues, rests, strict=True) if rest)


def _rests(cues: Sequence[Cue]) -> Iterator[tuple[Line, ...]]:
    """Yield of each cue the lines that the one before did not show."""
    before: tuple[Line, ...] = ()
    for cue in cues:
        repeated = next(
            count
            for count in range(min(len(before), len(cue.lines)), -1, -1)
            if before[len(before) - count :] == cue.lines[:count]
        )
        rest = cue.lines[repeated:]
        if not repeated and before and cue.lines[0].text.startswith(f"{before[-1].text} "):
            grown = cue.lines[0].text[len(before[-1].text) + 1 :]  # a line that is written word by word
            rest = (cue.lines[0]._replace(text=grown), *cue.lines[1:])
        yield rest
        before = cue.lines
