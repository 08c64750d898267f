"""Which nodes of a page are boxes: beside the article, or inside it without being part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import accumulate

from reader.sources.page import vocabulary
from reader.sources.page.outline import Block, Node, Outline

Boxes = Mapping[int, str]
"""The number of a node, and what kind of box it is: a list name of vocabulary.toml."""

HALF_LINKED = 0.5
"""A block of which half is a link leads to another page rather than saying something."""

_TAGS: Mapping[str, str] = {
    "nav": "navigation",
    "menu": "navigation",
    "aside": "related",
    "footer": "navigation",
    "dialog": "consent",
    "form": "newsletter",
    "figcaption": "caption",
    "figure": "caption",
    "address": "author",
    "label": "newsletter",
}
"""What a tag says without any name."""
_MAX_SHARE = 0.5
"""A box has at most this share of the page's sentences, and so have all boxes of the same names together. Whole
articles stand in nodes that are called "paywall", "commercial" or "social", or each of their paragraphs does; what has
most of the sentences of a page is not beside its article."""
_MAX_SHARE_OF_COMMENTS = 0.97
"""Readers write more than the article has, but a page is never nothing but comments."""
_MAX_SENTENCES = 4
"""A box of `_SHORT_KINDS` has at most so many: whoever asks for an address or a click is brief about it. Some pages
close the first half of an article and open a node called "cta", in which the second half stands."""
_SHORT_KINDS = frozenset({"newsletter", "sharing", "advertising", "author", "facts", "paywall", "pulled"})
_MIN_SENTENCE_WORDS = 8
_MAX_CARD_WORDS = 80
_MAX_CARD_BLOCKS = 12
"""A headline that is a link, with what stands around it up to so many words and blocks, is the card of another story."""
_TEXT_TAGS = frozenset({"p", "li", "ul", "ol", "blockquote"})


def is_sentence(block: Block) -> bool:
    """Tell whether a block is long enough, and not a link, so that it counts where the sentences of a page are."""
    return block.kind != "heading" and block.words >= _MIN_SENTENCE_WORDS and block.link_share < HALF_LINKED


def boxes(outline: Outline, headline: int | None) -> Boxes:
    """Return the nodes that are boxes. `headline` is the number of the block with the title; None without one."""
    sums = [0, *accumulate(block.words * is_sentence(block) for block in outline.blocks)]
    counts = [0, *accumulate(map(is_sentence, outline.blocks))]
    total = max(1, sums[-1])
    names = vocabulary.boxes()
    candidates: dict[int, str] = {}
    words_of_alike = Counter[tuple[str, frozenset[str]]]()
    for number, node in enumerate(outline.nodes):
        kind = _TAGS.get(node.tag) or min(node.roles & names, default="")
        if not kind or (headline is not None and node.start <= headline < node.end):
            continue
        if kind in _SHORT_KINDS and counts[node.end] - counts[node.start] > _MAX_SENTENCES:
            continue
        if _is_about_quotation(outline, number):
            continue
        candidates[number] = kind
        if not any(outline.nodes[around].roles == node.roles for around in outline.ancestors(node.parent)):
            words_of_alike[node.tag, node.roles] += sums[node.end] - sums[node.start]
    large = {
        alike
        for alike, words in words_of_alike.items()
        if words > total * (_MAX_SHARE_OF_COMMENTS if "comments" in alike[1] else _MAX_SHARE)
    }
    boxes = {
        number: kind
        for number, kind in candidates.items()
        if (outline.nodes[number].tag, outline.nodes[number].roles) not in large
    }
    return boxes | dict.fromkeys(_cards(outline, headline), "related")


def box_of(outline: Outline, boxes: Boxes, block: Block) -> str:
    """Return what the outermost box around a block is; empty when it stands in none."""
    kinds = [boxes[node] for node in outline.ancestors(block.node) if node in boxes]
    return kinds[-1] if kinds else ""


def _is_about_quotation(outline: Outline, number: int) -> bool:
    """Tell whether the node is inside a quotation, where it says who speaks, or is a figure around one."""
    if any(outline.nodes[around].tag == "blockquote" for around in outline.ancestors(number)):
        return outline.nodes[number].tag != "blockquote"
    node = outline.nodes[number]
    if node.tag not in ("figure", "figcaption"):
        return False
    figure = outline.nodes[node.parent] if node.tag == "figcaption" else node
    return any(
        outline.nodes[inner].tag == "blockquote"
        for block in outline.blocks[figure.start : figure.end]
        for inner in outline.ancestors(block.node)
    )


def _cards(outline: Outline, headline: int | None) -> Iterator[int]:
    for number, block in enumerate(outline.blocks):
        if block.kind != "heading" or block.link_share < HALF_LINKED or number == headline:
            continue
        card = None
        for around in outline.ancestors(block.node):
            node = outline.nodes[around]
            if (headline is not None and node.start <= headline < node.end) or not _is_small(outline, node):
                break
            if node.tag not in _TEXT_TAGS and node.end - node.start > 1:
                card = around
        if card is not None:
            yield card


def _is_small(outline: Outline, node: Node) -> bool:
    blocks = outline.blocks[node.start : node.end]
    return len(blocks) <= _MAX_CARD_BLOCKS and sum(block.words for block in blocks) <= _MAX_CARD_WORDS
