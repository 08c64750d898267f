"""The parsed page, or why it is refused.

Besides it only `walk`, `accordions`, `block_styles`, `folded`, `footnote_marks`, `initials`, `tables`,
`templates`, `linked_data`, `app_data`, `metadata`, `saved_from` and `authors` know lxml.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.sources.page.limits import Limits

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TOO_LARGE = "Save the text of the article as .txt."
_PARAGRAPH_IN_HEADING = re.compile(
    r"(<h(?P<level>[1-6])\b[^<>]*>\s*)<p\b([^<>]*)>((?:(?!</?(?:p|h[1-6])\b).){0,2000}?)</p>(\s*</h(?P=level)>)",
    re.IGNORECASE | re.DOTALL,
)
"""Browsers take such a paragraph for the words of the heading; libxml2 ends the heading before it."""


def parse(page: str, name: str, limits: Limits) -> HtmlElement:
    """Return the root of the page. Raises SourceError, which calls the page `name`.

    libxml2 replaces only the entities of HTML, so an entity never grows into another; it fetches nothing.
    """
    from lxml import etree, html  # slow to import, and needed for pages only

    tags = page.count("<")
    if tags > limits.max_tags:
        raise SourceError(f"{name}: this page has {tags:,} tags; {limits.max_tags:,} are read. {_TOO_LARGE}")
    page = _PARAGRAPH_IN_HEADING.sub(r"\1<div\3>\4</div>\5", page)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        # As bytes: libxml2 refuses a str with an encoding declaration, and the declaration may be wrong.
        root = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise SourceError(f"{name}: this page has no text in it.") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise SourceError(
            f"{name}: this page nests its elements more than {limits.max_depth} deep. {_TOO_LARGE}"
        )
    return root
