"""Saved queries: kept by name, in the tree with live counts, and a list as any part of the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.shelf.saved_query import SavedQuery
from reader.shelf.view import Scope, View
from reader.store import saved_queries
from reader.store.articles import ArticleTable
from reader.store.listing import Listing
from reader.store.reading import ReadingState
from reader.store.saved_queries import SavedQueries
from tests.store.articles import database, news
from tests.store.search.newsroom import CRANE, FERRY, NAMES, UNANALYZED, library

CRANES = SavedQuery("Cranes", "crane")
BERG = SavedQuery("Berg", "speaker:berg", "claims")


@pytest.fixture
def queries(tmp_path: Path) -> SavedQueries:
    """Two queries over a library of four articles."""
    library(tmp_path)
    saved = SavedQueries(database(tmp_path))
    saved.save(CRANES)
    saved.save(BERG)
    return saved


def counts(tmp_path: Path) -> dict[str, tuple[int, int]]:
    """Return how many articles, and how many unread ones, the tree says that each query has."""
    rows = Listing(database(tmp_path)).scopes()
    return {row.title: (row.articles, row.unread) for row in rows if row.scope.kind == "query"}


def test_queries_are_kept_in_the_order_in_which_they_were_saved(
    tmp_path: Path, queries: SavedQueries
) -> None:
    assert SavedQueries(database(tmp_path)).all() == (CRANES, BERG)


def test_a_query_with_the_same_name_takes_the_place_of_the_other(queries: SavedQueries) -> None:
    queries.save(SavedQuery("Cranes", "crane -port", "articles"))
    assert queries.all() == (SavedQuery("Cranes", "crane -port"), BERG)


def test_a_query_is_renamed_and_removed(queries: SavedQueries) -> None:
    queries.rename("Cranes", "  All  the cranes ")
    assert [query.name for query in queries.all()] == ["All the cranes", "Berg"]
    queries.remove("Berg")
    queries.remove("Berg")
    assert [query.name for query in queries.all()] == ["All the cranes"]


def test_a_query_gets_no_name_that_another_one_has(queries: SavedQueries) -> None:
    with pytest.raises(StoreError, match="There is a saved query 'Berg' already"):
        queries.rename("Cranes", "Berg")
    assert queries.all() == (CRANES, BERG)


@pytest.mark.parametrize("name", ["", " \t", "\x1b"])
def test_a_query_needs_a_name_that_is_harmless(queries: SavedQueries, name: str) -> None:
    if name.strip() and not name.isspace():
        queries.rename("Cranes", name)
        assert queries.all()[0].name == "␛"
    else:
        with pytest.raises(StoreError, match="needs a name"):
            queries.rename("Cranes", name)


def test_the_tree_counts_what_a_query_finds_now(tmp_path: Path, queries: SavedQueries) -> None:
    assert counts(tmp_path) == {"Cranes": (3, 3), "Berg": (2, 2)}
    ReadingState(database(tmp_path)).set_read([CRANE.id], True)
    ArticleTable(database(tmp_path)).add(news("more", "Another crane."))
    assert counts(tmp_path) == {"Cranes": (4, 3), "Berg": (2, 1)}


def test_a_query_lists_the_articles_it_finds_or_finds_claims_in(
    tmp_path: Path, queries: SavedQueries
) -> None:
    listing = Listing(database(tmp_path))
    for name, expected in (
        ("Cranes", ["crane", "ferry", "later"]),
        ("Berg", ["crane", "ferry"]),
        ("None", []),
    ):
        view = View(Scope("query", name))
        assert [NAMES[id] for id in listing.ids(view, 0, 99)] == expected
        assert listing.count(view) == len(expected)
    assert listing.position(View(Scope("query", "Cranes")), FERRY.id) == 1
    assert listing.next_unread(View(Scope("query", "Cranes")), FERRY.id) == UNANALYZED.id


def test_titles_are_filtered_and_sorted_within_a_query(tmp_path: Path, queries: SavedQueries) -> None:
    listing = Listing(database(tmp_path))
    assert [NAMES[id] for id in listing.ids(View(Scope("query", "Cranes"), "fer"), 0, 9)] == ["ferry"]
    by_title = View(Scope("query", "Cranes"), sort="title", is_reversed=True)
    assert [NAMES[id] for id in listing.ids(by_title, 0, 9)] == ["later", "ferry", "crane"]


def test_a_query_lists_the_newest_of_very_many_articles(
    tmp_path: Path, queries: SavedQueries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved_queries, "MAX_ARTICLES", 1)
    monkeypatch.setattr(saved_queries, "_HITS_AT_ONCE", 1)
    assert counts(tmp_path) == {"Cranes": (1, 1), "Berg": (1, 1)}
    assert Listing(database(tmp_path)).ids(View(Scope("query", "Berg")), 0, 9) == (CRANE.id,)


def test_what_somebody_wrote_into_the_file_is_no_query(tmp_path: Path, queries: SavedQueries) -> None:
    with database(tmp_path).write() as connection:
        connection.execute("INSERT INTO saved_queries (name, query, kind) VALUES ('odd', 'x', 'people')")
    assert queries.all() == (CRANES, BERG)
