"""The signs before the first word of a line that are none of its words: those of an item, or a picture."""

from __future__ import annotations

import re

from reader.model import Span

_PICTURE = "[←-⇿⌀-⏿①-❚❡-❧❰-➿⤀-⥿⬀-⯿\U0001f000-\U0001faff]"
"""Arrows, shapes, numbers in circles, emoji; not the ornaments that are quotation marks."""
_JOINED = "[\u200d\u20e3\ufe0e\ufe0f\U000e0020-\U000e007f]"
"""What makes one picture of several signs."""
_SIGNS = re.compile(
    r"(?:(?:[•▪◦‣·●*+>#|–—-]{1,3}|\(?\d{1,2}[.)]|\(?[a-z]\))\s+"
    rf"|(?:(?:{_PICTURE}{_JOINED}*|[0-9]\ufe0f?\u20e3)\s*)+)+(?=\S)"
)
_MAX_CODE_POINTS = 40
"""Of the signs of a line: so far before a word its beginning is looked for."""


def words_start(text: str, line: Span) -> int:
    """Return where the words of a line begin: at its start, or behind its signs."""
    signs = _SIGNS.match(text, line.start, min(line.end, line.start + _MAX_CODE_POINTS))
    return signs.end() if signs else line.start


def without_line_signs(text: str, span: Span) -> Span:
    """Return what a span has of the words of its line; an empty span where it has only signs of it."""
    first = max(0, span.start - _MAX_CODE_POINTS)
    start = text.rfind("\n", first, span.start) + 1
    if start == 0 and first > 0:
        return span  # far behind the beginning of its line
    words = words_start(text, Span(start, len(text)))
    return Span(min(max(span.start, words), span.end), span.end)
