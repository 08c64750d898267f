"""Keeps a line that Textual draws from remembering itself, which only a search for garbage ends.

In Textual 8.2 a line that nothing lies over is cut at its own end: it is itself all that comes of that, and
remembers it. When it was drawn over it stays, with what was made of it, until Python looks for garbage. Up to
3 MB of such lines lay between what stays, and Python gives back little of the room that they took.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.strip import Strip

_divide = Strip.divide


def remember_no_whole() -> None:
    """Have a line that is left whole not remember that; what comes of it stays as it was."""
    Strip.divide = _divided  # type: ignore[method-assign, assignment]


def _divided(line: Strip, cuts: Iterable[int]) -> Sequence[Strip]:
    cuts = list(cuts)
    return [line] if cuts == [line.cell_length] else _divide(line, cuts)
