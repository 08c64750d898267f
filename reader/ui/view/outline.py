"""The headings of an article, with what each stands over. No widgets here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.model import Article, Block, Span
from reader.text.normalize import blocks as guessed_blocks
from reader.text.one_line import one_line

_DEEPEST = 4


class Section(NamedTuple):
    """A heading with everything up to the next one."""

    heading: str
    span: Span
    depth: int
    """0 for the title, 1 for the highest heading."""
    claims: int
    """How many claims start in it."""


def outline(article: Article, title: str, starts: Sequence[int]) -> tuple[Section, ...]:
    """Return the sections; the first has the title. `starts`: where the claims to count start, in text order.

    A title that opens the text is not listed a second time.
    """
    blocks = article.blocks or guessed_blocks(article.text)
    headings = [block for block in blocks if block.kind == "heading"]
    if opens_with(article.text, blocks, article.title) and headings[:1] == [*blocks[:1]]:
        del headings[0]
    highest = min((block.level for block in headings), default=1)
    rows = [
        (0, title, 0),
        *(
            (block.span.start, block.span.of(article.text), min(block.level - highest + 1, _DEEPEST))
            for block in headings
        ),
    ]
    edges = [*(start for start, _, _ in rows), len(article.text)]
    return tuple(
        Section(one_line(words), Span(start, end), depth, _between(starts, start, end))
        for (_, words, depth), (start, end) in zip(rows, pairwise(edges), strict=True)
    )


def section_at(sections: Sequence[Section], offset: int) -> int:
    """Return the index of the section that the character at `offset` belongs to."""
    return max(0, bisect_right([section.span.start for section in sections], offset) - 1)


def opens_with(text: str, blocks: Sequence[Block], title: str) -> bool:
    """Tell whether the first block of a text is its title."""
    return bool(title and blocks) and blocks[0].span.of(text).casefold() == title.strip().casefold()


def _between(starts: Sequence[int], start: int, end: int) -> int:
    return bisect_left(starts, end) - bisect_left(starts, start)
