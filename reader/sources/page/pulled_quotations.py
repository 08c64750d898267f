"""Quotations pulled out of the text to catch the eye: a paragraph has the same words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reader.sources.page import overlap
from reader.sources.page.outline import Outline
from reader.sources.page.set_apart import MAX_ATTRIBUTION_WORDS, end_of_quotation

_MIN_PULLED_WORDS = 4
"""Quotations of fewer words stand in other sentences by chance."""
_MAX_PULLED = 100
"""No article has as many, and each is looked for in all of the text."""


def pulled_quotations(outline: Outline, numbers: range, removed: Collection[int]) -> Iterator[int]:
    """Yield those that are left when some blocks are `removed`, with who is named below."""
    texts = {
        number: f" {' '.join(overlap.words(outline.blocks[number].text))} "
        for number in numbers
        if number not in removed
    }
    quotations = [number for number in texts if outline.blocks[number].kind == "quote"][:_MAX_PULLED]
    paragraphs = "\n".join(
        text for number, text in texts.items() if outline.blocks[number].kind == "paragraph"
    )
    for number in quotations:
        block = outline.blocks[number]
        if block.words < _MIN_PULLED_WORDS or texts[number] not in paragraphs:
            continue
        yield number
        # Whoever is named below it in the same quotation is named for it.
        for below in range(number + 1, min(end_of_quotation(outline, block), numbers.stop)):
            if outline.blocks[below].words <= MAX_ATTRIBUTION_WORDS:
                yield below
