"""The lines between headline and text: part of the article, but often outside its node."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from reader.sources.page import calls, overlap
from reader.sources.page.boxes import HALF_LINKED, BoxKinds, box_of
from reader.sources.page.outline import Block, Outline

_MIN_WORDS, _MAX_WORDS = 4, 90
_MIN_SHARE = 0.8
"""So much of a block stands in the page's description of itself, if it is what the description was taken
from; editors shorten descriptions and change a word or two."""
_NAMED_WITHIN = 3
"""How many nodes outwards the name "standfirst" counts; further out are headers, which hold other things
too."""
_COMPARED = 8
"""The first blocks of the article, in which a teaser's words would stand again."""
_NEVER = frozenset({"caption", "navigation", "comments", "consent", "hidden", "advertising"})


def standfirst(
    outline: Outline, kinds: BoxKinds, between: range, descriptions: Sequence[str], article: Sequence[int]
) -> tuple[int, ...]:
    """Return the numbers of the blocks that are the standfirst, among those `between` headline and text.

    They are named so, or the page describes itself with them. What the `article` says again is a teaser of
    it.
    """
    grams = [overlap.grams(description) for description in descriptions if description]
    members = frozenset(article)
    numbers: list[int] = []
    for number in between:
        block = outline.blocks[number]
        if number in members or not _may_be(kinds, block):
            continue
        is_description = any(overlap.share(block.text, description) >= _MIN_SHARE for description in grams)
        is_teaser = _is_repeated(outline, block, [*numbers, *article[:_COMPARED]])
        if not is_teaser and (is_description or _is_named(outline, kinds, block)):
            numbers.append(number)
    return tuple(numbers)


def _may_be(kinds: BoxKinds, block: Block) -> bool:
    if not _MIN_WORDS <= block.words <= _MAX_WORDS or block.link_share >= HALF_LINKED or block.level == 1:
        return False
    return box_of(kinds, block) not in _NEVER and not calls.is_call(block)


def _is_named(outline: Outline, kinds: BoxKinds, block: Block) -> bool:
    if box_of(kinds, block):
        return False
    around = islice(outline.ancestors(block.node), _NAMED_WITHIN)
    return "standfirst" in block.roles or any("standfirst" in outline.nodes[node].roles for node in around)


def _is_repeated(outline: Outline, block: Block, numbers: Sequence[int]) -> bool:
    grams = (overlap.grams(outline.blocks[number].text) for number in numbers)
    return any(overlap.share(block.text, text) >= _MIN_SHARE for text in grams)
