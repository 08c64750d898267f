"""Digits typed quickly form one number."""

from __future__ import annotations

import pytest

from reader.ui.reading.actions.typed_number import TypedNumber


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ([(4, 0.0)], [4]),
        ([(1, 0.0), (2, 0.5)], [1, 12]),
        ([(1, 0.0), (2, 0.8), (3, 1.6)], [1, 12, 123]),
        ([(1, 0.0), (2, 0.9)], [1, 2]),
        ([(0, 0.0), (7, 0.1)], [0, 7]),
    ],
)
def test_a_pause_ends_a_number(typed: list[tuple[int, float]], numbers: list[int]) -> None:
    number = TypedNumber()
    assert [number.add(digit, now) for digit, now in typed] == numbers


def test_something_else_done_in_between_ends_a_number() -> None:
    number = TypedNumber()
    number.add(1, 0.0)
    number.end()
    assert number.add(1, 0.1) == 1
