"""The text of a piece of HTML that somebody has already cut out of its page: the body of a feed's entry."""

from __future__ import annotations

import re

from reader.sources.page import calls, removal
from reader.sources.page.boxes import box_kinds
from reader.sources.page.limits import DEFAULT, Limits
from reader.sources.page.outline import Block, Outline
from reader.sources.page.tree import parse
from reader.sources.page.walk import outline

APPEARED_FIRST = re.compile(r"\s*The post .{1,300} (?:appeared first|first appeared) on .{1,200}")
"""What WordPress puts below every entry of a feed."""


def entry_blocks(html: str, name: str, *, title: str = "", limits: Limits = DEFAULT) -> tuple[Block, ...]:
    """Return the blocks of text, without captions, calls and what is hidden. Raises SourceError: a limit.

    When nothing would be left, as in a blog of links, all stays that is neither hidden nor a call. A heading
    at the top that repeats `title` is left out.
    """
    plan = _plan(html, name, limits)
    kinds = box_kinds(plan, None)
    visible = _visible(plan)
    article = tuple(
        block
        for block in visible
        if not removal.by_itself(plan, kinds, block, title) and not APPEARED_FIRST.fullmatch(block.text)
    )
    return article or tuple(block for block in visible if not calls.is_call(block))


def visible_blocks(html: str, name: str, limits: Limits = DEFAULT) -> tuple[Block, ...]:
    """Return every block that is not hidden, whatever it says. Raises SourceError: a limit."""
    return _visible(_plan(html, name, limits))


def _plan(html: str, name: str, limits: Limits) -> Outline:
    # Without a body of its own libxml2 takes text before the first tag for a paragraph, and no other.
    return outline(parse(f"<html><body>{html}</body></html>", name, limits), name, limits)


def _visible(plan: Outline) -> tuple[Block, ...]:
    return tuple(block for block in plan.blocks if not _is_hidden(plan, block))


def _is_hidden(plan: Outline, block: Block) -> bool:
    return any("hidden" in plan.nodes[node].roles for node in plan.ancestors(block.node))
