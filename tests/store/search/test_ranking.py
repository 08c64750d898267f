"""Ranking: the best of the newest, by the words that tell something apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.store.articles import ArticleTable
from reader.store.search import ranking
from reader.store.search.search import LibrarySearch
from tests.store.articles import database, news

COUNT = 30


@pytest.fixture
def search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LibrarySearch:
    """Thirty articles, the last the newest: all about a wall, every fifth about a quay, one about a crane."""
    monkeypatch.setattr(ranking, "_LOOKED_AT", 20)
    table = ArticleTable(database(tmp_path))
    for number in range(COUNT):
        words = "wall " * (1 + number % 3) + ("quay " * (30 - number) if number % 5 == 0 else "")
        crane = "crane" if number == 27 else ""
        table.add(
            news(f"n{number}", f"{words} {crane} n{number}", published=f"2026-03-{number + 1:02}", title="x")
        )
    return LibrarySearch(database(tmp_path))


@pytest.mark.parametrize(("word", "is_ranked"), [("wall", False), ("quay", False), ("crane", True)])
def test_only_words_that_few_of_the_newest_have_tell_hits_apart(
    search: LibrarySearch, word: str, is_ranked: bool
) -> None:
    page = search.page(word, order="ranked")
    assert page.is_ranked == is_ranked
    newest = search.page(word)
    assert is_ranked or page.hits == newest.hits


def test_a_common_word_beside_a_rare_one_does_not_prevent_ranking(search: LibrarySearch) -> None:
    page = search.page("wall crane", order="ranked")
    assert (page.is_ranked, len(page.hits)) == (True, 1)


def test_only_the_newest_hits_are_ranked(search: LibrarySearch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "_LOOKED_AT", 1000)
    best_of_all = search.page("quay", order="ranked").hits[0]
    assert best_of_all.article == news("n0").id
    monkeypatch.setattr(ranking, "RANKED_HITS", 3)
    page = search.page("quay", order="ranked")
    assert [hit.article for hit in page.hits] == [news(f"n{number}").id for number in (15, 20, 25)]
