"""The web as the library sees it: what fetches, and what reads what was fetched."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Article, Origin
from reader.shelf.feed import Feed, FeedEntry
from reader.shelf.offer import Offer
from reader.sources import fetched_document, html
from reader.sources.feeds.article import entry_article
from reader.sources.feeds.process import FeedReader
from reader.sources.http import address as addresses
from reader.sources.http.fetch import Fetcher, Response
from reader.sources.http.turns import Turns
from reader.sources.looking import look
from reader.sources.page import charset


class Web:
    """Fetches and reads; every method may raise SourceError but `close` and `cancel`, and runs in any thread.

    `allow` names hosts that may be private ones; `turns` is shared with others of the same program.
    """

    def __init__(self, *, allow: Iterable[str] = (), turns: Turns | None = None) -> None:
        self._fetcher = Fetcher(allow=allow, turns=turns)
        self._feeds = FeedReader()

    def host(self, address: str) -> str:
        """Return the server that an address names."""
        return addresses.parse(address).host

    def fetch(self, address: str, *, etag: str = "", modified: str = "") -> Response:
        """Ask for an address, politely."""
        return self._fetcher.fetch(address, etag=etag, modified=modified)

    def feed(self, data: bytes, address: str, *, content_type: str = "") -> Feed:
        """Read a feed, in a child that is ended when it takes too long."""
        return self._feeds.parse(data, address, content_type=content_type)

    def entry_article(self, entry: FeedEntry, *, feed: str, outlet: str, fetched: str) -> Article:
        """Return the article of an entry, with the text that the feed has."""
        return entry_article(entry, feed=feed, outlet=outlet, fetched=fetched)

    def page_article(self, data: bytes, origin: Origin, *, content_type: str = "") -> Article:
        """Return the article of a page; the header that came with it may tell its encoding."""
        return html.parse(charset.in_utf8(data, content_type), origin)

    def document_article(self, data: bytes, origin: Origin, *, content_type: str = "") -> Article:
        """Return the article of what is no page: a PDF, a plain text."""
        return fetched_document.parse(data, origin, content_type)

    def look(self, address: str) -> Offer:
        """Return what an address offers: an article, a feed, or the feeds of a site."""
        return look(address, self)

    def cancel(self) -> None:
        """Cut off every request for good, and whatever is being read."""
        self._fetcher.cancel()
        self._feeds.cancel()

    def close(self) -> None:
        """End the child that reads feeds."""
        self._feeds.close()
