"""A web and stores that live as long as a test."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from reader.errors import FetchError, NoServerError, SourceError
from reader.model import Article, Origin
from reader.shelf.feed import Feed, FeedEntry, FetchState, HostState, Subscription
from reader.shelf.versions import Added, Original


@dataclass(frozen=True, slots=True)
class MemoryReply:
    """A server's answer."""

    status: int = 200
    body: bytes = b""
    etag: str = ""
    modified: str = ""
    max_age: float = 0.0
    retry_after: float = 0.0
    address: str = ""
    content_type: str = ""
    permanent_address: str = ""


@dataclass(slots=True)
class MemoryWeb:
    """Answers by address; feeds are found by the bytes that stand for them."""

    replies: dict[str, MemoryReply | Callable[[], MemoryReply]]
    feeds: dict[bytes, Feed] = field(default_factory=dict)
    requests: list[tuple[str, str, str]] = field(default_factory=list)
    is_cancelled: threading.Event = field(default_factory=threading.Event)

    def host(self, address: str) -> str:
        host = urlsplit(address).hostname
        if host is None:
            raise FetchError(f"{address}: is no address.")
        return host

    def fetch(self, address: str, *, etag: str = "", modified: str = "") -> MemoryReply:
        self.requests.append((address, etag, modified))
        reply = self.replies.get(address)
        if self.is_cancelled.is_set() or reply is None:
            raise NoServerError(f"{address}: there is no server of the name.")
        return replace(reply if isinstance(reply, MemoryReply) else reply(), address=address)

    def feed(self, data: bytes, address: str, *, content_type: str = "") -> Feed:
        if data not in self.feeds:
            raise SourceError(f"{address}: is neither RSS nor Atom nor JSON Feed.")
        return self.feeds[data]

    def entry_article(self, entry: FeedEntry, *, feed: str, outlet: str, fetched: str) -> Article:
        if entry.html == "broken":
            raise SourceError(f"{entry.address}: is broken.")
        origin = Origin("address", entry.address or f"{feed}#{entry.guid}")
        return Article(
            origin.id,
            entry.html,
            entry.title,
            outlet=outlet,
            url=entry.address,
            origin=origin,
            fetched=fetched,
        )

    def page_article(self, data: bytes, origin: Origin, *, content_type: str = "") -> Article:
        if not data:
            raise SourceError(f"{origin.text}: no article was found on this page.")
        return Article("page", data.decode(), "The page's title")

    def cancel(self) -> None:
        self.is_cancelled.set()


class MemoryFeeds:
    """Subscriptions and what is known of them."""

    def __init__(self, *subscriptions: Subscription) -> None:
        self.subscriptions = {subscription.address: subscription for subscription in subscriptions}
        self.states: dict[str, FetchState] = {}
        self.host_states: dict[str, HostState] = {}
        self.entry_digests: dict[str, dict[str, str]] = {}

    def all(self) -> tuple[Subscription, ...]:
        return tuple(self.subscriptions.values())

    def change(self, address: str, subscription: Subscription) -> None:
        del self.subscriptions[address]
        self.subscriptions[subscription.address] = subscription

    def together(self) -> AbstractContextManager[object]:
        return nullcontext()

    def state(self, address: str) -> FetchState:
        return self.states.get(address, FetchState())

    def keep_state(self, address: str, state: FetchState) -> None:
        self.states[address] = state

    def host_state(self, host: str) -> HostState:
        return self.host_states.get(host, HostState())

    def keep_host_state(self, host: str, state: HostState) -> None:
        self.host_states[host] = state

    def digests(self, address: str) -> Mapping[str, str]:
        return dict(self.entry_digests.get(address, {}))

    def keep_digest(self, address: str, guid: str, digest: str) -> None:
        self.entry_digests.setdefault(address, {})[guid] = digest


class MemoryArticles:
    """Articles by their ids, with the names that feeds give them."""

    def __init__(self) -> None:
        self.articles: dict[str, Article] = {}
        self.originals: dict[str, Original] = {}
        self.names: list[tuple[str | None, str]] = []
        self.teasers: list[str] = []

    def add(
        self,
        article: Article,
        *,
        feed: str | None = None,
        guid: str = "",
        original: Original | None = None,
        is_teaser: bool = False,
    ) -> Added:
        before = self.articles.get(article.id)
        self.articles[article.id] = article
        self.names.append((feed, guid))
        if is_teaser:
            self.teasers.append(article.title)
        if original is not None:
            self.originals[article.id] = original
        if before is None:
            return Added(article.id, "new")
        return Added(article.id, "same" if before.text == article.text else "updated")
