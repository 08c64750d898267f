"""Numbers and days by which texts are told apart."""

from __future__ import annotations

import pytest

from reader.quotes.figures import figures
from reader.text.alignment.words import comparable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In January, 1,200 of them.", {"january", "1200"}),
        ("since Jan. 5, a Monday", {"january", "5", "monday"}),
        ("It may march on; the sun sat.", set()),
        ("Twenty-five of two hundred", {"25", "200"}),
        ("one of a few", set()),
        ("", set()),
    ],
)
def test_figures_are_numbers_months_and_days_of_the_week(text: str, expected: set[str]) -> None:
    assert figures(comparable(text).words) == expected
