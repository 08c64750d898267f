"""The node of a page that holds its article."""

from __future__ import annotations

from itertools import accumulate

from reader.sources.page.boxes import Boxes, box_of, is_sentence
from reader.sources.page.outline import Outline

_MIN_SHARE = 0.9
"""From the root inwards, the next node is entered as long as it holds this share of the sentences that the one around
it has. Paragraphs side by side have far less each; an article beside the teasers of others has more."""


def sentences(outline: Outline, boxes: Boxes) -> tuple[bool, ...]:
    """Tell for each block whether it is a visible sentence outside every box."""
    return tuple(
        is_sentence(block) and not box_of(outline, boxes, block) for block in outline.blocks
    )


def body(outline: Outline, sentences: tuple[bool, ...]) -> int | None:
    """Return the innermost node that holds nearly all sentences of the page; None when there are none."""
    pairs = zip(outline.blocks, sentences, strict=True)
    sums = [0, *accumulate(block.words * is_one for block, is_one in pairs)]
    if not sums[-1]:
        return None
    children: dict[int, list[int]] = {}
    for number, node in enumerate(outline.nodes):
        children.setdefault(node.parent, []).append(number)

    def words(number: int) -> int:
        node = outline.nodes[number]
        return sums[node.end] - sums[node.start]

    at = 0
    while inner := children.get(at):
        largest = max(inner, key=words)
        if words(largest) < _MIN_SHARE * words(at) or outline.nodes[largest].tag in ("p", "li", "ul", "ol", "blockquote"):
            break
        at = largest
    return at
