"""JSON Feed (versions 1 and 1.1, jsonfeed.org), which feedparser does not read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any
from urllib.parse import urljoin

from reader.errors import SourceError
from reader.shelf.feed import Feed, FeedEntry
from reader.sources.feeds import dates
from reader.sources.feeds.body import Candidate, body, is_teaser
from reader.sources.feeds.limits import Limits
from reader.sources.feeds.words import byline
from reader.text.one_line import clean_line

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_VERSION = "https://jsonfeed.org/version/"


def is_json(data: bytes) -> bool:
    """Tell whether bytes begin as a JSON object does."""
    return data[:200].removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def read(data: bytes, address: str, limits: Limits) -> Feed:
    """Return what a JSON feed says. Raises SourceError when it is none."""
    try:
        feed = json.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{address}: this JSON feed is broken, or ends too early.") from error
    items = feed.get("items")
    if not isinstance(items, list) or not (_VERSION in _text(feed, "version") or "title" in feed):
        raise SourceError(f"{address}: is JSON, but no JSON Feed.")
    feed_authors = tuple(_names(feed))
    site = _text(feed, "home_page_url")
    return Feed(
        _words(_text(feed, "title")[: limits.max_title_code_points]),
        _joined(address, site),
        tuple(
            _entry(item, address, feed_authors, limits)
            for item in items[: limits.max_entries]
            if isinstance(item, Mapping)
        ),
    )


def _entry(item: Mapping[str, Any], address: str, feed_authors: tuple[str, ...], limits: Limits) -> FeedEntry:
    html = body(_candidates(item, limits))
    id = item.get("id")
    link = _text(item, "url") or _text(item, "external_url")
    return FeedEntry(
        # "id" should be a string; the numbers of some feeds are told to be taken as if they were.
        clean_line(id if isinstance(id, str) else "" if id is None else json.dumps(id)[:200]),
        _joined(address, link),
        _words(_text(item, "title")[: limits.max_title_code_points]),
        byline(tuple(_names(item)) or feed_authors),
        dates.iso(_text(item, "date_published")) or dates.iso(_text(item, "date_modified")),
        html,
        is_teaser(html),
    )


def _candidates(item: Mapping[str, Any], limits: Limits) -> Iterator[Candidate]:
    for key, is_html in (("content_html", True), ("content_text", False)):
        if len(text := _text(item, key)) <= limits.max_body_code_points:
            yield Candidate(text, is_html)
    if not (_text(item, "content_html") or _text(item, "content_text")):
        yield Candidate(_text(item, "summary")[: limits.max_body_code_points], is_html=False)


def _names(part: Mapping[str, Any]) -> Iterator[str]:
    """Yield who wrote something: "authors" of version 1.1, "author" of version 1."""
    authors = part.get("authors")
    for author in (*(authors if isinstance(authors, list) else ()), part.get("author")):
        if isinstance(author, Mapping):
            yield _words(_text(author, "name"))


def _words(text: str) -> str:
    """Return plain text in one line; what blogs take from their HTML has its characters by name or number."""
    return clean_line(_REFERENCE.sub(lambda reference: unescape(reference[0]), text))


def _joined(address: str, link: str) -> str:
    if not link:
        return ""
    try:
        return clean_line(urljoin(address, link))
    except ValueError:
        return clean_line(link)


def _text(part: Mapping[str, Any], key: str) -> str:
    value = part.get(key)
    return value if isinstance(value, str) else ""
