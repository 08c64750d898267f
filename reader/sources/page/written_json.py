"""JSON as templates of content systems write it into pages: with what JavaScript allows and JSON does not."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

_WRAPPING = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*$")
"""What XHTML and old browsers needed around a script."""
_ESCAPED = "&quot;"
"""Templates that escape whatever they write into a page leave no other mark in it."""
_STRING_OR_COMMA = re.compile(r'(?P<string>"(?:[^"\\]|\\.)*+"?)|,(?=\s*[}\]])', re.DOTALL)
"""A string, whose commas are text (to the end of all where nothing closes it: each is looked at once), or a
comma behind the last of several values."""


def parse(source: str) -> Any:
    """Return the value of a script, with line ends in strings and a comma behind the last value taken as they
    are meant. Raises ValueError or RecursionError when it is no JSON for all that.
    """
    text = _WRAPPING.sub("", source.strip("\ufeff \t\r\n")).strip().removesuffix(";")
    if _ESCAPED in text and '"' not in text:
        text = unescape(text)
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return json.loads(_STRING_OR_COMMA.sub(lambda match: match["string"] or "", text), strict=False)
