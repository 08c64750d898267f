"""Which nodes of a page are boxes: beside the article, or inside it without being part of it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

from reader.sources.page import vocabulary
from reader.sources.page.outline import Block, Outline

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
"""A box has at most this share of the page's sentences. Whole articles stand in nodes that are called "paywall",
"commercial" or "social"; what has most of the sentences of a page is not beside its article."""
_MAX_SHARE_OF_COMMENTS = 0.97
"""Readers write more than the article has, but a page is never nothing but comments."""
_MAX_SENTENCES = 4
"""And a box of `_SHORT_KINDS` has at most so many: whoever asks for an address or a click is brief about it. Some pages
close the first half of an article and open a node called "cta", in which the second half stands."""
_SHORT_KINDS = frozenset({"newsletter", "sharing", "advertising", "author", "facts", "paywall", "pulled"})
_MIN_SENTENCE_WORDS = 8
_MAX_LINK_SHARE = 0.5


def is_sentence(block: Block) -> bool:
    """Tell whether a block is long enough, and not a link, so that it counts where the sentences of a page are."""
    return block.kind != "heading" and block.words >= _MIN_SENTENCE_WORDS and block.link_share < _MAX_LINK_SHARE


def boxes(outline: Outline) -> Mapping[int, str]:
    """Return the nodes that are boxes, with what each of them is: a list name of vocabulary.toml."""
    sums = [0, *accumulate(block.words * is_sentence(block) for block in outline.blocks)]
    counts = [0, *accumulate(map(is_sentence, outline.blocks))]
    headline = next((place for place, block in enumerate(outline.blocks) if block.level == 1), None)
    names = vocabulary.boxes()
    boxes: dict[int, str] = {}
    quoted: set[int] = set()
    for number, node in enumerate(outline.nodes):
        if node.tag == "blockquote" or node.parent in quoted:
            quoted.add(number)
            if node.tag != "blockquote":  # what is inside a quotation says who speaks
                continue
        roles = node.roles & names
        kind = _TAGS.get(node.tag) or min(roles, default="")
        if kind in _SHORT_KINDS and counts[node.end] - counts[node.start] > _MAX_SENTENCES:
            continue
        if not kind or (headline is not None and node.start <= headline < node.end):
            continue
        if node.tag in ("figure", "figcaption") and _has_blockquote(outline, number):
            continue
        share = (sums[node.end] - sums[node.start]) / max(1, sums[-1])
        if share <= (_MAX_SHARE_OF_COMMENTS if "comments" in roles else _MAX_SHARE):
            boxes[number] = kind
    return boxes


def box_of(outline: Outline, boxes: Mapping[int, str], block: Block) -> str:
    """Return what the outermost box around a block is; empty when it stands in none."""
    kinds = [boxes[node] for node in outline.ancestors(block.node) if node in boxes]
    return kinds[-1] if kinds else ""


def _has_blockquote(outline: Outline, figure: int) -> bool:
    parent = outline.nodes[figure].parent if outline.nodes[figure].tag == "figcaption" else figure
    node = outline.nodes[parent]
    return any(
        outline.nodes[inner].tag == "blockquote"
        for block in outline.blocks[node.start : node.end]
        for inner in outline.ancestors(block.node)
    )
