"""Feeds are asked for what is new, in time and politely, and what comes in is kept."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import replace

import pytest

from reader.errors import PrivateNetworkError, StoreError
from reader.library.feed_keeper import FeedResult
from reader.library.refresh import refresh
from reader.model import Article
from reader.shelf.feed import Feed, FeedEntry, FetchState, FullText, HostState, Subscription
from reader.shelf.versions import Added, Original
from tests.library.web import MemoryArticles, MemoryFeeds, MemoryReply, MemoryWeb

NOW = 1_777_888_800.0
COURIER = Subscription("https://courier.example/feed", "Courier", full_text="never")
POST = Subscription("https://post.example/feed", "Post", full_text="never")
ONE = FeedEntry("1", "https://courier.example/1", "One", html="The pier holds.")
TWO = FeedEntry("2", "https://courier.example/2", "Two", html="The dam holds.")


class Desk:
    """A library that follows feeds."""

    def __init__(self, *subscriptions: Subscription) -> None:
        self.web = MemoryWeb({}, {})
        self.feeds = MemoryFeeds(*subscriptions)
        self.articles = MemoryArticles()
        self.article_counts: list[int] = []
        """After each step of the last refresh."""

    def serve(self, subscription: Subscription, *entries: FeedEntry, **reply: object) -> None:
        """Have a server answer with a feed of these entries."""
        body = repr(entries).encode()
        self.web.feeds[body] = Feed("Its own title", "https://courier.example/", entries)
        self.web.replies[subscription.address] = MemoryReply(body=body, **reply)  # type: ignore[arg-type]

    def refresh(self, now: float = NOW) -> list[FeedResult]:
        """Refresh all feeds; check that the steps are counted."""
        steps = list(
            refresh(
                self.feeds.all(), self.web, self.feeds, self.articles, clock=lambda: now, chance=lambda: 0.0
            )
        )
        results = [step.result for step in steps if step.result]
        assert [step.done for step in steps if step.result] == list(range(1, len(results) + 1))
        assert {step.total for step in steps} <= {len(self.feeds.all())}
        self.article_counts = [step.articles for step in steps]
        return results

    def texts(self) -> list[str]:
        """Return the texts of all articles, in the order in which they came in."""
        return [article.text for article in self.articles.articles.values()]


def only(results: Iterable[FeedResult]) -> FeedResult:
    """Return the only result."""
    (result,) = results
    return result


def test_how_many_articles_have_come_is_told_before_their_feed_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.library.refresh._MAX_KEPT_TOGETHER", 1)
    desk = Desk(COURIER)
    desk.serve(COURIER, ONE, TWO)
    desk.refresh()
    assert desk.article_counts == [1, 2, 2]


def test_what_a_feed_has_comes_in_under_the_names_that_it_gives() -> None:
    desk = Desk(COURIER)
    desk.serve(COURIER, ONE, TWO)
    result = only(desk.refresh())
    assert (result.outcome, result.new, result.updated, result.problem) == ("fetched", 2, 0, "")
    assert desk.texts() == ["The pier holds.", "The dam holds."]
    assert desk.articles.names == [(COURIER.address, "1"), (COURIER.address, "2")]
    one = next(iter(desk.articles.articles.values()))
    assert (one.outlet, one.fetched) == ("Courier", "2026-05-04T10:00:00+00:00")


def test_a_feed_is_not_asked_for_before_its_time() -> None:
    desk = Desk(COURIER)
    desk.serve(COURIER, ONE, max_age=7200.0)
    desk.refresh()
    assert only(desk.refresh(NOW + 7199)).outcome == "not due"
    assert len(desk.web.requests) == 1
    assert only(desk.refresh(NOW + 7200)).outcome == "fetched"


def test_validators_go_back_and_an_unchanged_feed_is_not_read() -> None:
    desk = Desk(COURIER)
    desk.serve(COURIER, ONE, etag='W/"a b"', modified="then")
    desk.refresh()
    desk.web.replies[COURIER.address] = MemoryReply(304)
    for time in (NOW + 3600, NOW + 7200):
        assert only(desk.refresh(time)).outcome == "unchanged"
    assert desk.web.requests[1:] == [(COURIER.address, 'W/"a b"', "then")] * 2


def test_only_what_is_new_or_changed_is_kept_and_what_the_feed_drops_stays() -> None:
    desk = Desk(COURIER)
    desk.serve(COURIER, ONE)
    desk.refresh()
    desk.serve(COURIER, TWO, ONE)
    assert only(desk.refresh(NOW + 3600)).new == 1
    assert len(desk.articles.names) == 2
    desk.serve(COURIER, replace(TWO, html="The dam held."))
    result = only(desk.refresh(NOW + 7200))
    assert (result.new, result.updated) == (0, 1)
    assert desk.texts() == ["The pier holds.", "The dam held."]


@pytest.mark.parametrize(
    ("full_text", "is_teaser", "text"),
    [
        ("never", True, "The pier holds."),
        ("short", False, "The pier holds."),
        ("short", True, "The pier holds, they said on Monday."),
        ("always", False, "The pier holds, they said on Monday."),
    ],
)
def test_the_page_is_fetched_as_the_person_wants_it(full_text: FullText, is_teaser: bool, text: str) -> None:
    feed = replace(COURIER, full_text=full_text)
    desk = Desk(feed)
    desk.serve(feed, replace(ONE, is_teaser=is_teaser))
    desk.web.replies[ONE.address] = MemoryReply(body=b"The pier holds, they said on Monday.")
    desk.refresh()
    assert desk.texts() == [text]
    originals = [original.data for original in desk.articles.originals.values()]
    assert originals == ([text.encode()] if text.endswith("Monday.") else [])


def test_the_page_of_an_entry_is_fetched_once() -> None:
    feed = replace(COURIER, full_text="always")
    desk = Desk(feed)
    desk.serve(feed, ONE)
    desk.web.replies[ONE.address] = MemoryReply(body=b"The pier holds, they said on Monday.")
    for step in range(3):
        desk.refresh(NOW + step * 3600)
    assert [address for address, _, _ in desk.web.requests].count(ONE.address) == 1


@pytest.mark.parametrize("reply", [MemoryReply(404), MemoryReply(body=b""), MemoryReply(body=b"Log in.")])
def test_a_page_without_the_text_leaves_what_the_feed_has(reply: MemoryReply) -> None:
    feed = replace(COURIER, full_text="always")
    desk = Desk(feed)
    desk.serve(feed, ONE)
    desk.web.replies[ONE.address] = reply
    for step in range(2):
        desk.refresh(NOW + step * 3600)
    assert desk.texts() == ["The pier holds."]
    assert [address for address, _, _ in desk.web.requests].count(ONE.address) == 1


def test_a_page_whose_server_did_not_answer_is_asked_for_again_with_the_feed() -> None:
    feed = replace(COURIER, full_text="always")
    desk = Desk(feed)
    desk.serve(feed, ONE)
    desk.refresh()
    assert desk.texts() == ["The pier holds."]
    desk.web.replies[ONE.address] = MemoryReply(body=b"The pier holds, they said on Monday.")
    assert only(desk.refresh(NOW + 3600)).updated == 1
    assert desk.texts() == ["The pier holds, they said on Monday."]


PAGE = b"The pier holds, they said on Monday."


@pytest.mark.parametrize("reply", [None, MemoryReply(404), MemoryReply(503), MemoryReply(body=b"")])
def test_a_teaser_never_takes_the_place_of_the_text_of_its_page(reply: MemoryReply | None) -> None:
    desk = Desk(replace(COURIER, full_text="short"))
    teaser = replace(ONE, is_teaser=True)
    desk.serve(COURIER, teaser)
    desk.web.replies[ONE.address] = MemoryReply(body=PAGE)
    desk.refresh()
    desk.serve(COURIER, replace(teaser, html="The pier …"))
    del desk.web.replies[ONE.address]
    if reply is not None:
        desk.web.replies[ONE.address] = reply
    assert only(desk.refresh(NOW + 3600)).updated == 0
    assert desk.texts() == [PAGE.decode()]
    desk.web.replies[ONE.address] = MemoryReply(body=PAGE + b" And on Tuesday.")
    assert only(desk.refresh(NOW + 7200 + 7200)).updated == 1
    assert desk.texts() == [f"{PAGE.decode()} And on Tuesday."]


def test_what_is_only_a_teaser_is_kept_as_one() -> None:
    desk = Desk(replace(COURIER, full_text="short"))
    three = FeedEntry("3", "https://courier.example/3", "Three", html="Short …", is_teaser=True)
    desk.serve(COURIER, replace(ONE, is_teaser=True), TWO, three)
    desk.web.replies[ONE.address] = MemoryReply(body=PAGE)
    desk.web.replies[three.address] = MemoryReply(404)
    desk.refresh()
    assert desk.articles.teasers == ["Three"]


def test_where_a_page_never_had_more_the_feed_goes_on_to_tell() -> None:
    desk = Desk(replace(COURIER, full_text="always"))
    desk.serve(COURIER, ONE)
    desk.web.replies[ONE.address] = MemoryReply(404)
    desk.refresh()
    desk.serve(COURIER, replace(ONE, html="The pier held."))
    assert only(desk.refresh(NOW + 3600)).updated == 1


def test_a_server_that_is_asked_too_often_for_pages_is_asked_for_no_more_and_for_all_of_them_later() -> None:
    desk = Desk(replace(COURIER, full_text="always"))
    desk.serve(COURIER, ONE, TWO, etag='"a"')
    desk.web.replies[ONE.address] = MemoryReply(429, retry_after=9000.0)
    desk.web.replies[TWO.address] = MemoryReply(body=PAGE)
    assert only(desk.refresh()).new == 2
    assert [address for address, _, _ in desk.web.requests] == [COURIER.address, ONE.address]
    assert only(desk.refresh(NOW + 8999)).outcome == "not due"
    desk.web.replies[ONE.address] = MemoryReply(body=PAGE)
    assert only(desk.refresh(NOW + 9000)).updated == 2
    assert desk.web.requests[2] == (COURIER.address, "", "")


def test_of_an_archive_only_the_newest_pages_are_fetched() -> None:
    feed = replace(COURIER, full_text="always")
    desk = Desk(feed)
    desk.serve(feed, *(replace(ONE, guid=f"{n}", address=f"https://courier.example/{n}") for n in range(60)))
    assert only(desk.refresh()).new == 60
    assert len(desk.web.requests) == 1 + 50


@pytest.mark.parametrize(
    ("reply", "outcome", "problem"),
    [
        (
            MemoryReply(404),
            "failed",
            "https://courier.example/feed: its server answers 404 (there is nothing at this",
        ),
        (MemoryReply(418), "failed", "https://courier.example/feed: its server answers 418"),
        (MemoryReply(410), "gone", "https://courier.example/feed: its server says that it is gone for good"),
        (MemoryReply(body=b"a page"), "failed", "is neither RSS nor Atom"),
    ],
)
def test_a_feed_that_cannot_be_had_says_why_and_waits(reply: MemoryReply, outcome: str, problem: str) -> None:
    desk = Desk(COURIER)
    desk.web.replies[COURIER.address] = reply
    result = only(desk.refresh())
    assert result.outcome == outcome
    assert problem in result.problem
    state = desk.feeds.state(COURIER.address)
    assert (state.failures, state.due >= NOW + 3600) == (1, True)
    assert state.problem == result.problem


def test_without_a_network_a_feed_waits_for_a_minute_only() -> None:
    desk = Desk(COURIER)
    result = only(desk.refresh())
    assert (result.outcome, desk.feeds.state(COURIER.address).problem) == ("failed", result.problem)
    assert "there is no server of the name" in result.problem
    desk.serve(COURIER, ONE)
    assert only(desk.refresh(NOW + 59)).outcome == "not due"
    assert only(desk.refresh(NOW + 61)).outcome == "fetched"


def test_a_feed_of_a_private_network_is_asked_as_soon_as_somebody_allows_it() -> None:
    desk = Desk(COURIER)

    def refuse() -> MemoryReply:
        raise PrivateNetworkError.of(COURIER.address, "courier.example", "allow it")

    desk.web.replies[COURIER.address] = refuse
    result = only(desk.refresh())
    assert (result.outcome, result.problem) == ("failed", desk.feeds.state(COURIER.address).problem)
    assert result.problem.endswith("so it is not asked. To allow it, allow it.")
    desk.serve(COURIER, ONE)
    assert only(desk.refresh()).outcome == "fetched"


def test_a_feed_that_is_gone_is_not_asked_for_again_and_says_so_every_time() -> None:
    desk = Desk(COURIER)
    desk.web.replies[COURIER.address] = MemoryReply(410)
    desk.refresh()
    result = only(desk.refresh(NOW + 10**9))
    assert (result.outcome, len(desk.web.requests)) == ("gone", 1)
    assert "remove it" in result.problem


def test_one_feed_that_fails_does_not_stop_the_others() -> None:
    desk = Desk(COURIER, Subscription("nonsense"), POST)
    desk.serve(POST, ONE)
    outcomes = {result.subscription.address: result.outcome for result in desk.refresh()}
    assert outcomes == {COURIER.address: "failed", "nonsense": "failed", POST.address: "fetched"}


def test_an_entry_that_is_broken_is_named_and_the_others_come_in() -> None:
    desk = Desk(COURIER)
    desk.serve(COURIER, replace(ONE, html="broken"), TWO)
    result = only(desk.refresh())
    assert (result.outcome, result.new) == ("fetched", 1)
    assert result.problem == "https://courier.example/1: is broken."
    state = desk.feeds.state(COURIER.address)
    assert (state.problem, state.failures) == (result.problem, 0)


@pytest.mark.parametrize(
    ("number", "last"), [(5, "https://courier.example/4: is broken."), (7, "2 more could not be read.")]
)
def test_of_many_broken_entries_the_first_are_named(number: int, last: str) -> None:
    desk = Desk(COURIER)
    broken = (
        replace(ONE, guid=f"{n}", address=f"https://courier.example/{n}", html="broken")
        for n in range(number)
    )
    desk.serve(COURIER, *broken, TWO)
    problem = only(desk.refresh()).problem
    assert problem.endswith(last)
    assert problem.count("is broken") == 5


@pytest.mark.parametrize(
    ("read", "outcome", "failures"),
    [
        ((), "failed", 1),
        ((replace(ONE, html="broken"),), "failed", 1),
        ((ONE,), "fetched", 0),
    ],
)
def test_a_broken_feed_has_failed_when_nothing_of_it_was_read(
    read: tuple[FeedEntry, ...], outcome: str, failures: int
) -> None:
    desk = Desk(COURIER)
    desk.serve(COURIER, *read, etag='"broken"')
    for body, feed in desk.web.feeds.items():
        desk.web.feeds[body] = replace(feed, problem="It is broken.")
    result = only(desk.refresh())
    state = desk.feeds.state(COURIER.address)
    assert (result.outcome, state.failures) == (outcome, failures)
    assert state.problem == result.problem
    assert state.problem.startswith("It is broken.")
    assert state.etag == ("" if failures else '"broken"')


def test_after_two_refusals_the_whole_host_is_left_alone_and_after_a_restart_too() -> None:
    subscriptions = [Subscription(f"https://courier.example/{name}") for name in "abc"]
    desk = Desk(*subscriptions)
    for subscription in subscriptions:
        desk.web.replies[subscription.address] = MemoryReply(429, retry_after=9000.0)
    assert [result.outcome for result in desk.refresh()] == ["failed", "failed", "not due"]
    assert desk.feeds.host_state("courier.example") == HostState(NOW + 9000, 2)
    desk.feeds.states.clear()
    assert [result.outcome for result in desk.refresh(NOW + 8999)] == ["not due"] * 3
    assert len(desk.web.requests) == 2
    for subscription in subscriptions:
        desk.serve(subscription, ONE)
    assert [result.outcome for result in desk.refresh(NOW + 9000)] == ["fetched"] * 3
    assert desk.feeds.host_state("courier.example").due == 0


@pytest.mark.parametrize(
    ("address", "target", "expected"),
    [
        (COURIER.address, "https://courier.example/new", "https://courier.example/new"),
        ("http://courier.example/feed", "https://courier.example/feed", "https://courier.example/feed"),
        (COURIER.address, "http://courier.example/feed", COURIER.address),
        ("https://ann:secret@courier.example/feed", "https://courier.example/new", None),
        (COURIER.address, POST.address, COURIER.address),
    ],
)
@pytest.mark.parametrize("is_changed", [True, False])
def test_a_subscription_moves_for_good_where_nothing_is_lost_by_it(
    address: str, target: str, expected: str | None, is_changed: bool
) -> None:
    feed = replace(COURIER, address=address)
    desk = Desk(feed, POST)
    desk.serve(feed, ONE, permanent_address=target)
    if not is_changed:
        desk.web.replies[address] = MemoryReply(304, permanent_address=target)
    results = {result.subscription.address for result in desk.refresh()}
    assert expected or address in results
    assert [each.address for each in desk.feeds.all()].count(expected or address) == 1


def test_what_is_no_feed_moves_nothing() -> None:
    desk = Desk(COURIER)
    desk.web.replies[COURIER.address] = MemoryReply(
        body=b"Log in", permanent_address="https://portal.example/"
    )
    assert only(desk.refresh()).subscription == COURIER


def test_the_title_and_the_site_are_taken_from_the_feed_where_the_person_gave_none() -> None:
    bare = Subscription("https://post.example/feed", full_text="never")
    desk = Desk(COURIER, bare)
    desk.serve(COURIER, ONE)
    desk.serve(bare, TWO)
    desk.refresh()
    assert [each.title for each in desk.feeds.all()] == ["Courier", "Its own title"]
    assert {each.site for each in desk.feeds.all()} == {"https://courier.example/"}
    assert {article.outlet for article in desk.articles.articles.values()} == {"Courier", "Its own title"}


def test_hosts_are_asked_at_once_and_each_its_feeds_one_after_the_other() -> None:
    """Two hosts answer only when both were asked; a second feed of one is asked for after the first."""
    both = threading.Barrier(2)
    second = Subscription("https://courier.example/second", full_text="never")
    desk = Desk(COURIER, second, POST)
    for subscription in (COURIER, second, POST):
        desk.serve(subscription, ONE)
    for subscription in (COURIER, POST):
        reply = desk.web.replies[subscription.address]
        assert isinstance(reply, MemoryReply)

        def answer(reply: MemoryReply = reply) -> MemoryReply:
            both.wait(30)
            return reply

        desk.web.replies[subscription.address] = answer
    assert {result.outcome for result in desk.refresh()} == {"fetched"}
    addresses = [address for address, _, _ in desk.web.requests if "courier" in address]
    assert addresses == [COURIER.address, second.address]


def test_closing_it_cuts_off_what_runs_and_forgets_nothing_of_what_came() -> None:
    desk = Desk(COURIER, POST)
    desk.serve(COURIER, ONE)
    desk.web.replies[POST.address] = lambda: MemoryReply(200 if desk.web.is_cancelled.wait(30) else 500)
    steps = refresh(desk.feeds.all(), desk.web, desk.feeds, desk.articles, clock=lambda: NOW)
    assert next(step.result for step in steps if step.result).new == 1
    steps.close()
    assert desk.web.is_cancelled.is_set()
    assert desk.texts() == ["The pier holds."]
    assert desk.feeds.state(POST.address) == FetchState()


class LostFeed(MemoryArticles):
    """Keeps nothing of a feed that was removed."""

    def __init__(self, feeds: MemoryFeeds) -> None:
        super().__init__()
        self.feeds = feeds

    def add(
        self,
        article: Article,
        *,
        feed: str | None = None,
        guid: str = "",
        original: Original | None = None,
        is_teaser: bool = False,
    ) -> Added:
        if feed not in self.feeds.subscriptions:
            raise StoreError(f"{feed} is no feed that you follow (any more).")
        return super().add(article, feed=feed, guid=guid, original=original, is_teaser=is_teaser)


def test_a_feed_that_is_removed_meanwhile_does_not_stop_the_others() -> None:
    bare = replace(COURIER, title="")
    desk = Desk(bare, POST)
    desk.articles = LostFeed(desk.feeds)
    desk.serve(bare, ONE)
    desk.serve(POST, TWO)
    reply = desk.web.replies[bare.address]
    assert isinstance(reply, MemoryReply)

    def answer() -> MemoryReply:
        del desk.feeds.subscriptions[bare.address]
        return reply

    desk.web.replies[bare.address] = answer
    steps = refresh([bare, POST], desk.web, desk.feeds, desk.articles, clock=lambda: NOW)
    assert {step.result.outcome for step in steps if step.result} == {"fetched"}
    assert desk.texts() == [TWO.html]
    assert desk.feeds.all()[0].address == POST.address


def test_a_feed_that_another_program_is_asking_for_is_not_asked_for_twice() -> None:
    desk = Desk(COURIER)
    desk.serve(COURIER, ONE)
    meanwhile: list[FeedResult] = []
    reply = desk.web.replies[COURIER.address]
    assert isinstance(reply, MemoryReply)

    def answer() -> MemoryReply:
        del desk.web.replies[COURIER.address]
        meanwhile.extend(desk.refresh(NOW + 599))
        return reply

    desk.web.replies[COURIER.address] = answer
    assert only(desk.refresh()).outcome == "fetched"
    assert only(meanwhile).outcome == "not due"


def test_what_was_not_asked_for_in_the_end_is_as_due_as_before() -> None:
    subscriptions = [Subscription(f"https://courier.example/{name}") for name in "abc"]
    desk = Desk(*subscriptions)
    for subscription in subscriptions[:2]:
        desk.web.replies[subscription.address] = MemoryReply(429, retry_after=60.0)
    desk.refresh()
    assert desk.feeds.state(subscriptions[2].address) == FetchState()


class FullDisk(MemoryArticles):
    """Keeps nothing any more."""

    def add(self, article: Article, **_: object) -> Added:
        raise StoreError("The disk is full.")


def test_what_cannot_be_kept_ends_it_and_the_feed_is_read_again() -> None:
    desk = Desk(COURIER)
    desk.serve(COURIER, ONE, etag='"a"')
    kept, desk.articles = desk.articles, FullDisk()
    with pytest.raises(StoreError, match="The disk is full"):
        desk.refresh()
    assert desk.feeds.state(COURIER.address) == FetchState()
    desk.articles = kept
    desk.web.is_cancelled.clear()
    assert only(desk.refresh()).new == 1


def test_a_fault_of_the_program_in_a_thread_is_not_swallowed() -> None:
    desk = Desk(COURIER)

    def broken() -> MemoryReply:
        raise ZeroDivisionError

    desk.web.replies[COURIER.address] = broken
    with pytest.raises(ZeroDivisionError):
        desk.refresh()


def test_no_feed_is_no_work() -> None:
    assert Desk().refresh() == []
