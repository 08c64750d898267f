"""Inline elements that a style in the page makes a block: some systems set every paragraph in a <span>."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAGS = frozenset({"span", "b", "strong", "i", "em", "small", "label", "font", "cite", "time"})
"""Not <a>, which says that its words lead elsewhere."""
_BLOCK = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\bfloat\s*:\s*(?:left|right)\b|\bposition\s*:\s*(?:absolute|fixed)\b", re.IGNORECASE)
"""Beside its line stand the first letter of a text, which is set large beside the rest of its word, and what
is shown over a word."""


def is_block(element: HtmlElement, tag: str) -> bool:
    """Tell whether the element begins a line of its own though its tag does not.

    A label ("LEE:") goes on with the words that it is the label of.
    """
    style = element.get("style") if tag in _TAGS else None
    if style is None or _BLOCK.search(style) is None or _ASIDE.search(style):
        return False
    return not (element.tail or "").strip() or not element.text_content().rstrip().endswith(":")
