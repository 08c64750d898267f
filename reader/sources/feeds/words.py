"""From what stands in a field of a feed to words: markup goes, quotation marks stay."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from reader.text.one_line import clean_line

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
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
    """Return names in one line, each once, in order."""
    return ", ".join(list(dict.fromkeys(filter(None, map(clean_line, names))))[:_MAX_NAMES])
