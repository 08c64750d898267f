"""The lines between headline and text: part of the article, but often outside its node."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile

from reader.sources.page import calls, dates, overlap, tags
from reader.sources.page.boxes import BoxKinds, box_of
from reader.sources.page.outline import Block, Outline
from reader.sources.page.sentences import HALF_LINKED, ends_sentence

_MIN_WORDS, _MAX_WORDS = 4, 90
_MIN_SHARE = 0.8
"""So much of a block stands in the page's description of itself, if it is what the description was taken
from; editors shorten descriptions and change a word or two."""
_MAX_DATE_WORDS = 8
"""Wednesday, March 4, 2026 at 9:30 PM EST"""
_NAMED_WITHIN = 3
"""How many nodes outwards the name "standfirst" counts; further out are headers, which hold other things
too."""
_LIST_TAGS = frozenset({"li", "ul", "ol"})
"""They do not count: the list is what is named, or what holds it."""
_COMPARED = 8
"""The first blocks of the article, in which a teaser's words would stand again."""
_NEVER = frozenset({"caption", "navigation", "comments", "consent", "hidden", "advertising"})


def standfirst(
    outline: Outline, kinds: BoxKinds, between: range, descriptions: Sequence[str], article: Sequence[int]
) -> tuple[int, ...]:
    """Return the numbers of the blocks that are the standfirst, among those `between` headline and text.

    They are named so, or the page describes itself with them, or they are the second heading of two. What
    the `article` says again is a teaser of it.
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
        is_standfirst = (
            is_description or _is_named(outline, kinds, block) or _is_subtitle(outline, kinds, number)
        )
        if is_standfirst and not is_teaser:
            numbers.append(number)
    return tuple(numbers)


def _may_be(kinds: BoxKinds, block: Block) -> bool:
    if not _MIN_WORDS <= block.words <= _MAX_WORDS or block.link_share >= HALF_LINKED or block.level == 1:
        return False
    if block.words <= _MAX_DATE_WORDS and not ends_sentence(block) and dates.iso(block.text):
        return False
    return box_of(kinds, block) not in _NEVER and not (calls.is_call(block) or calls.is_editorial(block))


def _is_named(outline: Outline, kinds: BoxKinds, block: Block) -> bool:
    if box_of(kinds, block):
        return False
    nodes = [outline.nodes[node] for node in outline.ancestors(block.node)]
    lists = takewhile(lambda node: node.tag in _LIST_TAGS, nodes)
    around = islice((node for node in nodes if node.tag not in _LIST_TAGS), _NAMED_WITHIN)
    return "standfirst" in block.roles or any("standfirst" in node.roles for node in (*lists, *around))


def _is_subtitle(outline: Outline, kinds: BoxKinds, number: int) -> bool:
    """Tell whether a block is a heading of level 2, or a sentence, directly below that of level 1."""
    headline, block = outline.blocks[number - 1], outline.blocks[number]
    is_subtitle = block.level == 2 or (block.kind == "paragraph" and ends_sentence(block))
    if number == 0 or headline.level != 1 or not is_subtitle or box_of(kinds, block):
        return False
    return _place(outline, headline) == _place(outline, block)


def _place(outline: Outline, block: Block) -> int:
    """Return the node in which a block stands: a heading may have its words in a paragraph of its own."""
    around = list(outline.ancestors(block.node))
    heading = next((node for node in around if outline.nodes[node].tag in tags.HEADINGS), block.node)
    return outline.nodes[heading].parent


def _is_repeated(outline: Outline, block: Block, numbers: Sequence[int]) -> bool:
    grams = (overlap.grams(outline.blocks[number].text) for number in numbers)
    return any(overlap.share(block.text, text) >= _MIN_SHARE for text in grams)
