"""Days as one types them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.claims.filters.days import first_day, is_unfinished

TODAY = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("2026-3-1", date(2026, 3, 1)),
        ("2026-02", date(2026, 2, 1)),
        ("2026", date(2026, 1, 1)),
        ("today", TODAY),
        ("yesterday", date(2026, 3, 14)),
        ("7d", date(2026, 3, 8)),
        ("2w", date(2026, 3, 1)),
        ("1m", date(2026, 2, 13)),
        ("1y", date(2025, 3, 15)),
        ("2026-13", None),
        ("2026-02-30", None),
        ("9999y", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_day_begins_where_it_does(value: str, day: date | None) -> None:
    assert first_day(value, TODAY) == day


@pytest.mark.parametrize(
    "value", ["", "2", "20", "202", "2026-", "2026-0", "2026-03-", "2026-03-0", "yes", "t", "7"]
)
def test_what_may_still_become_a_day_is_no_mistake_yet(value: str) -> None:
    assert is_unfinished(value)


@pytest.mark.parametrize("value", ["soon", "2026-13", "20-03", "7x"])
def test_what_cannot_become_one_is(value: str) -> None:
    assert not is_unfinished(value)


@given(st.text())
def test_no_value_fails(value: str) -> None:
    first_day(value, TODAY)
