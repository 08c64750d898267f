"""From what stands in a field of a feed to words: markup goes, quotation marks stay."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from reader.text.one_line import clean_line

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_BY = re.compile(r"by\s", re.IGNORECASE)
_MAX_NAMES = 12


def has_tags(text: str) -> bool:
    """Tell whether there is markup in a text."""
    return _TAG.search(text) is not None


def plain(text: str, *, is_html: bool) -> str:
    """Return a field as one line of text. In HTML "&amp;" is an ampersand, and <q> has quotation marks."""
    if is_html and has_tags(text):
        from reader.sources.page.entry_body import visible_blocks

        text = " ".join(block.text for block in visible_blocks(text, "title"))
    elif is_html:
        text = unescape(text)
    return clean_line(text)


def byline(names: Iterable[str]) -> str:
    """Return names in one line, each once, in order; in one field may stand several of them."""
    single = (name for line in names for name in _names_in(clean_line(line)))
    return ", ".join(list(dict.fromkeys(filter(None, single)))[:_MAX_NAMES])


def _names_in(line: str) -> tuple[str, ...]:
    from reader.sources.page import bylines

    several = bylines.names(line) if _BY.match(line) or " and " in line else ()
    are_names = all(" " in name for name in several)
    is_each = len(several) > 1 or _BY.match(line) is not None  # "The Pier and Harbour Post" is one outlet
    return several if several and are_names and is_each else (line,)
