"""When a feed may be asked for again."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from reader.library import schedule
from reader.shelf.feed import FetchState, HostState

NOW = 1_777_888_800.0  # 2026-05-04 10:00:00 UTC
HOUR = 3600.0
DAY = 86400.0


@dataclass(frozen=True, slots=True)
class Answer:
    """A server's answer."""

    status: int = 200
    etag: str = ""
    modified: str = ""
    max_age: float = 0.0
    retry_after: float = 0.0


@pytest.mark.parametrize(
    ("answer", "wait"),
    [
        (Answer(), HOUR),
        (Answer(304), HOUR),
        (Answer(max_age=60), HOUR),
        (Answer(max_age=2 * HOUR), 2 * HOUR),
        (Answer(304, max_age=2 * HOUR), 2 * HOUR),
        (Answer(retry_after=3 * HOUR, max_age=2 * HOUR), 3 * HOUR),
        (Answer(max_age=365 * DAY), 7 * DAY),
        (Answer(429, retry_after=5 * HOUR), 5 * HOUR),
        (Answer(429, retry_after=5), HOUR),
        (Answer(503, retry_after=365 * DAY), 7 * DAY),
        (Answer(404), HOUR),
    ],
)
def test_a_feed_is_left_alone_for_an_hour_at_least_and_as_long_as_its_server_says(
    answer: Answer, wait: float
) -> None:
    assert schedule.after_reply(FetchState(), answer, now=NOW, jitter=0).due == NOW + wait
    assert NOW + wait < schedule.after_reply(FetchState(), answer, now=NOW, jitter=1).due <= NOW + 1.1 * wait


def test_validators_are_kept_verbatim_and_an_answer_without_a_body_need_not_repeat_them() -> None:
    state = schedule.after_reply(FetchState(), Answer(etag='W/"a b"', modified="then"), now=NOW, jitter=0)
    assert (state.etag, state.modified) == ('W/"a b"', "then")
    same = schedule.after_reply(state, Answer(304), now=NOW, jitter=0)
    assert (same.etag, same.modified) == ('W/"a b"', "then")
    other = schedule.after_reply(state, Answer(304, etag='"c"'), now=NOW, jitter=0)
    assert (other.etag, other.modified) == ('"c"', "then")
    new = schedule.after_reply(state, Answer(etag='"d"'), now=NOW, jitter=0)
    assert (new.etag, new.modified) == ('"d"', "")


def test_each_failure_doubles_the_wait_up_to_a_day_and_a_success_ends_that() -> None:
    state = FetchState('"a"')
    waits = []
    for _ in range(7):
        state = schedule.after_failure(state, "It is down.", now=NOW, jitter=0)
        waits.append((state.due - NOW) / HOUR)
    assert waits == [1, 2, 4, 8, 16, 24, 24]
    assert (state.etag, state.failures, state.problem) == ('"a"', 7, "It is down.")
    state = schedule.after_reply(state, Answer(304), now=NOW, jitter=0)
    assert (state.failures, state.problem, state.fetched) == (0, "", "2026-05-04T10:00:00+00:00")


def test_a_feed_of_which_nobody_was_asked_waits_for_a_minute_then_longer_up_to_a_day() -> None:
    state = FetchState()
    waits = []
    for _ in range(12):
        state = schedule.after_failure(
            state, "No network.", now=NOW, jitter=0, least_seconds=schedule.UNASKED_SECONDS
        )
        waits.append((state.due - NOW) / 60)
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440]


def test_what_is_broken_in_a_feed_stays_known_until_the_feed_changes() -> None:
    state = FetchState(problem="It breaks off.")
    assert schedule.after_reply(state, Answer(304), now=NOW, jitter=0).problem == "It breaks off."
    assert schedule.after_reply(state, Answer(200), now=NOW, jitter=0).problem == ""


def test_a_feed_that_is_gone_is_asked_for_no_more() -> None:
    state = schedule.after_reply(FetchState(), Answer(410), now=NOW, jitter=1)
    assert schedule.is_gone(state)
    assert "gone for good" in state.problem
    assert not schedule.is_gone(schedule.after_reply(FetchState(), Answer(404), now=NOW, jitter=1))


@pytest.mark.parametrize(
    ("statuses", "due", "refusals"),
    [
        ([429], 0, 1),
        ([429, 503], NOW + 600, 2),
        ([429, 200], 0, 0),
        ([429, 200, 429], 0, 1),
        ([404, 404, 404], 0, 0),
    ],
)
def test_two_refusals_in_a_row_are_about_the_host(statuses: list[int], due: float, refusals: int) -> None:
    state = HostState()
    for status in statuses:
        state = schedule.after_refusal(state, Answer(status, retry_after=600), now=NOW)
    assert state == HostState(due, refusals)


def test_a_host_that_does_not_say_how_long_rests_an_hour() -> None:
    state = schedule.after_refusal(HostState(refusals=1), Answer(429), now=NOW)
    assert state.due == NOW + HOUR


@pytest.mark.parametrize(
    ("due", "must_wait"),
    [
        (NOW - 1, False),
        (NOW, False),
        (NOW + 1, True),
        (NOW + 7 * DAY, True),
        (NOW + 7 * DAY * 1.1, True),
        (NOW + 8 * DAY, False),
        (NOW + 365 * DAY, False),
    ],
)
def test_nobody_waits_for_a_time_that_only_a_wrong_clock_can_have_set(due: float, must_wait: bool) -> None:
    assert schedule.must_wait(due, now=NOW) == must_wait


def test_a_feed_that_is_gone_stays_so() -> None:
    state = schedule.after_reply(FetchState(), Answer(410), now=NOW, jitter=0)
    assert schedule.must_wait(state.due, now=NOW)
