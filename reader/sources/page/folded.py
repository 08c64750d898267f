"""Which parts of a page are hidden only until their reader asks for the rest of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.sources.page.calls import asks_for_rest
from reader.text.one_line import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TARGETS = ("aria-controls", "data-target", "data-bs-target", "href")
"""Where a button says what it unfolds; addresses in the page begin with #."""


def folded(root: HtmlElement) -> frozenset[str]:
    """Return the ids of the elements that a button like "Read more" unfolds."""
    return frozenset(
        target.removeprefix("#")
        for button in root.iter("a", "button", "summary", "div", "span")
        for target in _targets(button)
        if asks_for_rest(one_line("".join(button.itertext())))
    )


def _targets(button: HtmlElement) -> list[str]:
    values = ((name, button.get(name) or "") for name in _TARGETS)
    return [value for name, value in values if value and (value.startswith("#") or name == "aria-controls")]
