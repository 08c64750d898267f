"""Whatever lists places leads to them in one way, from where one comes back."""

from __future__ import annotations

import pytest

from reader.ui.reading.actions.places import PlaceNavigation
from tests.ui.reading.actions.test_articles import articles
from tests.ui.reading.fakes import Reading


def _places(reading: Reading) -> PlaceNavigation:
    opened = articles(reading)
    return PlaceNavigation(reading.open, reading.cursor, reading.history, opened, reading.panes)


def test_a_claim_is_gone_to_in_the_open_article_and_in_another_one() -> None:
    reading = Reading()
    places = _places(reading)
    places.go_to(reading.library.article_list[0], claim=2)
    assert (reading.open.index, reading.cursor.claim, reading.panes.active) == (0, 2, "text")
    places.go_to(reading.library.article_list[1], start=0)
    assert reading.open.index == 1


@pytest.mark.parametrize(("claim", "by"), [(2, 1), (999, 0)])
def test_a_claim_that_is_not_there_any_more_gives_way_to_the_words(claim: int, by: int) -> None:
    reading = Reading()
    claims = reading.open.analysis.claims
    start = claims[4].start + by if claim == 999 else claims[2].start + by
    _places(reading).go_to(reading.library.article_list[0], claim=claim, start=start)
    text = reading.open.text
    assert text.count("\n", 0, reading.text.place) == text.count("\n", 0, start)


def test_a_place_beyond_the_end_is_the_end() -> None:
    reading = Reading()
    _places(reading).go_to(reading.library.article_list[0], start=10**9)
    assert reading.text.place <= len(reading.open.text)
