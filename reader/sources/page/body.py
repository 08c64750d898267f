"""The node of a page that holds its article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from reader.sources.page.boxes import BoxKinds, box_of
from reader.sources.page.outline import Outline
from reader.sources.page.sentences import HALF_LINKED, ends_sentence, is_sentence

NARROW = 0.7
"""From the root inwards, the next node is entered as long as it holds this share of the sentences that the
one around it has. Paragraphs side by side have far less each; an article beside the teasers of others has
more."""
WIDE = 0.95
"""The same where nothing may be lost: some pages put the first or the last paragraphs into a node of their
own. What lies between the two nodes is disputed, and a second witness decides (see `article`)."""
_MIN_ARTICLE = 0.3
"""The share of a page's sentences from which on an <article> around the headline is the article: pages that
append the next two stories leave it a third, an <article> that is a mere card at the top has far less."""
_PARTS = frozenset({"p", "li", "ul", "ol", "dl", "blockquote", "table"})
"""What is a part of an article, never the whole, even where it is the only one."""


def sentences(outline: Outline, kinds: BoxKinds) -> tuple[bool, ...]:
    """Tell for each block whether it is a sentence outside every box."""
    return tuple(is_sentence(block) and not box_of(kinds, block) for block in outline.blocks)


def body(outline: Outline, sentences: tuple[bool, ...], headline: int | None, share: float) -> int | None:
    """Return the innermost node that holds nearly all sentences of the page, by `share`; None without
    sentences.

    Where an <article> around the headline holds enough of them, only its count: other stories follow below.
    """
    pairs = zip(outline.blocks, sentences, strict=True)
    word_sums = [0, *accumulate(block.words * is_one for block, is_one in pairs)]
    if not word_sums[-1]:
        return None
    children: dict[int, list[int]] = {}
    for number, node in enumerate(outline.nodes):
        children.setdefault(node.parent, []).append(number)

    def words(number: int) -> int:
        node = outline.nodes[number]
        return word_sums[node.end] - word_sums[node.start]

    around = () if headline is None else outline.ancestors(outline.blocks[headline].node)
    articles = (node for node in around if outline.nodes[node].tag == "article")
    at = next((node for node in articles if words(node) >= _MIN_ARTICLE * word_sums[-1]), 0)
    while inner := children.get(at):
        largest = max(inner, key=words)
        is_part = outline.nodes[largest].tag in _PARTS or _is_among_paragraphs(outline, largest, inner)
        if words(largest) < share * words(at) or is_part:
            break
        at = largest
    return at


def _is_among_paragraphs(outline: Outline, number: int, beside: Sequence[int]) -> bool:
    """Tell whether a node is one paragraph, and others beside it are too: pages set them in <div> as well."""
    node = outline.nodes[number]

    def is_paragraph(other: int) -> bool:
        own = outline.nodes[other]
        is_alike = own.end - own.start == 1 and (own.tag, own.roles) == (node.tag, node.roles)
        return is_alike and outline.blocks[own.start].node == other

    return is_paragraph(number) and any(
        ends_sentence(block) and block.link_share < HALF_LINKED
        for other in beside
        if other != number and is_paragraph(other)
        for block in outline.blocks[outline.nodes[other].start : outline.nodes[other].end]
    )
