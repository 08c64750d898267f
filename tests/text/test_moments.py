"""When something was published, in words."""

from __future__ import annotations

import pytest

from reader.text.moments import readable_moment


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-11-28T14:05:33+00:00", "2026-11-28 14:05 UTC"),
        ("2026-11-28T14:05Z", "2026-11-28 14:05 UTC"),
        ("2026-11-28T14:05:00+01:00", "2026-11-28 14:05 +01:00"),
        ("2026-11-28T14:05:00-03:30", "2026-11-28 14:05 -03:30"),
        ("2026-11-28T14:05", "2026-11-28 14:05"),
        ("2026-11-28", "2026-11-28"),
        ("spring 2026", "spring 2026"),
        ("", ""),
    ],
)
def test_a_time_is_written_for_people_and_the_rest_stays(text: str, words: str) -> None:
    assert readable_moment(text) == words
