"""Changes of the library from outside the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.claims.correction import correct
from reader.library.library import Library
from reader.library.shelf import Shelf
from reader.model import Analysis, Article, Claim, Span
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.forgetting import forget
from reader.store.keeper import DatabaseKeeper
from reader.store.listing import Listing
from reader.store.reading import ReadingState
from reader.ui.reading.failures import Failures
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.store_watch import StoreWatch
from tests.ui import newsroom


class Watched:
    """A library with one article, open; `elsewhere` is another program's way to its file."""

    def __init__(self, folder: Path) -> None:
        self.databases = [Database(folder / "library.sqlite") for _ in range(2)]
        database, self.elsewhere = self.databases[0], ArticleTable(self.databases[1])
        articles = ArticleTable(database)
        self.id = articles.add(Article("quay", "It rained.", "Quay")).id
        shelf = Shelf(articles, Listing(database), ReadingState(database), data_version=database.data_version)
        self.keepers = [DatabaseKeeper(each, data=folder, state=folder) for each in self.databases]
        self.library = Library(
            {},
            read=lambda _: newsroom.ARTICLES["quiet"],
            analyzer=newsroom.HandAnalyzer(),
            keeper=self.keepers[0],
            shelf=shelf,
        )
        self.open = OpenArticle(self.library, Failures())
        self.open.open(self.id)
        self.drawings: list[str] = []
        self.told: list[str] = []
        self.watch = StoreWatch(
            self.library,
            self.open,
            self,
            tell=self.told.append,
            show_corrected=lambda: self.drawings.append("corrected"),
        )
        self.watch.look()

    def show_list(self, cursor: int | None = None) -> None:
        self.drawings.append(f"{len(self.library.article_list)} articles")

    def show_tree(self) -> None:
        self.drawings.append("tree")


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    watched = Watched(tmp_path)
    yield watched
    for database in watched.databases:
        database.close()


def test_what_another_program_adds_is_listed(watched: Watched) -> None:
    watched.watch.look()
    assert watched.drawings == []
    watched.elsewhere.add(Article("snow", "It snowed.", "Snow"))
    watched.watch.look()
    watched.watch.look()
    assert watched.drawings == ["2 articles", "tree"]
    assert watched.told == []


def test_an_article_that_another_program_forgets_stays_open_and_that_is_told(watched: Watched) -> None:
    forget(watched.databases[1], [watched.id], with_corrections=False)
    watched.watch.look()
    watched.watch.look()
    assert watched.drawings == ["0 articles", "tree"]
    assert watched.told == ["This article was forgotten. It stays here until you open another."]
    assert watched.open.text == "It rained."


def test_another_text_of_the_open_article_is_told_and_comes_when_it_is_opened_again(
    watched: Watched,
) -> None:
    watched.elsewhere.add(Article("quay", "It hailed.", "Quay"))
    watched.watch.look()
    assert watched.told == ["This article is another by now: {analyse_again} shows it."]
    assert watched.open.text == "It rained."
    watched.open.open(watched.id)
    assert watched.open.text == "It hailed."


def test_what_another_program_corrects_in_the_open_article_is_shown(watched: Watched) -> None:
    article = watched.library.articles.article(watched.id)
    claim = Claim("direct", (Span(0, 9),))
    watched.open.take(Analysis(watched.id, (claim,)))
    note = correct("note", article.text, claim, value="See the log.")
    watched.keepers[1].keep_corrections(article, [note])
    watched.watch.look()
    watched.watch.look()
    assert watched.drawings == ["1 articles", "tree", "corrected"]
    watched.open.take(watched.open.raw_analysis)
    assert dict(watched.open.corrected.notes) == {0: "See the log."}
