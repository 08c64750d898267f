"""The lines of a page: their words, where they begin, and how large they are set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.sources.documents.pdf.letters import repaired
from reader.text.one_line import one_line


class Run(NamedTuple):
    """Text as a page draws it, in the order in which it does; a line end in it ends a line."""

    text: str
    x: float
    y: float
    size: float


class Line(NamedTuple):
    """One line."""

    text: str
    page: int
    """Counted from 0."""
    x: float
    """Of its first letter, in points from the left edge."""
    y: float
    """Of its letters, in points from the lower edge."""
    size: float
    """Of most of its letters, in points."""


def lines(runs: Sequence[Run], page: int) -> Iterator[Line]:
    """Yield the lines of a page that have words."""
    line: list[Run] = []
    for run in runs:
        for number, text in enumerate(run.text.split("\n")):
            if number:
                yield from _line(line, page)
                line = []
            line.append(run._replace(text=text))
    yield from _line(line, page)


def _line(runs: Sequence[Run], page: int) -> Iterator[Line]:
    with_words = [run for run in runs if run.text.strip()]
    if with_words:
        # Repaired before anything else: to Python some of the codes are white space.
        words = one_line(repaired("".join(run.text for run in runs)))
        longest = max(with_words, key=lambda run: len(run.text))  # the bullet of an item is set smaller
        yield Line(words, page, with_words[0].x, with_words[0].y, longest.size)


def place(current: Sequence[float], text: Sequence[float], size: float) -> tuple[float, float, float]:
    """Return x, y and size on the page from the matrices of the page and of the text (ISO 32000-1, 9.4.4)."""
    a, b, c, d, e, f = current
    x = text[4] * a + text[5] * c + e
    y = text[4] * b + text[5] * d + f
    return x, y, abs(size * text[3] * d) or size
