"""Headings in a letter that lead to the page of the story below them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.sources.page.extract import Page
from reader.sources.page.outline import Block


def with_story_headings(every: Sequence[Block], page: Page) -> Sequence[Block]:
    """Return the article of a page, with those headings; `every` has all blocks of it.

    A page has the headings of other stories as links, and a letter those of its own.
    """
    texts = {block.text for block in page.blocks}
    linked = {removal.text for removal in page.removed if removal.reason in ("link", "related")}
    above = {
        below.text: block
        for block, below in pairwise(every)
        if block.kind == "heading"
        and block.text in linked
        and below.text in texts
        and below.kind != "heading"
    }
    return [each for block in page.blocks for each in (above.get(block.text), block) if each is not None]
