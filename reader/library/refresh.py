"""Feeds are asked for what is new: several hosts at once, one request at a time a host, and never too early.

What fetches, what reads and what keeps are arguments. Worker threads fetch and read (`feed_visit`); only the
thread that goes through the results keeps anything (`feed_keeper`).
"""

from __future__ import annotations

import queue
import random
import time
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from itertools import chain

from reader.errors import ReaderError, SourceError
from reader.library import schedule
from reader.library.feed_keeper import ArticleStore, FeedKeeper, FeedResult, FeedStore
from reader.library.feed_visit import Arrival, FeedEnd, FeedOrder, Message, Visit, failed, not_due
from reader.library.web import Web
from reader.shelf.feed import HostState, Subscription

_MAX_HOSTS = 8
"""Asked at once."""
_CLAIM_SECONDS = 600.0
"""So long no other program asks for a feed that this one is about to ask for: hardly any refresh takes
longer, and after one that was killed nobody waits for long."""
_MAX_KEPT_TOGETHER = 100
"""Articles: a disk takes as long for one as for a hundred, and other programs wait meanwhile."""


@dataclass(frozen=True, slots=True)
class RefreshProgress:
    """How far a refresh has come."""

    done: int
    """How many feeds were asked for, or left out."""
    total: int
    """How many there are."""
    articles: int
    """How many articles of them have come so far, new ones and others."""
    result: FeedResult | None
    """Of the feed that was done last; None where articles came of one that is not done yet."""


def refresh(
    subscriptions: Iterable[Subscription],
    web: Web,
    feeds: FeedStore,
    articles: ArticleStore,
    *,
    clock: Callable[[], float] = time.time,
    chance: Callable[[], float] = random.random,
) -> Generator[RefreshProgress, None, None]:
    """Ask for every feed that is due, keep what is new, and yield how far it is. Raises ReaderError.

    What became of each feed is yielded once, at its end; before that, whenever articles of it have come.

    A feed whose time has not come is not asked for. Entries that a feed drops stay. Closing the generator
    cuts off what runs: the feeds that were not done are asked for again at the next time.
    """
    visit = Visit(web, clock, chance)
    with feeds.together():  # another program that refreshes meanwhile waits, and then finds them taken
        hosts, ends = _plan(subscriptions, visit, feeds)
        states = {host: feeds.host_state(host) for host in hosts}
        claims = {order.subscription.address: order.state for orders in hosts.values() for order in orders}
        for address, state in claims.items():
            feeds.keep_state(address, replace(state, due=clock() + _CLAIM_SECONDS))
    total = len(ends) + sum(map(len, hosts.values()))
    keeper = FeedKeeper(feeds, articles)
    done = 0
    try:
        with closing(_visit_all(visit, hosts, states)) as groups:
            for group in chain([ends], groups):
                with feeds.together():
                    results = [result for message in group if (result := keeper.keep(message))]
                for message in group:
                    if isinstance(message, FeedEnd) and message.state is not None:
                        claims.pop(message.order.subscription.address, None)
                for result in results:
                    done += 1
                    yield RefreshProgress(done, total, keeper.article_count, result)
                if not results and any(isinstance(message, Arrival) for message in group):
                    yield RefreshProgress(done, total, keeper.article_count, None)
    finally:
        with suppress(ReaderError), feeds.together():
            for address, state in claims.items():  # those that were not asked for, or not to the end
                feeds.keep_state(address, state)


def _plan(
    subscriptions: Iterable[Subscription], visit: Visit, feeds: FeedStore
) -> tuple[Mapping[str, Sequence[FeedOrder]], list[Message]]:
    """Return which feeds are asked for, by their hosts, and what becomes of the others."""
    hosts: dict[str, list[FeedOrder]] = defaultdict(list)
    ends: list[Message] = []
    now = visit.clock()
    for subscription in subscriptions:
        order = FeedOrder(subscription, feeds.state(subscription.address), {})
        try:
            host = visit.web.host(subscription.address)
        except SourceError as error:
            ends.append(failed(order, str(error), now, visit.chance()))
            continue
        if any(schedule.must_wait(due, now=now) for due in (order.state.due, feeds.host_state(host).due)):
            ends.append(not_due(order))
        else:
            hosts[host].append(replace(order, digests=feeds.digests(subscription.address)))
    return hosts, ends


def _visit_all(
    visit: Visit, hosts: Mapping[str, Sequence[FeedOrder]], states: Mapping[str, HostState]
) -> Generator[list[Message], None, None]:
    """Visit the hosts in threads, and yield what comes of it in groups, as it comes."""
    if not hosts:
        return
    messages: queue.SimpleQueue[Message | BaseException | None] = queue.SimpleQueue()

    def work(host: str) -> None:
        end: BaseException | None = None
        try:
            for message in visit.host(host, hosts[host], states[host]):
                messages.put(message)
        except BaseException as error:  # is raised again where the results are gone through
            end = error
        messages.put(end)

    busy = len(hosts)
    with ThreadPoolExecutor(min(_MAX_HOSTS, busy), thread_name_prefix="refresh") as pool:
        try:
            for host in hosts:
                pool.submit(work, host)
            while busy:
                group: list[Message] = []
                while len(group) < _MAX_KEPT_TOGETHER and not (group and messages.empty()) and busy:
                    message = messages.get()
                    if message is None:
                        busy -= 1
                    elif isinstance(message, BaseException):
                        raise message
                    else:
                        group.append(message)
                yield group
        finally:
            if busy:
                pool.shutdown(wait=False, cancel_futures=True)
                visit.cancel()
