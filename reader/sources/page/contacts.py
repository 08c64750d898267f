"""Whom to ask below a press release: names and numbers, each in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.sources.page.outline import Block
from reader.sources.page.sentences import HALF_LINKED, ends_sentence

_LEAD = re.compile(
    r"(?:(?P<whose>(?:media|press|news) )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))"
    r"(?: information| details)?"
    r"|(?P<of>(?:contacts?|enquiries|inquiries) for (?:the )?(?:media|press))"
    r"|for (?:further|more) information)\s*:?",
    re.IGNORECASE,
)
"""What says for whom is never said of anything else; the others may head a list of words."""
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d\d)?\d\d"
_DATED = rf"(?:{_YEAR} ?[-/] ?(?:\d\d)?\d\d|{_YEAR}-\d\d-\d\d|{_DAY})(?![\d./-])"
_REACHED = re.compile(rf"\S@\S|(?<![\d./-])(?!{_DATED})\+?\(?\d[\d ()./-]{{5,}}|\bwww\.|://", re.IGNORECASE)
"""How somebody is reached: an address, a number that is no day and no span of years."""
_MAX_LINE_WORDS = 8
"""A name with an office, a number, an address: "Ola Strand, Head of Press, Northlight Lines"."""
_MAX_LINES = 8
"""Two people, with a number and an address each, and whom they work for."""


def contact_lines(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the places of lines like "Media contact:", and of those below them that have no sentence."""
    for place, block in enumerate(blocks):
        if (lead := _LEAD.fullmatch(block.text)) is None:
            continue
        below = blocks[place + 1 : place + 1 + _MAX_LINES]
        count = next((count for count, line in enumerate(below) if _goes_on(line)), len(below))
        is_of_contacts = lead["whose"] or lead["of"] or any(map(_tells_how, below[:count]))
        if count and is_of_contacts:
            yield from range(place, place + 1 + count)


def _tells_how(line: Block) -> bool:
    """Tell whether a line says how somebody is reached, or leads there."""
    return line.link_share >= HALF_LINKED or _REACHED.search(line.text) is not None


def _goes_on(line: Block) -> bool:
    """Tell whether a line is of the text again."""
    lines = line.text.split("\n")
    is_long = any(len(part.split()) > _MAX_LINE_WORDS for part in lines)
    return line.kind == "heading" or ends_sentence(line) or is_long
