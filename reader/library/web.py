"""What the library needs of the web: something that fetches, and something that reads what was fetched."""

from __future__ import annotations

from typing import Protocol

from reader.library.schedule import Reply
from reader.model import Article, Origin
from reader.shelf.feed import Feed, FeedEntry


class WebReply(Reply, Protocol):
    """A server's answer."""

    @property
    def address(self) -> str:
        """Where it came from, after redirects."""
        ...

    @property
    def body(self) -> bytes:
        """Empty unless the status is 200."""
        ...

    @property
    def content_type(self) -> str:
        """The header."""
        ...

    @property
    def permanent_address(self) -> str:
        """Where it was moved to for good; empty when it was not."""
        ...


class Web(Protocol):
    """What fetches and reads; every method but `cancel` may raise SourceError, and runs in any thread."""

    def host(self, address: str) -> str:
        """Return the server that an address names."""
        ...

    def fetch(self, address: str, *, etag: str = "", modified: str = "") -> WebReply:
        """Ask for an address, politely."""
        ...

    def feed(self, data: bytes, address: str, *, content_type: str = "") -> Feed:
        """Read a feed."""
        ...

    def entry_article(self, entry: FeedEntry, *, feed: str, outlet: str, fetched: str) -> Article:
        """Return the article of an entry, with the text that the feed has."""
        ...

    def page_article(self, data: bytes, origin: Origin, *, content_type: str = "") -> Article:
        """Return the article of a page; the header that came with it may tell its encoding."""
        ...

    def cancel(self) -> None:
        """Cut off every request for good."""
        ...
