"""Dates are as short as they tell anything."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from reader.ui.view.short_date import CELLS, short_date

NOW = datetime(2026, 11, 28, 20, 5, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2026-11-28T14:05:00+01:00", "14:05"),
        ("2026-11-28T23:30:00+14:00", "10:30"),  # the clock of the person
        ("2026-11-28T00:30:00+14:00", "Nov 27"),
        ("2026-11-28T14:05", "14:05"),  # without a zone it is taken as it stands
        ("2026-11-28 14:05:00", "14:05"),
        ("2026-11-28", "Nov 28"),  # nobody knows at which time
        ("2026-11-27", "Nov 27"),
        ("2026-01-02T03:04:05Z", "Jan 2"),
        ("2025-12-31", "2025"),
        ("spring 1999", "1999"),
        ("order 20261128", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_date_is_the_time_the_day_or_the_year(text: str, shown: str) -> None:
    assert short_date(text, NOW) == shown
    assert len(shown) <= CELLS


@pytest.mark.parametrize(
    ("text", "shown"), [("2026-12-30", "Dec 30"), ("2026-07-07", "Jul 7"), ("2026-07-06", "2026")]
)
def test_in_january_the_days_of_last_autumn_are_still_days(text: str, shown: str) -> None:
    assert short_date(text, NOW.replace(year=2027, month=1, day=5)) == shown
