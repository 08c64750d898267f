"""Whom to ask below a press release: names and numbers, each in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.sources.page.outline import Block
from reader.sources.page.sentences import ends_sentence

_LEAD = re.compile(
    r"(?:(?:media|press|news) )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))(?: information| details)?\s*:?",
    re.IGNORECASE,
)
_MAX_LINE_WORDS = 8
"""A name with an office, a number, an address: "Ola Strand, Head of Press, Northlight Lines"."""
_MAX_LINES = 8
"""Two people, with a number and an address each, and whom they work for."""


def contact_lines(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the places of lines like "Media contact:", and of those below them that have no sentence."""
    for place, block in enumerate(blocks):
        if _LEAD.fullmatch(block.text):
            below = blocks[place + 1 : place + 1 + _MAX_LINES]
            count = next((count for count, line in enumerate(below) if _goes_on(line)), len(below))
            if count:
                yield from range(place, place + 1 + count)


def _goes_on(line: Block) -> bool:
    """Tell whether a line is of the text again."""
    return line.kind == "heading" or ends_sentence(line) or len(line.text.split()) > _MAX_LINE_WORDS
