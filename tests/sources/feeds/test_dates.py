"""When an entry was published: the right zone, or no time of day."""

from __future__ import annotations

import pytest

from tests.sources.feeds.samples import rss_entry


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Mon, 04 May 2026 10:00:00 GMT", "2026-05-04T10:00+00:00"),
        ("Mon, 04 May 2026 10:00:00 +0200", "2026-05-04T10:00+02:00"),
        ("Mon, 04 May 2026 10:00:00 Z", "2026-05-04T10:00+00:00"),
        ("Mon, 04 May 2026 10:00:00 EDT", "2026-05-04T10:00-04:00"),
        ("Mon, 04 May 2026 10:00:00 PST", "2026-05-04T10:00-08:00"),
        ("Mon, 04 May 2026 10:00:00 CET", "2026-05-04T10:00+01:00"),
        ("Mon, 04 May 2026 10:00:00 CEST", "2026-05-04T10:00+02:00"),
        ("Mon, 04 May 2026 10:00:00 JST", "2026-05-04T10:00+09:00"),
        ("Mon, 04 May 2026 10:00:00 AEST", "2026-05-04T10:00+10:00"),
        ("Mon, 04 May 2026 10:00:00 MSK", "2026-05-04T10:00+03:00"),
        # Each is the name of several zones.
        ("Mon, 04 May 2026 10:00:00 BST", "2026-05-04"),
        ("Mon, 04 May 2026 10:00:00 IST", "2026-05-04"),
        ("Mon, 04 May 2026 10:00:00 WAT", "2026-05-04"),
        ("Mon, 04 May 2026 10:00:00", "2026-05-04T10:00"),
        ("Mon, 4 May 26 10:00 EST", "2026-05-04T10:00-05:00"),
        ("Jan 1, 2026", "2026-01-01"),
        ("2026-01-01 10:00:00 CET", "2026-01-01T10:00+01:00"),
        ("2026-01-01 10:00:00 BST", "2026-01-01"),
        ("2026-01-01T10:00:00.123Z", "2026-01-01T10:00+00:00"),
        ("2026-01-01 10:00:00", "2026-01-01T10:00"),
        ("Mon, 04 May 2026 10:00:00 Europe/Berlin", "2026-05-04"),
        ("Mon, 04 May 2026 10:00:00 -0000", "2026-05-04T10:00+00:00"),
        ("Mon, 04 May 2026 10:00:00 PM", "2026-05-04"),
        ("2026-01-01", "2026-01-01"),
        ("Mon May  4 10:00:00 2026", "2026-05-04T10:00"),
        ("20260504T100000Z", "2026-05-04T10:00+00:00"),
        ("20260504", "2026-05-04"),
        ("2026-W19-1", "2026-05-04"),
        ("2026년 05월 04일", ""),
        ("2026-124", "2026-05-04"),
        ("yesterday", ""),
        ("Mon, 32 May 2026 10:00:00 GMT", ""),
        ("", ""),
    ],
)
def test_a_date_has_the_right_zone_or_no_time_of_day(date: str, expected: str) -> None:
    assert rss_entry(f"<title>One</title><pubDate>{date}</pubDate>").published == expected


def test_when_it_was_published_comes_before_when_it_was_changed() -> None:
    dates = (
        '<a:updated xmlns:a="http://www.w3.org/2005/Atom">2026-05-05T10:00:00Z</a:updated>'
        "<pubDate>Mon, 04 May 2026 10:00:00 GMT</pubDate>"
    )
    assert rss_entry(dates).published == "2026-05-04T10:00+00:00"
    assert rss_entry("<dc:date>2026-05-05T10:00:00Z</dc:date>").published == "2026-05-05T10:00+00:00"
