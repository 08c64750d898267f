"""Which nodes say first who pays for them: advertisements amid the text, as letters have them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from reader.sources.page.calls import names_sponsor
from reader.sources.page.outline import Outline
from reader.sources.page.sentences import is_sentence

_MAX_BLOCKS, _MAX_WORDS = 10, 150
"""Whoever pays for a letter has a heading, a picture and three paragraphs; what is longer is its text."""
_MAX_SHARE = 0.5
"""Of the page's sentences."""


def sponsored(outline: Outline, headline: int | None) -> Iterator[int]:
    """Yield the nodes that begin with a sponsor, and lead somewhere or name it in capitals.

    What a mayor or an editor has to say is called a message, too.
    """
    sentence_sums = [0, *accumulate(block.words * is_sentence(block) for block in outline.blocks)]
    for number, node in enumerate(outline.nodes):
        if not 1 < node.end - node.start <= _MAX_BLOCKS or not names_sponsor(outline.blocks[node.start].text):
            continue
        first, *below = outline.blocks[node.start : node.end]
        is_article = headline is not None and node.start <= headline < node.end
        is_article |= sentence_sums[node.end] - sentence_sums[node.start] > _MAX_SHARE * sentence_sums[-1]
        is_brief = sum(block.words for block in below) <= _MAX_WORDS
        is_paid = first.text.isupper() or any(block.link_share for block in below)
        if is_brief and is_paid and not is_article:
            yield number
