"""What is used stays, what is not goes."""

from __future__ import annotations

from reader.library.recent import Recent


def test_the_value_that_was_used_longest_ago_goes_first() -> None:
    values = Recent[int](2)
    values.keep("a", 1)
    values.keep("b", 2)
    assert values.get("a") == 1
    values.keep("c", 3)
    assert [values.get(key) for key in "abc"] == [1, None, 3]


def test_a_value_is_dropped_and_kept_anew() -> None:
    values = Recent[int](2)
    values.keep("a", 1)
    values.drop("a")
    values.drop("a")
    assert values.get("a") is None
    values.keep("a", 2)
    assert values.get("a") == 2
