"""Which elements of a page nobody sees, or nobody should read: boxes and signs hidden from speech."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.sources.page import tags

if TYPE_CHECKING:
    from collections.abc import Set

    from lxml.html import HtmlElement

_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*0|clip\s*:\s*rect\(\s*1px", re.IGNORECASE
)


def is_hidden(element: HtmlElement, roles: Set[str]) -> bool:
    """Tell whether an element is hidden, or called so: `roles` are what its names say."""
    style = element.get("style")
    return (
        "hidden" in roles
        or element.get("hidden") is not None
        or (element.get("aria-hidden") == "true" and not _is_visible_text(element))
        or (style is not None and _HIDDEN_STYLE.search(style) is not None)
    )


def _is_visible_text(element: HtmlElement) -> bool:
    """Tell whether an element that is hidden from speech is part of a sentence all the same.

    The only inline one that is not is a link without a word, such as the "#" beside a heading.
    """
    is_wordless_link = element.tag == "a" and not any(map(str.isalnum, "".join(element.itertext())))
    return element.tag in tags.INLINE and not is_wordless_link
