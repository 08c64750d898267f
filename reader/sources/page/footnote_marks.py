"""Marks of footnotes, in <sup> or a link in the middle of a sentence: none of its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_SIGN = re.compile(r"\(?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})\)?")
_SIGN_IN_BRACKETS = re.compile(r"\[(?:\d{1,3}|[a-z]|[*†‡§]{1,3})\]")
_DIGITS = re.compile(r"\d{1,3}")
_BASE_OF_POWER = re.compile(r"\b(?:\d{1,2}|[^\W\d_]|[kcdmµ]m|ft|mi|yd)\Z")
"""What a raised number is a power of, as in "40 km²": a unit of length, a letter, a number but no year."""

_END_OF_WORD = re.compile(r"[\w.,;:!?…\"”’'»)\]%]\Z")
"""What a mark stands directly behind; "section 2" with a link has a space before the number."""


def is_footnote_link(element: HtmlElement, before: str) -> bool:
    """Tell whether a link leads to a footnote, or back from it: within the page, by a sign or an arrow.

    `before`: the text that stands in front of it.
    """
    if not (element.get("href") or "").startswith("#"):
        return False
    text = "".join(element.itertext()).strip()
    if before.endswith("[") and (element.tail or "").startswith("]"):
        text = f"[{text}]"
    if not any(map(str.isalnum, text)) or _SIGN_IN_BRACKETS.fullmatch(text):
        return True
    return _SIGN.fullmatch(text) is not None and _END_OF_WORD.search(before) is not None


def is_footnote_mark(element: HtmlElement, before: str) -> bool:
    """Tell whether a <sup> is a footnote's mark: "[2]", a linked sign, or a number that is no power.

    `before`: the text that stands in front of it. "th" in "5th" is none.
    """
    text = "".join(element.itertext()).strip()
    if _IN_BRACKETS.fullmatch(text):
        return True
    if next(element.iter("a"), None) is not None:
        return _SIGN.fullmatch(text) is not None
    return _DIGITS.fullmatch(text) is not None and _BASE_OF_POWER.search(before) is None
