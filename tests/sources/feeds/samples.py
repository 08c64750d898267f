"""Feeds made of a few items."""

from __future__ import annotations

from reader.shelf.feed import FeedEntry
from reader.sources.feeds.parse import parse

ADDRESS = "https://courier.example/news/feed.xml"
NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/"'
)


def rss(items: str, channel: str = "<title>The Courier</title><link>/</link>") -> bytes:
    """Return an RSS feed in UTF-8."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f'<rss version="2.0" {NAMESPACES}><channel>{channel}{items}</channel></rss>'
    ).encode()


def atom(entries: str, feed: str = "<title>The Courier</title>") -> bytes:
    """Return an Atom feed in UTF-8."""
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{feed}{entries}</feed>'.encode()


def rss_entry(item: str) -> FeedEntry:
    """Return the only entry of an RSS feed."""
    (entry,) = parse(rss(f"<item>{item}</item>"), ADDRESS).entries
    return entry


def atom_entry(parts: str, feed: str = "<title>The Courier</title>") -> FeedEntry:
    """Return the only entry of an Atom feed."""
    (entry,) = parse(atom(f"<entry>{parts}</entry>", feed), ADDRESS).entries
    return entry


def escaped(html: str) -> str:
    """Return HTML as it stands inside an element of XML."""
    return html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


LONG = "The pier holds, the harbour master said on Monday, and it has held since it was built. " * 10
"""A text that is long enough to be all of an article."""
