"""What stands in for the store in tests of the screen lists what the store lists."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from reader.model import Article, Origin
from reader.shelf.view import SORTS, Scope, View
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.listing import Listing
from reader.store.reading import ReadingState
from tests.library.memory_shelf import MemoryShelf

TITLES = (
    "Ferry sold",
    "Frost in May",
    "Tram delayed",
    "Harbour frozen",
    "Vote counted",
    "Tram sold",
    "Bank robbed",
)
OUTLETS = ("Post", "Herald", "Times")


@pytest.fixture(scope="module")
def listing(tmp_path_factory: pytest.TempPathFactory) -> Listing:
    """Return the list of a store with an article for each title, some read, some starred."""
    folder: Path = tmp_path_factory.mktemp("store")
    database = Database(folder / "library.sqlite")
    articles = [
        Article(
            f"a{place}",
            f"Text {place}.",
            title,
            outlet=OUTLETS[place % len(OUTLETS)],
            published=f"2026-11-{10 + place}",
            origin=Origin("address", f"https://example.org/{place}"),
        )
        for place, title in enumerate(TITLES)
    ]
    for article in articles:
        ArticleTable(database).add(article)
    ReadingState(database).set_read(["a1", "a2", "a6"], True)
    ReadingState(database).set_starred(["a2", "a3"], True)
    return Listing(database)


@pytest.mark.parametrize("scope", [Scope(), Scope("unread"), Scope("starred")])
def test_every_view_has_the_same_articles_in_the_same_order(listing: Listing, scope: Scope) -> None:
    memory = MemoryShelf(listing.rows(View(), 0, 99))
    for titles, sort, is_reversed in product(("", "s", "tram", "sold t", "xx"), SORTS, (False, True)):
        view = View(scope, titles, sort, is_reversed)
        rows = listing.rows(view, 0, 99)
        assert memory.rows(view, 0, 99) == rows, view
        assert memory.rows(view, 1, 3) == listing.rows(view, 1, 3), view
        assert memory.count(view) == listing.count(view) == len(rows), view
        for id in memory.rows_by_id:
            assert memory.position(view, id) == listing.position(view, id), (view, id)
            assert memory.next_unread(view, id) == listing.next_unread(view, id), (view, id)
        assert memory.next_unread(view, None) == listing.next_unread(view, None), view
