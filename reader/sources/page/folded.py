"""Which parts of a page are hidden only until their reader asks for the rest of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ASKS_FOR_REST = re.compile(
    r"\W*(?:(?:read|show|see|view|load|expand)\s+(?:the\s+)?(?:more|rest|all|full|whole|entire)\b|(?:continue|keep)\s+reading\b"
    r"|expand\W*$)",
    re.IGNORECASE,
)
_TARGETS = ("aria-controls", "data-target", "data-bs-target", "href")
"""Where a button says what it unfolds; addresses in the page begin with #."""


def folded(root: HtmlElement) -> frozenset[str]:
    """Return the ids of the elements that a button like "Read more" unfolds."""
    return frozenset(
        target.removeprefix("#")
        for button in root.iter("a", "button", "summary", "div", "span")
        for target in _targets(button)
        if _ASKS_FOR_REST.match("".join(button.itertext()))
    )


def _targets(button: HtmlElement) -> list[str]:
    values = ((name, button.get(name) or "") for name in _TARGETS)
    return [value for name, value in values if value and (value.startswith("#") or name == "aria-controls")]
