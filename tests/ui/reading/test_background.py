"""What goes on while the person reads is posted, article by article, and nothing is read without end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from textual.message import Message

from reader.errors import AnalysisError
from reader.library.kept_analyses import KeptAnalyses
from reader.library.library import Library
from reader.library.shelf import Shelf
from reader.model import Analysis, Article, Origin, Progress
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.listing import Listing
from reader.store.reading import ReadingState
from reader.ui.reading.background import Background
from reader.ui.reading.messages import AnalysisFailed, AnalysisProgressed, ArticleRead, LibraryProgressed
from tests.ui import newsroom


class FakeScreen:
    """Runs workers at once and keeps what they post."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.tasks: list[asyncio.Task[None]] = []

    def run_worker(self, work: Callable[[], Awaitable[None]], **options: object) -> None:
        """Run a worker."""

        async def run() -> None:
            await work()

        self.tasks.append(asyncio.create_task(run()))

    def post_message(self, message: Message) -> None:
        """Keep a message."""
        self.messages.append(message)


async def messages(library: Library, start: Callable[[Background], Any]) -> list[Message]:
    """Return what is posted by what `start` starts."""
    screen = FakeScreen()
    start(Background(screen, library))  # type: ignore[arg-type]
    await asyncio.gather(*screen.tasks)
    return screen.messages


async def test_an_article_is_analysed_first_then_its_neighbours() -> None:
    library = newsroom.library()
    posted = await messages(library, lambda background: background.analyze(library.article_list[1]))
    ids = [message.progress.article_id for message in posted if isinstance(message, AnalysisProgressed)]
    assert list(dict.fromkeys(ids)) == [library.article_list[index] for index in (1, 2, 3, 0)]


async def test_a_failure_is_posted_and_ends_the_analysis() -> None:
    library = newsroom.library(analyzer=newsroom.FailingAnalyzer())
    posted = await messages(library, lambda background: background.analyze(library.article_list[0]))
    assert [type(message) for message in posted] == [AnalysisProgressed, AnalysisFailed]


@pytest.mark.parametrize(("count", "reads"), [(3, 3), (1500, 1000)])
async def test_titles_are_read_ahead_as_far_as_a_person_scrolls(count: int, reads: int) -> None:
    origins = newsroom.origins(*(f"article {number}" for number in range(count)))
    library = Library(origins, read=lambda _: newsroom.ARTICLES["quiet"], analyzer=newsroom.HandAnalyzer())
    posted = await messages(library, lambda background: background.read_titles())
    assert [type(message) for message in posted] == [ArticleRead] * reads


class Analyzer:
    """Finds nothing in articles, but fails at those whose text begins with "Broken"."""

    def __init__(self) -> None:
        self.analyzed_texts: list[str] = []

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Note the text, and fail or be complete."""
        self.analyzed_texts.append(article.text)
        if article.text.startswith("Broken"):
            raise AnalysisError("The analysis failed.")
        yield Progress(article.id, 1, 1, Analysis(article.id, pipeline="today's"))

    async def close(self) -> None:
        """Do nothing."""


PARTS = 6


class InParts(Analyzer):
    """Analyses every article in so many parts, and lets others have a turn between two."""

    def __init__(self) -> None:
        super().__init__()
        self.begun_parts = 0

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Come along part by part."""
        async for whole in super().analyze(article):
            for part in range(1, PARTS):
                self.begun_parts += 1
                yield Progress(article.id, part, PARTS, None)
                await asyncio.sleep(0)
            self.begun_parts += 1
            yield whole


def stored_library(database: Database, analyzer: Analyzer, *texts: str) -> Library:
    """Return a library with articles of these texts, the last one the newest."""
    articles = ArticleTable(database)
    for number, text in enumerate(texts):
        origin = Origin("address", f"https://news.example/{number}")
        published = f"2026-11-{number + 1:02}"
        articles.add(Article(origin.id, text, text, published=published, url=origin.text, origin=origin))
    return Library(
        {},
        read=lambda _: newsroom.ARTICLES["quiet"],
        analyzer=analyzer,
        shelf=Shelf(articles, Listing(database), ReadingState(database)),
        kept_analyses=KeptAnalyses(analyzer, Analyses(database), pipeline="today's"),
    )


async def test_the_whole_library_is_analysed_each_text_once_what_is_open_first_then_the_newest(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.reading.library_progress._PERIOD_SECONDS", 0)
    analyzer = Analyzer()
    library = stored_library(database, analyzer, *"ABCDEFGH")
    posted = await messages(library, lambda background: background.analyze(library.article_list[4]))
    assert analyzer.analyzed_texts == [*"DCBE", *"HGFA"]
    told = [message for message in posted if isinstance(message, LibraryProgressed)]
    assert [message.analyzed_count for message in told] == [4, 5, 6, 7, 8]
    assert [len(message.article_ids) for message in told] == [0, 1, 1, 1, 1]
    assert told[1].article_ids == (library.article_list[0],)
    again = Analyzer()
    library = stored_library(database, again)
    await messages(library, lambda background: background.analyze(library.article_list[0]))
    assert again.analyzed_texts == []


async def test_how_the_library_comes_along_is_told_seldom_and_at_the_end(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.reading.library_progress.monotonic", lambda: 7.0)
    library = stored_library(database, Analyzer(), *"ABCDEFGHIJ")
    posted = await messages(library, lambda background: background.analyze(library.article_list[0]))
    told = [message for message in posted if isinstance(message, LibraryProgressed)]
    assert [message.analyzed_count for message in told] == [3, 10]
    ids = [id for message in told for id in message.article_ids]
    assert ids == list(library.article_list[3:])


async def test_what_was_analysed_before_a_book_is_told_while_that_is_analysed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = iter(range(0, 100, 1))
    monkeypatch.setattr("reader.ui.reading.library_progress._PERIOD_SECONDS", 3)
    monkeypatch.setattr("reader.ui.reading.library_progress.monotonic", lambda: next(seconds))
    screen, analyzer = FakeScreen(), InParts()
    library = stored_library(database, analyzer, *"ABCDEF")
    background = Background(screen, library)  # type: ignore[arg-type]
    background.analyze(library.article_list[0])
    while analyzer.begun_parts < 5 * PARTS - 1:
        await asyncio.sleep(0)
    told = [message for message in screen.messages if isinstance(message, LibraryProgressed)]
    assert told[-1].analyzed_count == 4, "the last part of the fifth is still to come"
    await asyncio.gather(*screen.tasks)


async def test_a_pause_tells_what_was_done(database: Database) -> None:
    screen = FakeScreen()
    analyzer = Analyzer()
    library = stored_library(database, analyzer, *"ABCDEF")
    background = Background(screen, library)  # type: ignore[arg-type]
    background.analyze(library.article_list[0])
    while len(analyzer.analyzed_texts) < 5:
        await asyncio.sleep(0)
    background.pause()
    for _ in range(100):
        await asyncio.sleep(0)
    told = [message for message in screen.messages if isinstance(message, LibraryProgressed)]
    assert told[-1].analyzed_count == len(analyzer.analyzed_texts) == 5
    background.pause()
    await asyncio.gather(*screen.tasks)


async def test_an_article_that_cannot_be_analysed_is_passed_over(database: Database) -> None:
    analyzer = Analyzer()
    library = stored_library(database, analyzer, "A", "Broken B", "C", "D", "Broken E", "F", "G")
    await messages(library, lambda background: background.analyze(library.article_list[0]))
    assert sorted(analyzer.analyzed_texts) == ["A", "Broken B", "Broken E", "C", "D", "F", "G"]


async def test_when_everything_fails_it_is_not_tried_for_ever(database: Database) -> None:
    analyzer = Analyzer()
    library = stored_library(database, analyzer, *(f"Broken {number}" for number in range(9)))
    await messages(library, lambda background: background.analyze(library.article_list[0]))
    assert len(analyzer.analyzed_texts) == 1 + 3


async def test_a_pause_holds_the_library_up_and_not_what_is_opened(database: Database) -> None:
    analyzer, screen = Analyzer(), FakeScreen()
    library = stored_library(database, analyzer, *"ABCDEF")
    background = Background(screen, library)  # type: ignore[arg-type]
    assert background.pause()
    background.analyze(library.article_list[0])
    for _ in range(100):  # nothing here waits for anything else than its turn
        await asyncio.sleep(0)
    assert sorted(analyzer.analyzed_texts) == ["D", "E", "F"]
    assert not background.pause()
    await asyncio.gather(*screen.tasks)
    assert sorted(analyzer.analyzed_texts) == [*"ABCDEF"]


async def test_an_analysis_that_is_not_kept_is_not_made_for_ever(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    analyzer = Analyzer()
    library = stored_library(database, analyzer, *"ABCDEF")
    monkeypatch.setattr(Analyses, "keep", lambda *_: None)
    await messages(library, lambda background: background.analyze(library.article_list[0]))
    assert sorted(set(analyzer.analyzed_texts)) == [*"ABCDEF"]
    assert max(map(analyzer.analyzed_texts.count, "ABCDEF")) <= 3
