"""The text of a piece of HTML that somebody has already cut out of its page: the body of a feed's entry."""

from __future__ import annotations

import re

from reader.sources.page import calls, removal
from reader.sources.page.boxes import box_kinds
from reader.sources.page.limits import DEFAULT, Limits
from reader.sources.page.outline import Block, Outline
from reader.sources.page.sentences import text_ends_sentence
from reader.sources.page.tree import parse
from reader.sources.page.walk import outline

APPEARED_FIRST = re.compile(
    r"\s*The (?:post .{1,300}|article [A-Z\d“‘\"].{0,300}) (?:appeared first|first appeared) on .{1,200}"
    r"|.{1,300} was originally published in .{1,200} on Medium, where people are .{1,200}"
)
"""What WordPress and Medium put below every entry of a feed."""
_DAY = re.compile(
    r"\b(?:\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d(?:T[\d:]+)?"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d|\d{1,2}\.? [A-Z][a-z]{2,8}\.?,? (?:19|20)\d\d)\b"
)
"""A year alone may be what a line is about: "Pier 2026 election results"."""
_MAX_HEAD_WORDS = 12
"""Who and when, behind the title: "Statement on the pier Ida Rho Wed, 03/04/2026 - 10:00"."""


def entry_blocks(html: str, name: str, *, title: str = "", limits: Limits = DEFAULT) -> tuple[Block, ...]:
    """Return the blocks of text, without captions, calls and what is hidden. Raises SourceError: a limit.

    When nothing would be left, as in a blog of links, all stays that is neither hidden nor a call. What
    repeats `title` at the top is left out, with who wrote the entry and when in the same line.
    """
    plan = _plan(html, name, limits)
    kinds = box_kinds(plan, None)
    visible = _visible(plan)
    if visible and _is_head(visible[0].text, title):
        visible = visible[1:]
    article = tuple(
        block
        for block in visible
        if not removal.by_itself(plan, kinds, block, title) and not APPEARED_FIRST.fullmatch(block.text)
    )
    return article or tuple(block for block in visible if not calls.is_call(block))


def visible_blocks(html: str, name: str, limits: Limits = DEFAULT) -> tuple[Block, ...]:
    """Return every block that is not hidden, whatever it says. Raises SourceError: a limit."""
    return _visible(_plan(html, name, limits))


def _is_head(text: str, title: str) -> bool:
    """Tell whether a line has the title, who wrote the entry, and when, as Drupal puts them above each."""
    rest = text.removeprefix(title)
    is_behind = bool(title) and rest[:1].isspace() and rest != text and not text_ends_sentence(text)
    return is_behind and len(rest.split()) <= _MAX_HEAD_WORDS and _DAY.search(rest) is not None


def _plan(html: str, name: str, limits: Limits) -> Outline:
    # Without a body of its own libxml2 takes text before the first tag for a paragraph, and no other.
    return outline(parse(f"<html><body>{html}</body></html>", name, limits), name, limits)


def _visible(plan: Outline) -> tuple[Block, ...]:
    return tuple(block for block in plan.blocks if not _is_hidden(plan, block))


def _is_hidden(plan: Outline, block: Block) -> bool:
    return any("hidden" in plan.nodes[node].roles for node in plan.ancestors(block.node))
