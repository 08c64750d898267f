"""What is added and refreshed while the screen is open, and what is said of it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.errors import FetchError, SourceError
from reader.library.intake import FileContent, Intake
from reader.library.library import Library
from reader.model import Article, Origin
from reader.shelf.feed import Feed, FeedCandidate, FeedEntry, Subscription
from reader.shelf.offer import Offer
from reader.shelf.view import Scope
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.feeds import Feeds
from reader.ui.reading.actions.intake import IntakeActions
from reader.ui.screens.choice_prompt import ChoicePrompt
from reader.ui.screens.line_prompt import LinePrompt
from reader.ui.screens.messages import MessagesScreen
from tests.library.web import MemoryReply, MemoryWeb
from tests.ui import newsroom
from tests.ui.reading.fakes import FakeDialogs

_PORT, _CITY = "https://port.example/feed", "https://city.example/feed"
_SITE, _PAGE = "https://port.example/", "https://port.example/quay"


class OfferingWeb(MemoryWeb):
    """Offers one article and the feeds of one site."""

    def look(self, address: str) -> Offer:
        if address == _PAGE:
            return Offer(Article("quay", "Closed.", "Quay", origin=Origin("address", address)))
        if address == _SITE:
            return Offer(feeds=(FeedCandidate(_PORT, "The port", ("One", "Two")), FeedCandidate(_CITY, "")))
        raise FetchError(f"{address}: the server cannot be reached.")

    def close(self) -> None:
        pass


def _parse(data: bytes) -> Article:
    return Article("-", data.decode(), "Pasted", origin=Origin("stdin", "-"))


class Desk:
    """The actions over a database, with what they said, showed and started."""

    def __init__(self, database: Database, *, is_of_files: bool = False) -> None:
        entries = (FeedEntry("1", "https://port.example/1", "News", html="It rained."),)
        web = OfferingWeb({_PORT: MemoryReply(body=b"port")}, {b"port": Feed("The port", entries=entries)})
        files: dict[str, list[FileContent | SourceError]] = {
            "rain.txt": [FileContent(Article("rain", "It rained.", "Rain"))],
            "folder": [
                FileContent(Article("rain", "It rained.", "Rain")),
                FileContent(Article("snow", "It snowed.", "Snow")),
                SourceError("fog.txt: is empty."),
                SourceError("hail.txt: is empty."),
            ],
        }
        self.feeds = Feeds(database)
        self.said: list[str] = []
        self.progress: list[str] = []
        self.shown: list[str | None] = []
        self.dialogs = FakeDialogs()
        self.scope = Scope()
        self.work: list[Coroutine[Any, Any, None]] = []
        intake = Intake(
            ArticleTable(database),
            self.feeds,
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
        self.actions = IntakeActions(
            library,
            self,
            listed_scope=lambda: self.scope,
            show_progress=self.progress.append,
            open_dialog=self.dialogs,
            start=self.work.append,
            say=self.said.append,
        )

    def show_new(self, id: str | None) -> None:
        self.shown.append(id)

    async def add(self, words: str) -> None:
        self.actions.ask()
        self.dialogs.answer(words)
        await self.settle()

    async def settle(self) -> None:
        while self.work:
            await self.work.pop(0)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "library.sqlite")
    yield database
    database.close()


@pytest.mark.parametrize(
    ("words", "shown", "said"),
    [
        (_PAGE, ["quay"], "1 article added."),
        ("rain.txt", ["rain"], "1 article added."),
        ("Rain\n\nIt rained.", ["text-"], "1 article added."),
        (f"{_PAGE}\n\n{_PAGE} \n", [None], "1 article added."),
        (
            f"{_PAGE}\n{_SITE}",
            ["quay"],
            "1 article added. https://port.example/: has feeds. Add it alone to choose one.",
        ),
        (f"{_PAGE}\nis closed", ["text-"], "1 article added."),
        ("folder", [None], "2 articles added, 2 failed: {add_claim} in the list shows why."),
        ("https://down.example/", [], "Nothing added. https://down.example/: the server cannot be reached."),
        ("down.example/feed", [], "Nothing added. https://down.example/feed: the server cannot be reached."),
        ("nothing", [], "Nothing added."),
    ],
)
async def test_what_is_added_is_shown_and_what_is_not_is_said(
    database: Database, words: str, shown: list[str | None], said: str
) -> None:
    desk = Desk(database)
    await desk.add(words)
    assert isinstance(desk.dialogs.opened[0], LinePrompt)
    assert [id and id.partition("-")[0] for id in desk.shown] == [id and id.strip("-") for id in shown]
    assert desk.said == [said]
    assert desk.progress[-1:] in ([""], [])


async def test_what_is_there_already_is_opened_all_the_same(database: Database) -> None:
    desk = Desk(database)
    await desk.add(_PAGE)
    await desk.add(_PAGE)
    assert desk.shown == ["quay", "quay"]
    assert desk.said[-1] == "The article is in your library already."
    await desk.add(f"{_PAGE}\n{_PAGE}")
    assert desk.said[-1] == "Those articles are in your library already."


async def test_a_site_shows_what_stands_in_its_feeds_before_anything_is_kept(database: Database) -> None:
    desk = Desk(database)
    await desk.add(_SITE)
    assert isinstance(desk.dialogs.opened[-1], ChoicePrompt)
    assert desk.feeds.all() == ()
    desk.dialogs.answer("The port  ·  One  ·  Two")
    await desk.settle()
    assert [feed.address for feed in desk.feeds.all()] == [_PORT]
    assert desk.said == ["1 feed: 1 new article."]
    assert desk.shown == [None]


async def test_a_site_that_is_left_leaves_nothing(database: Database) -> None:
    desk = Desk(database)
    await desk.add(_SITE)
    desk.dialogs.answer(None)
    await desk.settle()
    assert (desk.feeds.all(), desk.shown, desk.said) == ((), [], [])


async def test_feeds_are_refreshed_with_their_number_and_what_failed(database: Database) -> None:
    desk = Desk(database)
    for address in (_PORT, _CITY, "https://third.example/feed"):
        desk.feeds.add(Subscription(address))
    desk.actions.refresh()
    await desk.settle()
    assert desk.progress[0] == "refreshing"
    assert desk.progress[-2:] == ["refreshing 3 of 3, 1 article, 2 failed", ""]
    assert desk.said == ["3 feeds: 1 new article, 2 failed: {add_claim} in the list shows why."]
    desk.actions.show_problems()
    assert isinstance(desk.dialogs.opened[-1], MessagesScreen)


async def test_only_the_feeds_of_what_is_listed_are_asked(database: Database) -> None:
    desk = Desk(database)
    desk.feeds.add(Subscription(_PORT))
    desk.feeds.add(Subscription(_CITY))
    desk.scope = Scope("feed", _PORT)
    desk.actions.refresh()
    await desk.settle()
    assert desk.said == ["1 feed: 1 new article."]


async def test_feeds_that_are_not_asked_are_not_said_to_have_nothing_new(database: Database) -> None:
    desk = Desk(database)
    desk.feeds.add(Subscription(_PORT))
    for _ in range(2):
        desk.actions.refresh()
        await desk.settle()
    assert desk.said[1] == "1 feed: not due yet. A feed is asked at most once an hour."
    desk.feeds.add(Subscription(_CITY))
    desk.actions.refresh()
    await desk.settle()
    assert desk.said[2].startswith("2 feeds: no new articles, 1 not due yet. https://city.example/feed")


async def test_without_feeds_it_says_how_to_follow_one(database: Database) -> None:
    desk = Desk(database)
    desk.actions.refresh()
    await desk.settle()
    assert desk.said == ["There are no feeds here yet. {add} follows one."]
    desk.actions.show_problems()
    assert desk.said[-1] == "Nothing has gone wrong since the start."


async def test_one_thing_at_a_time(database: Database) -> None:
    desk = Desk(database)
    desk.feeds.add(Subscription(_PORT))
    desk.actions.refresh()
    running = asyncio.ensure_future(desk.work.pop(0))
    await asyncio.sleep(0)
    desk.actions.refresh()
    assert desk.said == ["One thing at a time: refreshing."]
    await running


async def test_files_that_were_named_stay_and_it_says_where_the_rest_is(database: Database) -> None:
    desk = Desk(database, is_of_files=True)
    await desk.add("rain.txt")
    assert desk.said == ["1 article added. `reader` without files shows your library."]


def test_without_a_library_to_write_to_it_says_so() -> None:
    said: list[str] = []
    actions = IntakeActions(
        newsroom.library(),
        None,  # type: ignore[arg-type]
        listed_scope=Scope,
        show_progress=said.append,
        open_dialog=FakeDialogs(),
        start=lambda work: None,
        say=said.append,
    )
    actions.ask()
    assert said == ["There is no library to add to: it could not be opened."]
