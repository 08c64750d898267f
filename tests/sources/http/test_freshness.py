"""How long a server wants to be left alone."""

from __future__ import annotations

import pytest

from reader.sources.http.freshness import max_age, retry_after

NOW = 1_777_888_800.0  # 2026-05-04 10:00:00 UTC


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("max-age=7200", 7200),
        ("public, Max-Age=60, must-revalidate", 60),
        ("s-maxage=60", 0),
        ('max-age="90"', 90),
        ("no-cache", 0),
        ("max-age=soon", 0),
        ("max-age=99999999999999", 9_999_999_999),
    ],
)
def test_the_age_is_read_from_cache_control(header: str, expected: float) -> None:
    assert max_age(header) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("120", 120),
        ("Mon, 04 May 2026 11:00:00 GMT", 3600),
        ("Mon, 04 May 2026 11:00:00 -0000", 3600),
        ("Mon, 04 May 2026 09:00:00 GMT", 0),
        ("tomorrow", 0),
        (f"Mon, 04 May 2026 11:{'9' * 40} GMT", 0),
        ("", 0),
        ("-5", 0),
    ],
)
def test_the_rest_is_read_as_seconds_and_as_a_date(header: str, expected: float) -> None:
    assert retry_after(header, NOW) == expected
