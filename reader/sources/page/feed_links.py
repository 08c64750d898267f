"""The feeds that a page names in its head, else those that it links in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from reader.shelf.address import identity, is_address
from reader.sources.page import charset
from reader.sources.page.limits import DEFAULT, Limits
from reader.sources.page.tree import parse
from reader.text.normalize import replace_controls
from reader.text.one_line import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TYPES = frozenset(f"application/{name}" for name in ("rss+xml", "atom+xml", "rdf+xml", "feed+json"))
"""application/json is none of them: WordPress calls its programming interface an alternate of every page."""
_FEED_PATH = re.compile(r"(?:^|[/.?=&_-])(?:rss|atom|feeds?|index\.xml)(?:$|[/.?&])", re.IGNORECASE)
_OTHER_FILE = re.compile(r"\.(?:html?|php|png|jpe?g|svg|gif|ico|pdf|css|js)(?:$|\?)", re.IGNORECASE)
_COMMENTS = re.compile(r"\bcomments?\b|\bkommentar", re.IGNORECASE)


class FeedLink(NamedTuple):
    """A link to what may be a feed."""

    address: str
    title: str
    """What the page calls it; empty without."""


def feed_links(data: bytes, address: str, limits: Limits = DEFAULT) -> tuple[FeedLink, ...]:
    """Return the links to feeds on the page that came from `address`, each once, those to comments last.

    Titles are clean of what a terminal could act on; an address that is not is none.

    Raises SourceError when the page breaks a limit.
    """
    root = parse(charset.decode(data, address), address, limits)
    base = next((element.get("href") or "" for element in root.iter("base")), "")
    links: dict[str, FeedLink] = {}
    for link in list(_in_head(root)) or list(_in_text(root)):
        try:
            target = urljoin(urljoin(address, base), link.address.strip())
        except ValueError:
            continue
        if is_address(target) and replace_controls(target) == target:
            links.setdefault(identity(target), FeedLink(target, clean_line(link.title)))
    return tuple(sorted(links.values(), key=_is_of_comments))


def _is_of_comments(link: FeedLink) -> bool:
    return _COMMENTS.search(f"{link.title} {link.address}") is not None


def _in_head(root: HtmlElement) -> Iterator[FeedLink]:
    for element in root.iter("link"):
        kind = (element.get("type") or "").partition(";")[0].strip().lower()
        relations = (element.get("rel") or "").lower().split()
        if element.get("href") and kind in _TYPES and "alternate" in relations:
            yield FeedLink(element.get("href"), element.get("title") or "")


def _in_text(root: HtmlElement) -> Iterator[FeedLink]:
    for element in root.iter("a"):
        target = element.get("href") or ""
        if _FEED_PATH.search(target) and not _OTHER_FILE.search(target):
            yield FeedLink(target, " ".join(element.itertext()))
