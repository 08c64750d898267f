"""A search leads through its matches, and gives the place back when it is left."""

from __future__ import annotations

import pytest

from reader.ui.reading.actions.search import Search
from tests.ui.newsroom import HARBOUR
from tests.ui.reading.fakes import Reading


def search(reading: Reading) -> Search:
    """Return a search that was begun in the text of a reading."""
    begun = Search(reading.text)
    begun.search_in(reading.open.text)
    begun.begin()
    return begun


@pytest.mark.parametrize(
    ("pattern", "count", "summary"),
    [
        ("olsen", "1/3", "Match 1/3."),
        ("zebra", "no match", "zebra: no match in this article."),
        ("", "", ""),
    ],
)
def test_it_is_said_what_a_search_came_to(pattern: str, count: str, summary: str) -> None:
    asked = search(Reading())
    asked.update(pattern)
    assert (asked.count, asked.summary) == (count, summary)


def test_the_text_goes_to_the_first_match_from_the_place_and_back_where_there_is_none() -> None:
    reading = Reading()
    reading.text.go_to_offset(HARBOUR.index("A dock worker"))
    reading.text.view_top = 4
    asked = search(reading)
    asked.update("olsen")
    assert "Olsen denied this" in reading.text.line_span.of(HARBOUR)
    asked.update("olsenx")
    assert reading.text.line_span.of(HARBOUR).startswith("A dock worker")
    assert reading.text.view_top == 4


@pytest.mark.parametrize(
    ("steps", "says"),
    [
        ([1], "Match 2/3."),
        ([1, 1, 1], "Match 1/3. That was the last: on from the first."),
        ([-1], "Match 3/3. That was the first: on from the last."),
    ],
)
def test_steps_go_around_the_ends(steps: list[int], says: str) -> None:
    asked = search(Reading())
    asked.update("olsen")
    assert [asked.go(step) for step in steps][-1] == says


def test_leaving_it_shows_no_matches_and_brings_the_place_back() -> None:
    reading = Reading()
    asked = search(reading)
    asked.update("forty is")
    assert reading.text.place
    asked.cancel()
    assert (reading.text.place, reading.text.matches, asked.is_on) == (0, ((), None), False)
    assert asked.go(1) == "No match in this article."
