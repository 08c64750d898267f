"""Files about feeds, which are easily taken for articles: what they are, and what follows the feeds."""

from __future__ import annotations

import re

_BYTES = 64 * 1024
"""So much of a file tells what it is."""
_MARK = b"\xef\xbb\xbf"
# Nothing that was matched is given back: thousands of comments would take for ever.
_PROLOGUE = rb"(?s)(?>\s|<\?.*?\?>|<!--.*?-->|<![A-Za-z][^>]*>)*+"
_FEED = re.compile(_PROLOGUE + rb"<(?:\w{1,20}:)?(?:rss|RDF|feed)(?=[\s>])")
_FEED_LIST = re.compile(_PROLOGUE + rb"<opml(?=[\s>])")
_ADDRESS_LINE = re.compile(rb"(?i)\s*(?:(?:https?|feed)://\S.*|#.*|)")
"""What newsboat's file `urls` has in a line: an address with tags, a comment, or nothing."""


def is_feed(data: bytes) -> bool:
    """Tell whether the bytes begin as RSS or Atom does."""
    return _FEED.match(_head(data)) is not None


def what_to_do(data: bytes, name: str) -> str:
    """Return a sentence about a file that is a feed or a list of feeds; empty for any other."""
    head = _head(data)
    if is_feed(data):
        return f"{name}: is a feed, not an article. `reader add ADDRESS` follows it, by its address."
    if _FEED_LIST.match(head):
        return f"{name}: is a list of feeds. `reader feeds import {name}` follows them."
    lines = head.splitlines()
    if b"://" in head and all(map(_ADDRESS_LINE.fullmatch, lines)):
        return f"{name}: has addresses and nothing else. `reader feeds import {name}` follows them as feeds."
    return ""


def _head(data: bytes) -> bytes:
    return data[:_BYTES].removeprefix(_MARK)
