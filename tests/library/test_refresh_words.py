"""One line says what became of all feeds."""

from __future__ import annotations

import pytest

from reader.library.feed_keeper import FeedResult
from reader.library.feed_visit import Outcome
from reader.library.refresh_words import summary
from reader.shelf.feed import Subscription

FEED = Subscription("https://courier.example/feed")


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ([("fetched", 1, 0)], "1 feed: 1 new article"),
        ([("fetched", 2, 1), ("unchanged", 0, 0)], "2 feeds: 2 new articles, 1 updated"),
        (
            [("failed", 0, 0), ("gone", 0, 0), ("not due", 0, 0)],
            "3 feeds: no new articles, 1 failed, 1 gone for good, 1 not due yet",
        ),
    ],
)
def test_one_line_says_what_became_of_all(outcomes: list[tuple[Outcome, int, int]], expected: str) -> None:
    assert summary([FeedResult(FEED, *each) for each in outcomes]) == expected


def test_what_is_told_elsewhere_is_left_out() -> None:
    results = [FeedResult(FEED, outcome, 0, 0) for outcome in ("failed", "not due", "not due")]
    assert summary(results, ("not due",)) == "3 feeds: no new articles, 2 not due yet"
