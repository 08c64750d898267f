"""Quotations set apart from the text, and who is named below the words of one."""

from __future__ import annotations

import re

from reader.sources.page.outline import QUOTATION, Block, Node, Outline
from reader.sources.page.sentences import HALF_LINKED

MAX_ATTRIBUTION_WORDS = 15
_MAX_NAME_WORDS = 4
"""Ursula von der Leyen"""
_WORD = re.compile(r"\w+")


def is_attribution(outline: Outline, block: Block) -> bool:
    """Tell whether a short block stands below the words of a quotation set apart: it says whose they are.

    An embedded post that is nothing but links is no quotation.
    """
    nodes = (outline.nodes[node] for node in outline.ancestors(block.node))
    quotation = next((node for node in nodes if _is_quotation(node) or node.tag == "figure"), None)
    if quotation is None or block.words > MAX_ATTRIBUTION_WORDS:
        return False
    first = outline.blocks[quotation.start]
    return first.kind == "quote" and first is not block and first.link_share < HALF_LINKED


def _is_quotation(node: Node) -> bool:
    return node.tag == "blockquote" or QUOTATION in node.roles


def begins_with_name(text: str) -> bool:
    """Tell a linked speaker from "Reply" and "Share this quote"."""
    initials = [word[0] for word in _WORD.findall(text)[:_MAX_NAME_WORDS]]
    return bool(initials) and initials[0].isupper() and any(map(str.isupper, initials[1:]))


def end_of_quotation(outline: Outline, block: Block) -> int:
    """Return the number of the block behind a quotation set apart, and behind who is named beside it."""
    nodes = [outline.nodes[node] for node in outline.ancestors(block.node)]
    place = next((place for place, node in enumerate(nodes) if _is_quotation(node)), None)
    if place is None:
        return 0
    quotation, *around = nodes[place:]
    is_with_name = around and (around[0].start, around[0].end) == (quotation.start, quotation.end + 1)
    return around[0].end if is_with_name else quotation.end
