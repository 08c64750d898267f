"""What a refresh keeps, and in which order: articles first, what is known of their feed last."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Protocol

from reader.errors import ReaderError
from reader.library.feed_visit import Arrival, FeedEnd, HostEnd, Message
from reader.library.feed_visit import Outcome as FeedOutcome
from reader.model import Article
from reader.shelf.address import identity
from reader.shelf.feed import FetchState, HostState, Subscription
from reader.shelf.versions import Added, Original, Outcome


class FeedStore(Protocol):
    """Keeps subscriptions and what is known of them. Every method may raise ReaderError."""

    def all(self) -> tuple[Subscription, ...]:
        """Return all subscriptions."""
        ...

    def change(self, address: str, subscription: Subscription) -> None:
        """Put a subscription in the place of the one with that address."""
        ...

    def state(self, address: str) -> FetchState:
        """Return what is known of the last request for a feed."""
        ...

    def keep_state(self, address: str, state: FetchState) -> None:
        """Keep it."""
        ...

    def host_state(self, host: str) -> HostState:
        """Return what a server asked for."""
        ...

    def keep_host_state(self, host: str, state: HostState) -> None:
        """Keep it."""
        ...

    def digests(self, address: str) -> Mapping[str, str]:
        """Return what the entries of a feed were, by their names, when they were last kept."""
        ...

    def keep_digest(self, address: str, guid: str, digest: str) -> None:
        """Keep what an entry is."""
        ...

    def together(self) -> AbstractContextManager[object]:
        """Keep all that is kept in the block at once, articles too, or nothing of it after an error."""
        ...


class ArticleStore(Protocol):
    """Keeps articles. May raise ReaderError."""

    def add(
        self,
        article: Article,
        *,
        feed: str | None = None,
        guid: str = "",
        original: Original | None = None,
        is_teaser: bool = False,
    ) -> Added:
        """Keep an article, or what is new of one that is there already, of which a teaser may say less."""
        ...


@dataclass(frozen=True, slots=True)
class FeedResult:
    """What became of one feed."""

    subscription: Subscription
    """As it is now: a server may have moved it for good."""
    outcome: FeedOutcome
    new: int = 0
    """How many articles came in."""
    updated: int = 0
    """How many have another text than before."""
    problem: str = ""
    """A sentence for what went wrong; empty when nothing did."""


class FeedKeeper:
    """Keeps what visits yield, and counts the articles by feed."""

    def __init__(self, feeds: FeedStore, articles: ArticleStore) -> None:
        self._feeds = feeds
        self._articles = articles
        self._counts: dict[str, Counter[Outcome]] = defaultdict(Counter)
        self.article_count = 0
        """How many articles came, new ones and others."""

    def keep(self, message: Message) -> FeedResult | None:
        """Keep what came; return what became of a feed when it was its end, else None."""
        if isinstance(message, FeedEnd):
            return self._keep_end(message)
        if isinstance(message, HostEnd):
            self._feeds.keep_host_state(message.host, message.state)
        else:
            self._keep_article(message)
        return None

    def _keep_article(self, arrival: Arrival) -> None:
        address = arrival.order.subscription.address
        try:
            added = self._articles.add(
                arrival.article,
                feed=address,
                guid=arrival.name,
                original=arrival.original,
                is_teaser=arrival.is_teaser,
            )
        except ReaderError:
            if self._is_followed(address):
                raise
            return  # somebody has removed the feed meanwhile
        self._feeds.keep_digest(address, arrival.name, arrival.digest)
        self._counts[address][added.outcome] += 1
        self.article_count += 1

    def _keep_end(self, end: FeedEnd) -> FeedResult:
        # Last, so that a feed is read again if its articles were not kept.
        subscription = end.order.subscription
        if end.state is not None:
            self._feeds.keep_state(subscription.address, end.state)
        counts = self._counts[subscription.address]
        subscription_now = self._named(subscription, end)
        if subscription_now != subscription and self._is_followed(subscription.address):
            self._feeds.change(subscription.address, subscription_now)
        return FeedResult(subscription_now, end.outcome, counts["new"], counts["updated"], end.problem)

    def _named(self, subscription: Subscription, end: FeedEnd) -> Subscription:
        """Return the subscription with what the feed says of itself, where the person said nothing."""
        address = end.permanent_address
        # With a name and password in it, or from https to http, nobody moves without being asked.
        is_safe = "@" not in subscription.address and not (
            subscription.address.startswith("https:") and address.startswith("http:")
        )
        if not address or not is_safe or self._is_known(address):
            address = subscription.address
        return replace(
            subscription,
            address=address,
            title=subscription.title or end.feed.title,
            site=subscription.site or end.feed.site,
        )

    def _is_followed(self, address: str) -> bool:
        return any(subscription.address == address for subscription in self._feeds.all())

    def _is_known(self, address: str) -> bool:
        """Tell whether a feed is followed at an address, or at another spelling of it."""
        return identity(address) in {identity(subscription.address) for subscription in self._feeds.all()}
