"""What a browser writes above and below a page that it prints: when, which title, from which address."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.sources.documents.pdf.lines import Line

_HEAD = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d(?: ?[AP]M)?(?:\s.*)?", re.IGNORECASE)
"""The moment of printing, beside the title."""
_FOOT = re.compile(
    r"(?P<address>(?:https?|file)://\S+)\s+(?:page )?\d{1,4} ?(?:/|of) ?\d{1,4}(?:\s+\d.*)?", re.IGNORECASE
)
"""The address, beside which page it is of how many."""


def is_printed(line: Line) -> bool:
    """Tell whether a line at the edge of a page is one that a browser wrote there."""
    return bool(_HEAD.fullmatch(line.text) or _FOOT.fullmatch(line.text))


def address(lines: Iterable[Line]) -> str:
    """Return the address from which a page of the web was printed; empty when no line says it."""
    feet = filter(None, (_FOOT.fullmatch(line.text) for line in lines))
    return next((foot["address"] for foot in feet if foot["address"].lower().startswith("http")), "")
