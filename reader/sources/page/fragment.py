"""HTML that is the text and nothing around it: a message, a chapter of a book, the body of a wire story."""

from __future__ import annotations

from reader.sources.page import charset
from reader.sources.page.boxes import box_kinds, box_of
from reader.sources.page.limits import DEFAULT, Limits
from reader.sources.page.outline import Block
from reader.sources.page.tree import parse
from reader.sources.page.walk import outline


def blocks(data: bytes, name: str, limits: Limits = DEFAULT) -> tuple[Block, ...]:
    """Return every block of text that can be seen, in order. Raises SourceError, which calls it `name`."""
    plan = outline(parse(charset.decode(data, name), name, limits), name, limits)
    kinds = box_kinds(plan, None)
    return tuple(block for block in plan.blocks if box_of(kinds, block) != "hidden")
