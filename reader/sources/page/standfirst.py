"""The lines between headline and text: part of the article, but often outside the node that holds the rest."""

from __future__ import annotations

from collections.abc import Sequence

from reader.sources.page import calls, overlap
from reader.sources.page.boxes import HALF_LINKED, Boxes, box_of
from reader.sources.page.outline import Block, Outline

_MIN_WORDS, _MAX_WORDS = 4, 90
_MIN_SHARE = 0.8
"""So much of a block stands in the page's description of itself, if it is what the description was taken from; editors
shorten descriptions and change a word or two."""
_NAMED_WITHIN = 3
"""How many nodes outwards the name "standfirst" counts; further out are headers, which hold other things too."""
_NEVER = frozenset({"caption", "navigation", "comments", "consent", "hidden", "advertising"})


def standfirst(
    outline: Outline, boxes: Boxes, between: range, descriptions: Sequence[str], kept: Sequence[int]
) -> tuple[int, ...]:
    """Return the numbers of the blocks that are the standfirst, among those `between` headline and text.

    They are named so, or the page describes itself with them. What the text says again (`kept` are the numbers of its
    blocks) is a teaser of it, no standfirst.
    """
    described = [overlap.grams(description) for description in descriptions if description]
    numbers: list[int] = []
    for number in between:
        block = outline.blocks[number]
        if number in kept or not _MIN_WORDS <= block.words <= _MAX_WORDS or block.link_share >= HALF_LINKED:
            continue
        if box_of(outline, boxes, block) in _NEVER or calls.is_call(block) or block.level == 1:
            continue
        is_described = any(overlap.share(block.text, description) >= _MIN_SHARE for description in described)
        if (is_described or _is_named(outline, boxes, block)) and not _is_repeated(
            outline, number, [*numbers, *kept]
        ):
            numbers.append(number)
    return tuple(numbers)


def _is_named(outline: Outline, boxes: Boxes, block: Block) -> bool:
    if "standfirst" in block.roles:
        return True
    for depth, node in enumerate(outline.ancestors(block.node)):
        if depth >= _NAMED_WITHIN or node in boxes:
            return False
        if "standfirst" in outline.nodes[node].roles:
            return True
    return False


def _is_repeated(outline: Outline, number: int, others: Sequence[int]) -> bool:
    text = outline.blocks[number].text
    return any(
        overlap.share(text, overlap.grams(outline.blocks[other].text)) >= _MIN_SHARE for other in others[:8]
    )
