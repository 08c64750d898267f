"""From the bytes of a feed to what it says, whatever its format."""

from __future__ import annotations

from reader.errors import SourceError
from reader.shelf.feed import Feed
from reader.sources.feeds import json_feed
from reader.sources.feeds.limits import DEFAULT, Limits


def parse(data: bytes, address: str, *, content_type: str = "", limits: Limits = DEFAULT) -> Feed:
    """Return what a feed says; broken ones as far as they can be read. Raises SourceError when it is none.

    `address` is where it came from, `content_type` the header that came with it.
    """
    if not data.strip():
        raise SourceError(f"{address}: is empty.")
    if json_feed.is_json(data):
        return json_feed.read(data, address, limits)
    from reader.sources.feeds import xml  # with it comes feedparser

    return xml.read(data, content_type, address, limits)
