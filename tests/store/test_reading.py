"""What was read and starred is told apart from what was so before, so that it can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.shelf.view import Scope, View
from reader.store.articles import ArticleTable
from reader.store.listing import Listing
from reader.store.reading import ReadingState
from tests.store.articles import database, news

IDS = [news(name).id for name in ("quay", "dock", "pier")]


@pytest.fixture
def reading(tmp_path: Path) -> ReadingState:
    """Three articles, of which the first was read."""
    shared = database(tmp_path)
    for number, name in enumerate(("quay", "dock", "pier")):
        ArticleTable(shared).add(news(name, published=f"2026-11-0{9 - number}"))
    ReadingState(shared).set_read(IDS[:1], True)
    return ReadingState(shared)


def read(tmp_path: Path) -> list[bool]:
    """Tell of each article whether it was read."""
    return [row.is_read for row in Listing(database(tmp_path)).rows(View(), 0, 9)]


def test_only_what_changed_is_returned(reading: ReadingState, tmp_path: Path) -> None:
    assert reading.set_read([*IDS, "never there"], True) == (IDS[1], IDS[2])
    assert read(tmp_path) == [True, True, True]
    assert reading.set_read((IDS[1], IDS[2]), False) == (IDS[1], IDS[2])
    assert read(tmp_path) == [True, False, False]
    assert reading.set_starred(iter(IDS), True) == tuple(IDS)
    assert reading.set_starred(IDS[:1], True) == ()
    assert Listing(database(tmp_path)).count(View(Scope("starred"))) == 3


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View(), [1, 2]),
        (View(is_reversed=True), [2, 1]),
        (View(Scope("unread")), [1, 2]),
        (View(titles="pier"), [2]),
        (View(Scope("tag", "never")), []),
    ],
)
def test_all_that_a_list_shows_is_marked_as_read_and_can_be_taken_back(
    reading: ReadingState, tmp_path: Path, view: View, expected: list[int]
) -> None:
    marked = reading.mark_all_read(view)
    assert marked == tuple(IDS[number] for number in expected)
    assert read(tmp_path) == [number == 0 or number in expected for number in range(3)]
    reading.set_read(marked, False)
    assert read(tmp_path) == [True, False, False]
