"""Which nodes say first who pays for them: advertisements amid the text, as letters have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from reader.sources.page.calls import is_attributed, names_sponsor
from reader.sources.page.outline import Block, Outline
from reader.sources.page.sentences import HALF_LINKED, is_sentence

_MAX_BLOCKS, _MAX_WORDS = 10, 150
"""Whoever pays for a letter has a heading, a picture and three paragraphs; what is longer is its text."""
_MAX_SHARE = 0.5
"""Of the page's sentences."""


def sponsored(outline: Outline, headline: int | None) -> Iterator[int]:
    """Yield the nodes that begin with a sponsor, and lead somewhere or name it in capitals.

    What a mayor or an editor has to say is called a message, too, and a section may be called "Partners".
    """
    sentence_sums = [0, *accumulate(block.words * is_sentence(block) for block in outline.blocks)]
    for number, node in enumerate(outline.nodes):
        if not 1 < node.end - node.start <= _MAX_BLOCKS or not names_sponsor(outline.blocks[node.start].text):
            continue
        first, *below = outline.blocks[node.start : node.end]
        is_article = headline is not None and node.start <= headline < node.end
        is_article |= sentence_sums[node.end] - sentence_sums[node.start] > _MAX_SHARE * sentence_sums[-1]
        is_brief = sum(block.words for block in below) <= _MAX_WORDS
        is_paid = first.text.isupper() or _leads_away(first, below)
        is_told = any(is_attributed(block.text) for block in below)
        if is_brief and is_paid and not is_told and not is_article:
            yield number


def _leads_away(first: Block, below: Sequence[Block]) -> bool:
    """Tell whether a link is below a line, or one by itself below a heading, as sections have links too."""
    least = HALF_LINKED if first.kind == "heading" else 0
    return any(block.link_share and block.link_share >= least for block in below)
