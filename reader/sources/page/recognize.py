"""Whether bytes are an HTML page, for input that has no name: standard input."""

from __future__ import annotations

import re

_BYTES = 2048
# A page begins with a doctype or one of its outermost elements; comments and an XML declaration may stand
# above. A text about HTML, or one with "<" in its first sentence, does not.
_ABOVE = rb"(?:\s+|<!--.{0,1500}?-->|<\?xml[^>]{0,200}>)*+"
_PAGE = rb"(?is)" + _ABOVE + rb"<(?:!doctype\s+html|html|head|body|article|main)(?=[\s>/])[^>]*>?"
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def is_page(data: bytes) -> bool:
    """Tell whether the bytes begin as an HTML page does."""
    head = data[:_BYTES]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    if b"\0" in head:  # UTF-16: every other byte of what a page begins with is zero
        head = head.replace(b"\0", b"")
    return re.match(_PAGE, head) is not None
