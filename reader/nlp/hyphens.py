"""Widens spans to whole words where one begins or ends at a hyphen inside: "-stamped" of "rubber-stamped"."""

from __future__ import annotations

from reader.model import Span

_HYPHENS = frozenset("-\u2010\u2011")
_REACH = 40
"""Code points on either side that are read: no part of a hyphenated word is longer."""


def whole_hyphenated(text: str, span: Span) -> Span:
    """Return the span, widened so that no hyphenated word of `text` is cut."""
    start, end = span
    if _is_in_word(text, start) or _is_in_word(text, end):
        return Span(_start_of_word(text, start), _end_of_word(text, end))
    return span


def _is_in_word(text: str, offset: int) -> bool:
    """Tell whether an offset lies before or behind a hyphen that has a letter on either side."""
    for hyphen in (offset - 1, offset):
        if 0 < hyphen < len(text) - 1 and text[hyphen] in _HYPHENS:
            return text[hyphen - 1].isalnum() and text[hyphen + 1].isalnum()
    return False


def _start_of_word(text: str, offset: int) -> int:
    if not _is_in_word(text, offset):
        return offset
    first = max(0, offset - _REACH)
    while offset > first and (text[offset - 1].isalnum() or text[offset - 1] in _HYPHENS):
        offset -= 1
    return offset


def _end_of_word(text: str, offset: int) -> int:
    if not _is_in_word(text, offset):
        return offset
    last = min(len(text), offset + _REACH)
    while offset < last and (text[offset].isalnum() or text[offset] in _HYPHENS):
        offset += 1
    return offset
