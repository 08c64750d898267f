"""A library over the real store: no text is analyzed twice, and what was changed is told."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.library.backlog import Backlog
from reader.library.file_update import keep_as_file_is
from reader.library.intake import FileContent, Intake, Web
from reader.library.kept_analyses import KeptAnalyses
from reader.library.library import Library
from reader.library.shelf import Shelf
from reader.model import Analysis, Article, Claim, Origin, Progress, Span
from reader.shelf.view import View
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.feeds import Feeds
from reader.store.listing import Listing
from reader.store.reading import ReadingState

_ADDRESS = "https://news.example/quay"
_TEXT = "The quay is closed, Olsen said."


class QuotingAnalyzer:
    """Takes what stands before the comma for a claim."""

    def __init__(self, pipeline: str = "new") -> None:
        self._pipeline = pipeline
        self.analyzed_ids: list[str] = []

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        self.analyzed_ids.append(article.id)
        claim = Claim("indirect", (Span(0, article.text.index(",")),))
        yield Progress(article.id, 1, 1, Analysis(article.id, (claim,), pipeline=self._pipeline))

    async def close(self) -> None:
        pass


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "library.sqlite")
    yield database
    database.close()


def _article(text: str = _TEXT, address: str = _ADDRESS) -> Article:
    origin = Origin("address", address)
    return Article(origin.id, text, "Quay", url=address, origin=origin)


def _library(database: Database, analyzer: QuotingAnalyzer, pipeline: str = "new") -> Library:
    def read(origin: Origin) -> Article:
        raise AssertionError(f"{origin.text} is in the store")

    shelf = Shelf(ArticleTable(database), Listing(database), ReadingState(database))
    kept_analyses = KeptAnalyses(analyzer, Analyses(database), pipeline=pipeline)
    return Library({}, read=read, analyzer=analyzer, shelf=shelf, kept_analyses=kept_analyses)


def _backlog(library: Library) -> Backlog:
    assert library.backlog is not None
    return library.backlog


async def _analyze(library: Library, id: str) -> Analysis | None:
    steps = [step async for step in library.analyses.analyze(id)]
    return steps[-1].analysis


async def test_what_was_found_is_there_at_the_next_start(database: Database) -> None:
    id = ArticleTable(database).add(_article()).id
    analyzer = QuotingAnalyzer()
    analysis = await _analyze(_library(database, analyzer), id)
    library = _library(database, analyzer)
    assert library.analyses.analysis(id) is None, "the article was not read yet"
    library.articles.article(id)
    assert library.analyses.analysis(id) == analysis
    assert await _analyze(library, id) == analysis
    assert analyzer.analyzed_ids == [id]


async def test_what_an_earlier_version_found_is_there_until_the_article_is_analyzed_again(
    database: Database,
) -> None:
    id = ArticleTable(database).add(_article()).id
    await _analyze(_library(database, QuotingAnalyzer("old"), "old"), id)
    library = _library(database, QuotingAnalyzer())
    library.articles.article(id)
    assert library.analyses.analysis(id) is None
    assert (older_analysis := library.analyses.older_analysis(id)) is not None
    assert older_analysis.pipeline == "old"
    assert _backlog(library).next_id() == id
    await _analyze(library, id)
    assert _backlog(library).next_id() is None


async def test_those_that_wait_come_newest_first_and_without_those_that_failed(database: Database) -> None:
    articles = ArticleTable(database)
    ids = [articles.add(_article(f"{number}. {_TEXT}", f"{_ADDRESS}/{number}")).id for number in range(30)]
    library = _library(database, QuotingAnalyzer())
    assert _backlog(library).coverage() == (0, 30)
    assert _backlog(library).next_id() == ids[-1]
    assert _backlog(library).next_id(without=ids[1:]) == ids[0]
    assert _backlog(library).next_id(without=ids) is None
    await _analyze(library, ids[-1])
    assert _backlog(library).next_id() == ids[-2]
    assert _backlog(library).coverage() == (1, 30)


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("The quay is open, Olsen said.", False),
        (f"{_TEXT} It rained.", True),
    ],
)
async def test_an_article_that_was_edited_is_unread_again_only_if_a_claim_changed(
    database: Database, text: str, is_read: bool
) -> None:
    articles, states = ArticleTable(database), ReadingState(database)
    id = articles.add(_article()).id
    await _analyze(_library(database, QuotingAnalyzer()), id)
    states.set_read([id], True)
    assert articles.add(_article(text)).outcome == "updated"
    library = _library(database, QuotingAnalyzer())
    assert (library.article_list.row(0).is_read, library.article_list.row(0).is_updated) == (True, True)
    await _analyze(library, id)
    assert (library.article_list.row(0).is_read, library.article_list.row(0).is_updated) == (is_read, True)
    (stored_row,) = Listing(database).rows(View(), 0, 1)
    assert (stored_row.is_read, stored_row.is_updated) == (is_read, True)


async def test_a_version_that_nobody_looked_for_claims_in_cannot_be_compared(database: Database) -> None:
    articles, states = ArticleTable(database), ReadingState(database)
    id = articles.add(_article()).id
    states.set_read([id], True)
    articles.add(_article("The quay is open, Olsen said."))
    library = _library(database, QuotingAnalyzer())
    await _analyze(library, id)
    assert library.article_list.row(0).is_read


async def test_a_store_that_cannot_be_read_is_told_and_the_article_analyzed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.errors import StoreError

    id = ArticleTable(database).add(_article()).id
    library = _library(database, QuotingAnalyzer())
    library.articles.article(id)

    def fail(*_: object) -> None:
        raise StoreError("library.sqlite: is broken.")

    monkeypatch.setattr(Analyses, "find", fail)
    assert library.analyses.analysis(id) is None
    assert library.problems() == ("library.sqlite: is broken.",)


def test_an_article_from_a_file_is_read_from_it_again_and_another_stays_as_it_is(
    database: Database, tmp_path: Path
) -> None:
    path = tmp_path / "quay.txt"
    origin = Origin("path", str(path))
    articles = ArticleTable(database)
    file_id = articles.add(Article(origin.id, _TEXT, "Quay", origin=origin)).id
    page_id = articles.add(_article()).id
    changed_article = Article(origin.id, "The quay is open, Olsen said.", "Quay", origin=origin)

    def fetch() -> Web:
        raise AssertionError("nobody asked for that")

    library = _library(database, QuotingAnalyzer())
    library.intake = Intake(
        *(articles, Feeds(database)),
        read=lambda _: [FileContent(changed_article)],
        parse=lambda _: changed_article,
        open_web=fetch,
    )
    for id in (file_id, page_id):
        library.articles.article(id)
        assert keep_as_file_is(id, library.articles, library.intake) == ""
        library.forget(id)
    assert library.articles.article(file_id).text == changed_article.text
    assert library.articles.article(page_id).text == _TEXT
    library.intake = Intake(
        *(articles, Feeds(database)),
        read=lambda path: [SourceError(f"{path}: is gone.")],
        parse=lambda _: changed_article,
        open_web=fetch,
    )
    assert keep_as_file_is(file_id, library.articles, library.intake) == f"{path}: is gone."


async def test_an_article_that_somebody_changed_is_read_anew_when_it_is_wanted(database: Database) -> None:
    articles = ArticleTable(database)
    id = articles.add(_article()).id
    analyzer = QuotingAnalyzer()
    library = _library(database, analyzer)
    await _analyze(library, id)
    assert not library.articles.is_outdated(id)
    articles.add(_article("The quay is open, Olsen said."))
    assert library.articles.is_outdated(id)
    assert library.articles.article(id).text == _TEXT, "what is on the screen stays"
    library.renew(id)
    assert library.articles.article(id).text == "The quay is open, Olsen said."
    assert library.analyses.analysis(id) is None


async def test_what_waits_is_analyzed_as_it_is_now_and_not_as_it_was(database: Database) -> None:
    articles, states = ArticleTable(database), ReadingState(database)
    id = articles.add(_article()).id
    states.set_read([id], True)
    analyzer = QuotingAnalyzer()
    library = _library(database, analyzer)
    before = await _analyze(library, id)
    articles.add(_article("The quay is open, Olsen said."))
    library.article_list.refresh()
    assert _backlog(library).next_id() == id
    steps = [step async for step in _backlog(library).analyze(id)]
    assert steps == [], "it is not about the text in memory"
    assert _backlog(library).next_id() is None
    assert library.analyses.analysis(id) == before
    assert not library.article_list.row(0).is_read, "somebody is quoted otherwise"
    assert library.article_list.row(0).claims == 1


async def test_what_waits_and_is_not_in_memory_is_reported(database: Database) -> None:
    id = ArticleTable(database).add(_article()).id
    library = _library(database, QuotingAnalyzer())
    (step,) = [step async for step in _backlog(library).analyze(id)]
    assert (step.article_id, step.is_complete) == (id, True)
    assert [step async for step in _backlog(library).analyze("gone")] == []
