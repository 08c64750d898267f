"""Lists in every order, any part of them, with counts that are right after whatever was done."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from reader.shelf.feed import Subscription
from reader.shelf.view import SORTS, Scope, Sort, View
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.feeds import Feeds
from reader.store.listing import Listing
from reader.store.reading import ReadingState
from reader.store.tags import Tags
from tests.store.articles import analysis, database, news

FEED, OTHER_FEED = "https://news.example/feed", "https://wire.example/feed"

PIER = news("pier", title="Pier closes", outlet="Zeit", published="2026-11-03")
QUAY = news("quay", title="“Quay” opens", outlet="Älvsborg", published="2026-11-02T23:00:00-05:00")
DOCK = news("dock", title="dock burns", outlet="", published="2026-11-01")
MOLE = news("mole", title="", outlet="Bergen", published="", fetched="2026-10-31T08:00:00+00:00")
NAMES = {article.id: article.url.rpartition("/")[2] for article in (PIER, QUAY, DOCK, MOLE)}


@pytest.fixture
def listing(tmp_path: Path) -> Listing:
    """Four articles: pier and quay of one feed, dock of another, mole in a folder of one's own."""
    feeds, table = Feeds(database(tmp_path)), ArticleTable(database(tmp_path))
    feeds.add(Subscription(FEED, "Harbour", folder="News/Ports"))
    feeds.add(Subscription(OTHER_FEED, "Wire", folder="News"))
    table.add(PIER, feed=FEED, guid="1")
    table.add(QUAY, feed=FEED, guid="2")
    table.add(DOCK, feed=OTHER_FEED, guid="1")
    table.add(MOLE, folder="Mine")
    analyses = Analyses(database(tmp_path))
    analyses.keep(DOCK, analysis(DOCK, claims=3))
    analyses.keep(PIER, analysis(PIER, claims=0))
    analyses.keep(QUAY, analysis(QUAY, claims=3))
    return Listing(database(tmp_path))


def names(listing: Listing, view: View) -> list[str]:
    """Return the names of the articles of a view."""
    return [NAMES[id] for id in listing.ids(view, 0, 99)]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("date", ["quay", "pier", "dock", "mole"]),
        ("outlet", ["quay", "mole", "pier", "dock"]),
        ("claims", ["quay", "dock", "pier", "mole"]),
        ("title", ["dock", "pier", "quay", "mole"]),
    ],
)
def test_every_order_has_a_way_back(listing: Listing, sort: Sort, expected: list[str]) -> None:
    assert names(listing, View(sort=sort)) == expected
    assert names(listing, View(sort=sort, is_reversed=True)) == expected[::-1]


SCOPES = [
    (Scope("all"), {"pier", "quay", "dock", "mole"}),
    (Scope("unread"), {"quay", "dock", "mole"}),
    (Scope("starred"), {"dock"}),
    (Scope("feed", FEED), {"pier", "quay"}),
    (Scope("folder", "News"), {"pier", "quay", "dock"}),
    (Scope("folder", "News/Ports"), {"pier", "quay"}),
    (Scope("folder", "Mine"), {"mole"}),
    (Scope("folder", "New"), set()),
    (Scope("tag", "later"), {"mole", "pier"}),
    (Scope("tag", "never"), set()),
]


@pytest.mark.parametrize(("scope", "expected"), SCOPES)
@pytest.mark.parametrize("sort", SORTS)
def test_a_scope_shows_what_belongs_to_it_and_every_part_fits_the_whole(
    listing: Listing, tmp_path: Path, scope: Scope, sort: Sort, expected: set[str]
) -> None:
    ReadingState(database(tmp_path)).set_read([PIER.id], True)
    ReadingState(database(tmp_path)).set_starred([DOCK.id], True)
    Tags(database(tmp_path)).tag([MOLE.id, PIER.id], "later")
    for view in (View(scope, sort=sort), View(scope, sort=sort, is_reversed=True)):
        ids = listing.ids(view, 0, 99)
        assert {NAMES[id] for id in ids} == expected
        assert listing.count(view) == len(ids) == len(expected)
        assert [row.id for row in listing.rows(view, 0, 99)] == list(ids)
        for start, stop in itertools.combinations(range(5), 2):
            assert listing.ids(view, start, stop) == ids[start:stop]
        for id in NAMES:
            assert listing.position(view, id) == (ids.index(id) if id in ids else None)
        unread = {row.id for row in listing.rows(view, 0, 99) if not row.is_read}
        for place, id in enumerate(ids):
            after = next((other for other in ids[place + 1 :] if other in unread), None)
            assert listing.next_unread(view, id) == after


def test_the_next_unread_one_is_found_from_what_was_just_read(listing: Listing, tmp_path: Path) -> None:
    view = View(Scope("unread"))
    assert listing.next_unread(view, None) == QUAY.id
    ReadingState(database(tmp_path)).set_read([PIER.id], True)
    assert listing.next_unread(view, PIER.id) == DOCK.id
    assert listing.next_unread(View(Scope("feed", FEED)), DOCK.id) is None


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        ("p", ["pier"]),
        ("open", ["quay"]),
        ("opens quay", ["quay"]),
        ("“QUÁY", ["quay"]),
        ("ier", []),
        (" ", ["quay", "pier", "dock", "mole"]),
        ("!", ["quay", "pier", "dock", "mole"]),
    ],
)
def test_titles_are_found_by_the_beginnings_of_their_words(
    listing: Listing, titles: str, expected: list[str]
) -> None:
    assert names(listing, View(titles=titles)) == expected
    assert listing.count(View(titles=titles)) == len(expected)


def test_copies_of_one_text_are_one_row_wherever_they_came_from(listing: Listing, tmp_path: Path) -> None:
    table = ArticleTable(database(tmp_path))
    reading = ReadingState(database(tmp_path))
    reading.set_read([QUAY.id], True)
    copy = replace(QUAY, id="copy", url="https://wire.example/q", text=QUAY.text.upper() + "\n", title="Wire")
    table.add(copy, feed=OTHER_FEED, guid="9")
    assert names(listing, View()) == ["quay", "pier", "dock", "mole"]
    assert [row.copies for row in listing.rows(View(), 0, 99)] == [1, 0, 0, 0]
    assert listing.ids(View(Scope("feed", OTHER_FEED)), 0, 9) == ("copy", DOCK.id)
    assert listing.position(View(), "copy") == listing.position(View(), QUAY.id) == 0
    assert listing.position(View(Scope("feed", OTHER_FEED)), QUAY.id) == 0
    assert listing.position(View(Scope("starred")), "copy") is None
    assert names(listing, View(Scope("folder", "News"))) == ["quay", "pier", "dock"]
    assert all(row.is_read for row in listing.rows(View(Scope("feed", OTHER_FEED)), 0, 1))
    reading.set_read(["copy"], False)
    assert not listing.rows(View(), 0, 1)[0].is_read
    table.add(replace(copy, text="Something else altogether."), feed=OTHER_FEED, guid="9")
    assert [row.copies for row in listing.rows(View(), 0, 99)] == [0, 0, 0, 0, 0]


def test_short_texts_are_no_copies_unless_the_title_is_the_same(tmp_path: Path) -> None:
    table = ArticleTable(database(tmp_path))
    for name, title in (("a", "Pier"), ("b", "Quay"), ("c", "quay!")):
        table.add(news(name, "Subscribe to read this article.", title=title))
    assert Listing(database(tmp_path)).count(View()) == 2


def tree(listing: Listing) -> list[tuple[int, str, int, int]]:
    """Return the rows of the tree as they read."""
    return [(row.depth, row.title, row.articles, row.unread) for row in listing.scopes()]


def test_the_tree_counts_what_is_in_it(listing: Listing, tmp_path: Path) -> None:
    Feeds(database(tmp_path)).add(Subscription("https://empty.example/feed", "Empty"))
    reading = ReadingState(database(tmp_path))
    assert set(reading.mark_all_read(View(Scope("feed", FEED)))) == {PIER.id, QUAY.id}
    reading.set_starred([QUAY.id, DOCK.id], True)
    Tags(database(tmp_path)).tag([MOLE.id], "later")
    assert tree(listing) == [
        (0, "All", 4, 2),
        (0, "Unread", 2, 2),
        (0, "Starred", 2, 1),
        (0, "Mine", 1, 1),
        (0, "News", 3, 1),
        (1, "Ports", 2, 0),
        (2, "Harbour", 2, 0),
        (1, "Wire", 1, 1),
        (0, "Empty", 0, 0),
        (0, "later", 1, 1),
    ]
    Tags(database(tmp_path)).untag([MOLE.id], "later")
    ArticleTable(database(tmp_path)).forget([PIER.id, MOLE.id])
    reading.set_read([QUAY.id], False)
    assert tree(listing) == [
        (0, "All", 2, 2),
        (0, "Unread", 2, 2),
        (0, "Starred", 2, 2),
        (0, "News", 2, 2),
        (1, "Ports", 1, 1),
        (2, "Harbour", 1, 1),
        (1, "Wire", 1, 1),
        (0, "Empty", 0, 0),
    ]


def test_a_date_far_ahead_does_not_keep_an_article_at_the_top(tmp_path: Path) -> None:
    table = ArticleTable(database(tmp_path))
    table.add(news("pier", published="2199-01-01"))
    table.add(news("quay", published="2199-01-02"))
    with database(tmp_path).read() as connection:
        (latest,) = connection.execute(
            "SELECT date(max(date), 'unixepoch') < '2100' FROM articles"
        ).fetchone()
    assert latest == 1
