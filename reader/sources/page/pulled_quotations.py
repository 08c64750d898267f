"""Quotations pulled out of the text to catch the eye: a paragraph has the same words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from reader.sources.page import overlap
from reader.sources.page.outline import Outline
from reader.sources.page.set_apart import MAX_ATTRIBUTION_WORDS, end_of_quotation

_LEFT_OUT = re.compile(r"\[?(?:…|\.\.\.)\]?")
"""Between its parts a paragraph has other words."""
_MIN_PULLED_WORDS = 4
"""Quotations of fewer words stand in other sentences by chance."""
_MAX_PULLED = 100
"""No article has as many, and each is looked for in all of the text."""


def pulled_quotations(outline: Outline, numbers: range, removed: Collection[int]) -> Iterator[int]:
    """Yield those that are left when some blocks are `removed`, with who is named below."""
    blocks = {number: outline.blocks[number] for number in numbers if number not in removed}
    quotations = [number for number, block in blocks.items() if block.kind == "quote"][:_MAX_PULLED]
    paragraphs = [_spaced(block.text) for block in blocks.values() if block.kind == "paragraph"]
    for number in quotations:
        block = outline.blocks[number]
        parts = [part for part in map(_spaced, _LEFT_OUT.split(block.text)) if part.strip()]
        if block.words < _MIN_PULLED_WORDS or not any(_has(paragraph, parts) for paragraph in paragraphs):
            continue
        yield number
        # Whoever is named below it in the same quotation is named for it.
        for below in range(number + 1, min(end_of_quotation(outline, block), numbers.stop)):
            if outline.blocks[below].words <= MAX_ATTRIBUTION_WORDS:
                yield below


def _spaced(text: str) -> str:
    return f" {' '.join(overlap.words(text))} "


def _has(paragraph: str, parts: Sequence[str]) -> bool:
    """Tell whether a paragraph has the parts of a quotation, one behind the other."""
    end = 0
    for part in parts:
        place = paragraph.find(part, end)
        if place < 0:
            return False
        end = place + len(part) - 1
    return True
