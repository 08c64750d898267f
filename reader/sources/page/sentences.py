"""Which blocks of a page say something: long enough for a sentence, or ended as one is."""

from __future__ import annotations

import re

from reader.sources.page.outline import FIGURES, Block

HALF_LINKED = 0.5
"""A block of which half is a link leads to another page rather than saying something."""
MIN_SENTENCE_WORDS = 8
"""Labels, dates and menu entries are shorter; a paragraph that is shorter too stands between longer ones."""
_SENTENCE_END = re.compile(r"[.!?…][\"”’'»)\]]*$")
_SENTENCE_END_CODE_POINTS = 12


def is_sentence(block: Block) -> bool:
    """Tell whether a block is long enough, and not a link, so that it counts where a page's sentences are."""
    is_text = block.kind != "heading" and FIGURES not in block.roles and block.link_share < HALF_LINKED
    return is_text and block.words >= MIN_SENTENCE_WORDS


def ends_sentence(block: Block) -> bool:
    """Tell whether the text of a block ends as a sentence does."""
    return text_ends_sentence(block.text)


def text_ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return _SENTENCE_END.search(text[-_SENTENCE_END_CODE_POINTS:]) is not None
