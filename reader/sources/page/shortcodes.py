"""Shortcodes of WordPress that nothing has replaced, in feeds and old pages: "[gallery ids=...]"."""

from __future__ import annotations

import re

_VALUE = r"(?:\"[^\"\]]*\"|'[^'\]]*'|[“”″][^“”″\]]*[“”″]|[^\s\]\"'“”″]+)"
_OPENING = rf"\[[a-z][\w-]*(?:\s+[\w-]+={_VALUE})++\s*/?\]"
"""With a value for a name, which no words in brackets have."""
_CLOSING = r"\[/[a-z][\w-]+(?:\]|\s*\Z)"
_SHORTCODE = re.compile(rf"{_OPENING}|{_CLOSING}")
_CAPTION = re.compile(rf"(?:\A|{_OPENING}|(?<=\]))[^\[\]]*+\[/(?:wp_)?caption\]")
"""What stands in it describes a picture; what opens it may stand in the block before. It is tried behind
brackets and at the beginning: from every letter on, a megabyte without brackets would take hours."""
_PAIR = re.compile(r"\[(?P<name>embed|audio|video|playlist|gallery)\][^\[\]]*\[/(?P=name)\]")
"""In these stands an address, and no words."""


def without_shortcodes(text: str) -> str:
    """Return the text of a block without them, with the words that they stand around."""
    if "[" not in text:
        return text
    return _SHORTCODE.sub("", _PAIR.sub("", _CAPTION.sub("", text)))
