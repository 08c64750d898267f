"""Feeds are asked for what is new: several hosts at once, one request at a time a host, and never too early.

What fetches, what reads and what keeps are arguments. Worker threads fetch and read; only the thread that
goes through the results keeps anything.
"""

from __future__ import annotations

import queue
import random
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal, Protocol

from reader.errors import SourceError
from reader.library import entries, schedule
from reader.library.schedule import GONE, NOT_MODIFIED, OK_STATUS, Reply
from reader.model import Article, Origin
from reader.shelf.address import shown
from reader.shelf.feed import Feed, FeedEntry, FetchState, HostState, Subscription
from reader.shelf.versions import Added, Original

_MAX_PAGES = 50
"""Of a feed's entries, the newest: with a second between two, an archive of thousands would take an hour."""
_MAX_HOSTS = 8
"""Asked at once."""

Outcome = Literal["fetched", "unchanged", "not due", "failed", "gone"]


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

    def page_article(self, data: bytes, origin: Origin) -> Article:
        """Return the article of a page."""
        ...

    def cancel(self) -> None:
        """Cut off every request for good."""
        ...


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


class ArticleStore(Protocol):
    """Keeps articles. May raise ReaderError."""

    def add(
        self, article: Article, *, feed: str | None = None, guid: str = "", original: Original | None = None
    ) -> Added:
        """Keep an article, or what is new of one that is there already."""
        ...


@dataclass(frozen=True, slots=True)
class FeedResult:
    """What became of one feed."""

    subscription: Subscription
    """As it is now: a server may have moved it for good."""
    outcome: Outcome
    new: int = 0
    """How many articles came in."""
    updated: int = 0
    """How many have another text than before."""
    problem: str = ""
    """A sentence for what went wrong; empty when nothing did."""


@dataclass(frozen=True, slots=True)
class RefreshProgress:
    """How far a refresh has come."""

    done: int
    total: int
    result: FeedResult
    """Of the feed that was done last."""


@dataclass(frozen=True, slots=True)
class _Order:
    """What a worker needs to know of one feed."""

    subscription: Subscription
    state: FetchState
    digests: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Arrival:
    """One article of a feed, ready to be kept."""

    order: _Order
    article: Article
    name: str
    digest: str
    original: Original | None


@dataclass(frozen=True, slots=True)
class _End:
    """The end of a feed: all of its articles have arrived before."""

    order: _Order
    outcome: Outcome
    state: FetchState | None = None
    """None when it was not asked for."""
    feed: Feed = field(default_factory=Feed)
    permanent_address: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _HostEnd:
    """What was learned of a host."""

    host: str
    state: HostState


_Message = _Arrival | _End | _HostEnd | BaseException | None


def refresh(
    subscriptions: Iterable[Subscription],
    web: Web,
    feeds: FeedStore,
    articles: ArticleStore,
    *,
    clock: Callable[[], float] = time.time,
    chance: Callable[[], float] = random.random,
) -> Iterator[RefreshProgress]:
    """Ask for every feed that is due, keep what is new, and yield what became of each; raises ReaderError.

    A feed whose time has not come is not asked for. Entries that a feed drops stay. Closing the generator
    cuts off what runs: the feeds that were not done are asked for again at the next time.
    """
    now = clock()
    hosts: dict[str, list[_Order]] = defaultdict(list)
    ends: list[_End] = []
    for subscription in subscriptions:
        order = _Order(subscription, feeds.state(subscription.address), {})
        try:
            host = web.host(subscription.address)
        except SourceError as error:
            ends.append(_failed(order, str(error), now, chance()))
            continue
        if max(order.state.due, feeds.host_state(host).due) > now:
            if schedule.is_gone(order.state):
                ends.append(_End(order, "gone", problem=_sentence(order, order.state.problem)))
            else:
                ends.append(_End(order, "not due"))
            continue
        hosts[host].append(replace(order, digests=feeds.digests(subscription.address)))
    total = len(ends) + sum(map(len, hosts.values()))
    keeper = _Keeper(feeds, articles)
    for done, end in enumerate(ends, 1):
        yield RefreshProgress(done, total, keeper.end(end))
    if not hosts:
        return
    messages: queue.SimpleQueue[_Message] = queue.SimpleQueue()
    is_cancelled = threading.Event()

    def work(host: str, orders: Sequence[_Order], state: HostState) -> None:
        try:
            for message in _host(web, host, orders, state, clock, chance, is_cancelled):
                messages.put(message)
        except BaseException as error:  # is raised again where the results are gone through
            messages.put(error)
        messages.put(None)

    done, busy = len(ends), len(hosts)
    with ThreadPoolExecutor(min(_MAX_HOSTS, busy), thread_name_prefix="refresh") as pool:
        try:
            for host, orders in hosts.items():
                pool.submit(work, host, orders, feeds.host_state(host))
            while busy:
                message = messages.get()
                if message is None:
                    busy -= 1
                elif isinstance(message, BaseException):
                    raise message
                elif isinstance(message, _HostEnd):
                    feeds.keep_host_state(message.host, message.state)
                elif isinstance(message, _Arrival):
                    keeper.add(message)
                else:
                    done += 1
                    yield RefreshProgress(done, total, keeper.end(message))
        finally:
            if busy:
                is_cancelled.set()
                pool.shutdown(wait=False, cancel_futures=True)
                web.cancel()


class _Keeper:
    """Keeps what arrives, and counts it by feed."""

    def __init__(self, feeds: FeedStore, articles: ArticleStore) -> None:
        self._feeds = feeds
        self._articles = articles
        self._counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))

    def add(self, arrival: _Arrival) -> None:
        """Keep one article."""
        address = arrival.order.subscription.address
        added = self._articles.add(
            arrival.article, feed=address, guid=arrival.name, original=arrival.original
        )
        self._feeds.keep_digest(address, arrival.name, arrival.digest)
        self._counts[address][added.outcome] += 1

    def end(self, end: _End) -> FeedResult:
        """Keep what is known of a feed now: last, so that it is read again if its articles were not kept."""
        subscription = end.order.subscription
        if end.state is not None:
            self._feeds.keep_state(subscription.address, end.state)
        counts = self._counts[subscription.address]
        changed = self._changed(subscription, end)
        if changed != subscription:
            self._feeds.change(subscription.address, changed)
        return FeedResult(changed, end.outcome, counts["new"], counts["updated"], end.problem)

    def _changed(self, subscription: Subscription, end: _End) -> Subscription:
        """Return the subscription with what the feed says of itself, where the person said nothing."""
        address = end.permanent_address
        # With a name and password in it, or from https to http, nobody moves without being asked.
        is_safe = "@" not in subscription.address and not (
            subscription.address.startswith("https:") and address.startswith("http:")
        )
        if not address or not is_safe or any(other.address == address for other in self._feeds.all()):
            address = subscription.address
        return replace(
            subscription,
            address=address,
            title=subscription.title or end.feed.title,
            site=subscription.site or end.feed.site,
        )


def _host(
    web: Web,
    host: str,
    orders: Sequence[_Order],
    host_state: HostState,
    clock: Callable[[], float],
    chance: Callable[[], float],
    is_cancelled: threading.Event,
) -> Iterator[_Message]:
    """Ask one host for its feeds, one after the other."""
    for order in orders:
        if is_cancelled.is_set():
            return
        if host_state.due > clock():
            yield _End(order, "not due")
            continue
        try:
            state = order.state
            reply = web.fetch(order.subscription.address, etag=state.etag, modified=state.modified)
        except SourceError as error:
            if not is_cancelled.is_set():
                yield _failed(order, str(error), clock(), chance())
            continue
        state_now = schedule.after_refusal(host_state, reply, now=clock())
        if state_now != host_state:
            host_state = state_now
            yield _HostEnd(host, host_state)
        yield from _feed(web, order, reply, clock(), chance(), is_cancelled)


def _feed(
    web: Web, order: _Order, reply: WebReply, now: float, chance: float, is_cancelled: threading.Event
) -> Iterator[_Message]:
    """Read one feed, and yield its articles that are new or changed, then its end."""
    state = schedule.after_reply(order.state, reply, now=now, jitter=chance)
    if reply.status not in (OK_STATUS, NOT_MODIFIED):
        outcome: Outcome = "gone" if reply.status == GONE else "failed"
        yield _End(order, outcome, state, problem=_sentence(order, state.problem))
        return
    if reply.status == NOT_MODIFIED:
        yield _End(order, "unchanged", state, permanent_address=reply.permanent_address)
        return
    try:
        feed = web.feed(reply.body, reply.address, content_type=reply.content_type)
    except SourceError as error:
        yield _failed(order, str(error), now, chance)
        return
    problems = [feed.problem] if feed.problem else []
    outlet = order.subscription.title or feed.title
    fetched = datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds")
    for place, entry in enumerate(entries.unique(feed.entries)):
        name, digest = entries.name(entry), entries.digest(entry)
        if order.digests.get(name) == digest:
            continue
        try:
            article = web.entry_article(
                entry, feed=order.subscription.address, outlet=outlet, fetched=fetched
            )
        except SourceError as error:
            problems.append(str(error))
            continue
        original = None
        if place < _MAX_PAGES and _wants_page(order.subscription, entry):
            try:
                article, original = _with_page(web, article)
            except SourceError:
                digest = ""  # there was no answer: the next time that the feed is read there may be one
            if is_cancelled.is_set():
                return
        yield _Arrival(order, article, name, digest, original)
    yield _End(order, "fetched", state, feed, reply.permanent_address, " ".join(problems))


def _wants_page(subscription: Subscription, entry: FeedEntry) -> bool:
    full_text = subscription.full_text
    return bool(entry.address) and (full_text == "always" or (full_text == "short" and entry.is_teaser))


def _with_page(web: Web, article: Article) -> tuple[Article, Original | None]:
    """Return the article with the text of its page, and the page; as it was when the page has no more.

    Raises SourceError when there is no answer.
    """
    reply = web.fetch(article.url)
    if reply.status != OK_STATUS:
        return article, None
    try:
        page = web.page_article(reply.body, Origin("address", article.url))
    except SourceError:
        return article, None
    complete = entries.with_full_text(article, page)
    return complete, None if complete is article else Original(reply.body, "text/html")


def _failed(order: _Order, problem: str, now: float, chance: float) -> _End:
    state = schedule.after_failure(order.state, problem, now=now, jitter=chance)
    return _End(order, "failed", state, problem=problem)


def _sentence(order: _Order, problem: str) -> str:
    return f"{shown(order.subscription.address)}: {problem}."
