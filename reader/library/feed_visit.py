"""One host is asked for its feeds, and its answers are read: articles, and what is known of each feed now."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal

from reader.errors import NoServerError, PrivateNetworkError, SourceError
from reader.library import entries, schedule
from reader.library.entry_pages import EntryPages
from reader.library.schedule import GONE, NOT_MODIFIED, OK_STATUS
from reader.library.web import Web, WebReply
from reader.model import Article
from reader.shelf.address import shown
from reader.shelf.feed import Feed, FetchState, HostState, Subscription
from reader.shelf.versions import Original

_FROM_PAGE = "+"
"""Behind the digest of an entry whose text was taken from its page."""

_MAX_SENTENCES = 5
"""About one feed: they stand in one line of `reader feeds`, and all entries of a feed may be broken."""

Outcome = Literal["fetched", "unchanged", "not due", "failed", "gone"]


@dataclass(frozen=True, slots=True)
class FeedOrder:
    """What a worker needs to know of one feed."""

    subscription: Subscription
    state: FetchState
    digests: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One article of a feed, ready to be kept."""

    order: FeedOrder
    article: Article
    name: str
    digest: str
    original: Original | None
    is_teaser: bool
    """Whether its text is only the beginning, or a summary, and its page had no more."""


@dataclass(frozen=True, slots=True)
class FeedEnd:
    """The end of a feed: all of its articles have arrived before."""

    order: FeedOrder
    outcome: Outcome
    state: FetchState | None = None
    """None when it was not asked for."""
    feed: Feed = field(default_factory=Feed)
    permanent_address: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class HostEnd:
    """What was learned of a host."""

    host: str
    state: HostState


Message = Arrival | FeedEnd | HostEnd
"""What a visit yields."""


class Visit:
    """Asks hosts for feeds and reads them. Keeps nothing, so that it can run in several threads at once."""

    def __init__(self, web: Web, clock: Callable[[], float], chance: Callable[[], float]) -> None:
        self.web = web
        self.clock = clock
        """Returns the seconds since 1970."""
        self.chance = chance
        """Returns a number from 0 to 1, another one each time."""
        self._is_cancelled = threading.Event()

    def cancel(self) -> None:
        """Cut off every request; what was cut off counts as never begun."""
        self._is_cancelled.set()
        self.web.cancel()

    def host(self, host: str, orders: Sequence[FeedOrder], host_state: HostState) -> Iterator[Message]:
        """Ask one host for its feeds, one after the other, and yield what comes of it."""
        for order in orders:
            if self._is_cancelled.is_set():
                return
            if schedule.must_wait(host_state.due, now=self.clock()):
                yield not_due(order)
                continue
            state = order.state
            try:
                reply = self.web.fetch(order.subscription.address, etag=state.etag, modified=state.modified)
            except PrivateNetworkError as error:
                yield not_asked(order, str(error))
                continue
            except SourceError as error:
                if not self._is_cancelled.is_set():
                    was_asked = not isinstance(error, NoServerError)
                    yield failed(order, str(error), self.clock(), self.chance(), was_asked=was_asked)
                continue
            state_now = schedule.after_refusal(host_state, reply, now=self.clock())
            if state_now != host_state:
                host_state = state_now
                yield HostEnd(host, host_state)
            yield from self._feed(order, reply)

    def _feed(self, order: FeedOrder, reply: WebReply) -> Iterator[Message]:
        """Read one feed, and yield its articles that are new or changed, then its end."""
        now, chance = self.clock(), self.chance()
        state = schedule.after_reply(order.state, reply, now=now, jitter=chance)
        if reply.status not in (OK_STATUS, NOT_MODIFIED):
            outcome: Outcome = "gone" if reply.status == GONE else "failed"
            problem = f"{shown(order.subscription.address)}: {state.problem}."
            yield FeedEnd(order, outcome, replace(state, problem=problem), problem=problem)
            return
        if reply.status == NOT_MODIFIED:
            yield FeedEnd(order, "unchanged", state, permanent_address=reply.permanent_address)
            return
        try:
            feed = self.web.feed(reply.body, reply.address, content_type=reply.content_type)
        except SourceError as error:
            yield failed(order, str(error), now, chance)
            return
        feed = replace(feed, entries=entries.unique(feed.entries))
        problems: list[str] = []
        pages = EntryPages(self.web, order.subscription)
        yield from self._articles(order, feed, pages, now, problems)
        if self._is_cancelled.is_set():
            return
        is_any_read = len(problems) < len(feed.entries)
        problem = _in_short(filter(None, (feed.problem, *problems)))
        if problem and not is_any_read:
            yield failed(order, problem, now, chance)
            return
        if pages.is_refused:
            # The feed is read again, changed or not, for the pages that are missing.
            due = schedule.later(state.due, now=now, seconds=pages.retry_after)
            state = replace(state, etag="", modified="", due=due)
        state = replace(state, problem=problem)
        yield FeedEnd(order, "fetched", state, feed, reply.permanent_address, problem)

    def _articles(
        self, order: FeedOrder, feed: Feed, pages: EntryPages, now: float, problems: list[str]
    ) -> Iterator[Arrival]:
        """Yield the articles that are new or changed; for each that is broken `problems` gets a sentence."""
        outlet = order.subscription.title or feed.title
        fetched = datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds")
        address = order.subscription.address
        for place, entry in enumerate(feed.entries):
            name, digest = entries.name(entry), entries.digest(entry)
            former_digest = order.digests.get(name, "")
            if former_digest.removesuffix(_FROM_PAGE) == digest:
                continue
            try:
                article = self.web.entry_article(entry, feed=address, outlet=outlet, fetched=fetched)
            except SourceError as error:
                problems.append(str(error))
                continue
            full_text = pages.full_text(article, entry, place)
            if self._is_cancelled.is_set():
                return
            if full_text.original is not None:
                digest += _FROM_PAGE
            elif former_digest.endswith(_FROM_PAGE):
                continue  # a teaser does not take the place of the text that the page had
            elif full_text.outcome == "no answer":
                digest = ""  # the next time that the feed is read there may be one
            is_teaser = entry.is_teaser and full_text.original is None
            yield Arrival(order, full_text.article, name, digest, full_text.original, is_teaser)


def _in_short(problems: Iterable[str]) -> str:
    """Return sentences as one text, and how many more there are."""
    sentences = tuple(problems)
    more = len(sentences) - _MAX_SENTENCES
    return " ".join((*sentences[:_MAX_SENTENCES], *([f"{more} more could not be read."] if more > 0 else [])))


def failed(order: FeedOrder, problem: str, now: float, chance: float, *, was_asked: bool = True) -> FeedEnd:
    """Return the end of a feed that could not be had; `problem` is a sentence."""
    least_seconds = schedule.MIN_SECONDS if was_asked else schedule.UNASKED_SECONDS
    state = schedule.after_failure(order.state, problem, now=now, jitter=chance, least_seconds=least_seconds)
    return FeedEnd(order, "failed", state, problem=problem)


def not_asked(order: FeedOrder, problem: str) -> FeedEnd:
    """Return the end of a feed whose server nobody may ask: it need not wait once somebody allows it."""
    return FeedEnd(order, "failed", replace(order.state, problem=problem), problem=problem)


def not_due(order: FeedOrder) -> FeedEnd:
    """Return the end of a feed that is not asked for: its time has not come, or it is gone for good."""
    if schedule.is_gone(order.state):
        return FeedEnd(order, "gone", problem=order.state.problem)
    return FeedEnd(order, "not due")
