"""Titles are found as they are typed, in every part of the library and in its order."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.shelf.view import Scope, View
from reader.store.articles import ArticleTable
from reader.store.listing import Listing
from reader.store.reading import ReadingState
from tests.store.articles import database, news

TITLES = (
    "Nguyễn opens the Łódź quay",
    "U.S. and AT&T don’t agree",
    "EU and UN: 5% for ports",
    "Øresund, Straße and Ærø",
    "Đà Nẵng waits",
)


@pytest.fixture
def listing(tmp_path: Path) -> Listing:
    """Five articles, the first the newest, the last two read."""
    table = ArticleTable(database(tmp_path))
    for number, title in enumerate(TITLES):
        table.add(news(f"n{number}", title=title, published=f"2026-03-{20 - number}"))
    ReadingState(database(tmp_path)).set_read([news("n3").id, news("n4").id], True)
    return Listing(database(tmp_path))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("n", [0, 4]),
        ("nguyen", [0]),
        ("NGUYỄN lod", [0]),
        ("lódz", [0]),
        ("U.S.", [1]),
        ("u.s", [1]),
        ("AT&T", [1]),
        ("don't", [1]),
        ("don’t ag", [1]),
        ("5%", [2]),
        ("EU UN", [2]),
        ("oresund strasse aero", [3]),
        ("øre straße ær", [3]),
        ("da nang", [4]),
        ("% quay", [0]),
        ('"quay', [0]),
        ("quay*", [0]),
        ("quay\0opens", []),
        ("quay \0", [0]),
        ("quay \ud800", [0]),
        ("uay", []),
    ],
)
def test_words_find_titles_by_their_beginnings_whatever_the_letters(
    listing: Listing, typed: str, expected: list[int]
) -> None:
    ids = listing.ids(View(titles=typed), 0, 9)
    assert ids == tuple(news(f"n{number}").id for number in expected)
    assert listing.count(View(titles=typed)) == len(expected)


@pytest.mark.parametrize("typed", ["%", '"', "“”", "*", "…", " "])
def test_signs_alone_leave_every_title(listing: Listing, typed: str) -> None:
    assert listing.count(View(titles=typed)) == len(TITLES)


def test_a_place_among_the_titles_is_found_from_either_end(listing: Listing) -> None:
    for view in (View(titles="a"), View(titles="a", is_reversed=True), View(titles="a", sort="title")):
        ids = listing.ids(view, 0, 9)
        assert [listing.position(view, id) for id in ids] == list(range(len(ids)))
    assert listing.position(View(titles="a"), news("n0").id) is None


def test_the_next_unread_title_is_found_from_one_that_does_not_fit(listing: Listing) -> None:
    assert listing.next_unread(View(titles="u"), news("n0").id) == news("n1").id
    assert listing.next_unread(View(titles="n"), news("n1").id) is None


def test_a_part_of_the_library_has_its_own_titles(listing: Listing) -> None:
    assert listing.ids(View(Scope("unread"), titles="n"), 0, 9) == (news("n0").id,)
    assert listing.count(View(Scope("unread"), titles="n")) == 1


def test_a_folder_finds_a_title_that_the_whole_list_shows_by_another_article(tmp_path: Path) -> None:
    text = "The wall of the old harbour holds, as it has held for so many years. " * 4
    table = ArticleTable(database(tmp_path))
    table.add(news("first", text, title="Wall"))
    table.add(news("second", text, title="Wall again"), folder="Mine")
    listing = Listing(database(tmp_path))
    assert listing.ids(View(titles="again"), 0, 9) == ()
    assert listing.ids(View(Scope("folder", "Mine"), titles="again"), 0, 9) == (news("second").id,)
    table.forget([news("first").id])
    assert listing.ids(View(titles="again"), 0, 9) == (news("second").id,)
