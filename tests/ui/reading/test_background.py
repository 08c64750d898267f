"""What goes on while the person reads is posted, article by article, and nothing is read without end."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.message import Message

from reader.library.library import Library
from reader.ui.reading.background import Background
from reader.ui.reading.messages import AnalysisFailed, AnalysisProgressed, ArticleRead
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
    posted = await messages(library, lambda background: background.analyze(library.ids[1]))
    ids = [message.progress.article_id for message in posted if isinstance(message, AnalysisProgressed)]
    assert list(dict.fromkeys(ids)) == [library.ids[index] for index in (1, 2, 3, 0)]


async def test_a_failure_is_posted_and_ends_the_analysis() -> None:
    library = newsroom.library(analyzer=newsroom.FailingAnalyzer())
    posted = await messages(library, lambda background: background.analyze(library.ids[0]))
    assert [type(message) for message in posted] == [AnalysisProgressed, AnalysisFailed]


@pytest.mark.parametrize(("count", "reads"), [(3, 3), (1500, 1000)])
async def test_titles_are_read_ahead_as_far_as_a_person_scrolls(count: int, reads: int) -> None:
    origins = newsroom.origins(*(f"article {number}" for number in range(count)))
    library = Library(origins, read=lambda _: newsroom.ARTICLES["quiet"], analyzer=newsroom.HandAnalyzer())
    posted = await messages(library, lambda background: background.read_titles())
    assert [type(message) for message in posted] == [ArticleRead] * reads
