"""What adds and refreshes, over a database, with what it said, showed and started."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from reader.errors import FetchError, SourceError
from reader.library.intake import FileContent, Intake
from reader.library.library import Library
from reader.model import Article, Origin
from reader.shelf.feed import Feed, FeedCandidate, FeedEntry
from reader.shelf.offer import Offer
from reader.shelf.view import Scope
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.feeds import Feeds
from reader.ui.reading.actions.add import Adding
from reader.ui.reading.actions.feeds import FeedVisits
from reader.ui.reading.intake_work import IntakeWork
from tests.library.web import MemoryReply, MemoryWeb
from tests.ui import newsroom
from tests.ui.reading.fakes import FakeDialogs

PORT, CITY = "https://port.example/feed", "https://city.example/feed"
SITE, PAGE = "https://port.example/", "https://port.example/quay"


class OfferingWeb(MemoryWeb):
    """Offers one article and the feeds of one site."""

    page_text = "Closed."

    def look(self, address: str) -> Offer:
        if address == PAGE:
            return Offer(Article("quay", self.page_text, "Quay", origin=Origin("address", address)))
        if address == SITE:
            return Offer(
                feeds=(FeedCandidate(PORT, "The port", ("One", "Two")), FeedCandidate(CITY, "The city"))
            )
        raise FetchError(f"{address}: the server cannot be reached.")

    def close(self) -> None:
        pass


def _parse(data: bytes) -> Article:
    return Article("-", data.decode(), "Pasted", origin=Origin("stdin", "-"))


class Desk:
    """The actions over a database, with what they said, showed and started."""

    def __init__(self, database: Database, *, is_of_files: bool = False) -> None:
        entries = (FeedEntry("1", "https://port.example/1", "News", html="It rained."),)
        self._web = web = OfferingWeb(
            {PORT: MemoryReply(body=b"port")}, {b"port": Feed("The port", entries=entries)}
        )
        files: dict[str, list[FileContent | SourceError]] = {
            "rain.txt": [FileContent(Article("rain", "It rained.", "Rain"))],
            "folder": [
                FileContent(Article("rain", "It rained.", "Rain")),
                FileContent(Article("snow", "It snowed.", "Snow")),
                SourceError("fog.txt: is empty."),
                SourceError("hail.txt: is empty."),
            ],
        }
        self.stored_feeds = Feeds(database)
        self.said: list[str] = []
        self.progress: list[str] = []
        self.shown: list[str | None] = []
        self.dialogs = FakeDialogs()
        self.scope = Scope()
        self.started: list[Coroutine[Any, Any, None]] = []
        intake = Intake(
            ArticleTable(database),
            self.stored_feeds,
            read=lambda path: files.get(path, []),
            parse=_parse,
            open_web=lambda: web,
            suffixes=(".txt",),
        )
        library = Library(
            {},
            read=lambda _: newsroom.ARTICLES["quiet"],
            analyzer=newsroom.HandAnalyzer(),
            intake=lambda: intake,
            stored=None if is_of_files else lambda: library,
        )
        self.work = IntakeWork(
            library,
            show_progress=self.progress.append,
            open_dialog=self.dialogs,
            start=self.started.append,
            say=self.said.append,
        )
        self.feeds = FeedVisits(self.work, self, listed_scope=lambda: self.scope)
        self.adding = Adding(self.work, self, follow=self.feeds.follow, open_dialog=self.dialogs)

    def show_new(self, id: str | None) -> None:
        self.shown.append(id)

    def edit_page(self, text: str) -> None:
        """Let the page have another text from now on."""
        self._web.page_text = text

    async def add(self, words: str) -> None:
        self.adding.ask()
        self.dialogs.answer(words)
        await self.settle()

    async def settle(self) -> None:
        while self.started:
            await self.started.pop(0)
