"""The search of the library on the screen: hits as one types, the hit in its article, and the way back."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Mapping

import pytest
from textual.widgets import Static

from reader.errors import StoreError
from reader.library.library import Library
from reader.settings.config import Config
from reader.settings.keymap import DEFAULT
from reader.shelf.saved_query import SavedQuery, SearchKind
from reader.shelf.search import Coverage, SearchHit, SearchOrder, SearchPage
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.library_search import LibrarySearchScreen
from reader.ui.screens.line_prompt import LinePrompt
from reader.ui.view.search_words import HELP, NARROW_HELP
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.hit_list import HitList
from tests.ui import newsroom
from tests.ui.conftest import OpenApp, Opened


class Hand:
    """Answers from the newsroom, a hit for every article or claim with the query in it; waits for `gate`."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.overtaken: list[bool] = []
        self.problem = ""
        self.gate = threading.Event()
        self.gate.set()

    def page(
        self,
        query: str,
        *,
        kind: SearchKind = "articles",
        order: SearchOrder = "newest",
        following: int | None = None,
        is_overtaken: Callable[[], bool] = lambda: False,
    ) -> SearchPage:
        """Return hits, two on a page."""
        self.asked.append(query)
        assert self.gate.wait(30)
        self.overtaken.append(is_overtaken())
        if self.problem:
            raise StoreError(self.problem)
        found = [] if not query else list(_claims(query) if kind == "claims" else _articles(query))
        if order == "ranked":
            found.reverse()
        first = following or 0
        rest = first + 2 if len(found) > first + 2 else None
        return SearchPage(kind, tuple(found[first : first + 2]), rest, is_ranked=order == "ranked")

    def coverage(self) -> Coverage:
        """Return that one article is not analysed."""
        return Coverage(3, 4)

    def offers(self) -> Mapping[str, tuple[str, ...]]:
        """Return one outlet."""
        return {"outlet": ("Lindhaven Post",)}


class Queries:
    """Keeps queries in memory."""

    def __init__(self) -> None:
        self.kept: list[SavedQuery] = []

    def all(self) -> tuple[SavedQuery, ...]:
        """Return them."""
        return tuple(self.kept)

    def save(self, query: SavedQuery) -> None:
        """Keep one."""
        self.kept.append(query)

    def remove(self, name: str) -> None:
        """Drop one."""
        self.kept = [query for query in self.kept if query.name != name]


def _articles(query: str) -> list[SearchHit]:
    return [
        SearchHit(article.id, article.text.index(query), article.text[:80], title=article.title)
        for article in newsroom.ARTICLES.values()
        if query in article.text
    ]


def _claims(query: str) -> list[SearchHit]:
    return [
        SearchHit(id, claim.start, claim.content[0].of(newsroom.ARTICLES[id].text), claim=index)
        for id, analysis in newsroom.ANALYSES.items()
        for index, claim in enumerate(analysis.claims)
        if query in claim.content[0].of(newsroom.ARTICLES[id].text)
    ]


@pytest.fixture
def hand() -> Hand:
    """What answers."""
    return Hand()


@pytest.fixture
def queries() -> Queries:
    """What keeps queries."""
    return Queries()


@pytest.fixture
def library(hand: Hand, queries: Queries, monkeypatch: pytest.MonkeyPatch) -> Library:
    """The newsroom, searched by `hand`."""
    newsroom_library = newsroom.library()
    monkeypatch.setattr(newsroom_library, "search", hand)
    monkeypatch.setattr(newsroom_library, "queries", queries)
    return newsroom_library


def search_of(opened: Opened) -> LibrarySearchScreen:
    """Return the search on top."""
    assert isinstance(opened.on_top, LibrarySearchScreen)
    return opened.on_top


def titles(opened: Opened) -> list[str]:
    """Return the titles of the hits."""
    return [hit.title for hit in search_of(opened).query_one(HitList).hits]


async def test_hits_come_as_one_types_and_enter_opens_the_words(open_app: OpenApp, library: Library) -> None:
    async with open_app(library=library) as opened:
        await opened.press("F")
        await opened.type("nothing")
        assert titles(opened) == ["Council decides nothing"]
        await opened.press("enter", "enter")
        assert not opened.is_covered
        assert opened.screen.parts.open.id == "council"
        assert opened.pane == "text"


async def test_a_claim_is_opened_where_it_is_said_and_h_comes_back(
    open_app: OpenApp, library: Library
) -> None:
    async with open_app(library=library) as opened:
        await opened.press("F")
        await opened.type("again")
        await opened.press("ctrl+t", "enter", "enter")
        assert opened.screen.parts.open.id == "council"
        assert opened.text.current_claim == 0
        await opened.press("H")
        assert opened.screen.parts.open.id == "harbour"


async def test_the_search_is_there_again_as_it_was_left(open_app: OpenApp, library: Library) -> None:
    async with open_app(library=library) as opened:
        await opened.press("F")
        await opened.type("The")
        await opened.press("enter", "j", "enter", "F")
        assert titles(opened) == ["Old quay closes", "Council decides nothing"]
        assert search_of(opened).cursor == 1
        query = search_of(opened).query_one(".query", Static)
        assert (query.display, str(query.render())) == (True, "search The")
        await opened.press("/")
        await opened.type("backspace", "backspace", "backspace", "calm")
        assert titles(opened) == ["A calm day"]


async def test_the_next_hits_come_as_one_nears_the_end(open_app: OpenApp, library: Library) -> None:
    async with open_app(library=library) as opened:
        await opened.press("F")
        await opened.type("said")
        assert len(titles(opened)) == 2
        await opened.press("enter", "j")
        assert len(titles(opened)) == 3
        assert search_of(opened).cursor == 1


async def test_the_best_come_first_when_one_asks_for_them(open_app: OpenApp, library: Library) -> None:
    async with open_app(library=library) as opened:
        await opened.press("F")
        await opened.type("said")
        before = titles(opened)
        await opened.press("ctrl+r")
        assert titles(opened) != before
        await opened.press("ctrl+r")
        assert titles(opened) == before


async def until(opened: Opened, is_so: Callable[[], bool]) -> None:
    """Wait for what a thread does, which begins and ends when the machine lets it."""
    async with asyncio.timeout(30):
        while not is_so():
            await opened.settle()


async def test_of_what_is_typed_while_the_store_answers_only_the_last_is_asked_and_shown(
    open_app: OpenApp, library: Library, hand: Hand
) -> None:
    async with open_app(library=library) as opened:
        await opened.press("F")
        hand.gate.clear()
        await opened.pilot.press("c")
        await until(opened, lambda: len(hand.asked) == 1)
        await opened.pilot.press("a", "l", "m")
        asked_meanwhile = list(hand.asked)
        hand.gate.set()
        await until(opened, lambda: len(hand.overtaken) == 2)
        await opened.settle()
        assert asked_meanwhile == ["c"]
        assert hand.asked == ["c", "calm"]
        assert hand.overtaken == [True, False]
        assert titles(opened) == ["A calm day"]


async def test_what_goes_wrong_is_said_and_the_next_letter_tries_again(
    open_app: OpenApp, library: Library, hand: Hand
) -> None:
    async with open_app(library=library) as opened:
        await opened.press("F")
        hand.problem = "library.sqlite: the disk could not be read."
        await opened.type("cal")
        assert "could not be read" in str(search_of(opened).query_one(".status").render())
        hand.problem = ""
        await opened.type("m")
        assert titles(opened) == ["A calm day"]
        assert "searched 3 of 4 analysed" in str(search_of(opened).query_one(".status").render())


async def test_escape_closes_the_line_first_where_there_are_hits(open_app: OpenApp, library: Library) -> None:
    async with open_app(library=library) as opened:
        await opened.press("F", "escape")
        assert not opened.is_covered
        await opened.press("F")
        await opened.type("calm")
        await opened.press("enter", "/")
        await opened.type("x")
        await opened.press("escape")
        assert titles(opened) == ["A calm day"]
        await opened.press("escape")
        assert not opened.is_covered
        assert opened.screen.parts.open.id == "harbour"


async def test_enter_on_what_finds_nothing_stays_in_the_line(open_app: OpenApp, library: Library) -> None:
    async with open_app(library=library) as opened:
        await opened.press("F")
        await opened.type("zebra")
        await opened.press("enter")
        await opened.type("backspace", "backspace", "backspace", "backspace", "backspace", "calm")
        assert titles(opened) == ["A calm day"]


async def test_a_query_is_kept_under_a_name(open_app: OpenApp, library: Library, queries: Queries) -> None:
    async with open_app(library=library) as opened:
        await opened.press("F", "ctrl+l")
        assert not isinstance(opened.on_top, LinePrompt)
        await opened.type("calm")
        await opened.press("ctrl+l")
        await opened.type("Sea", "enter")
        assert queries.kept == [SavedQuery("Sea", "calm", "articles")]
        assert "“Sea” stands in the tree now." in str(search_of(opened).query_one(".status").render())


async def test_tab_offers_what_the_library_has(open_app: OpenApp, library: Library, hand: Hand) -> None:
    async with open_app(library=library) as opened:
        await opened.press("F")
        await opened.type("outlet:li", "tab")
        assert hand.asked[-1] == 'outlet:"Lindhaven Post"'


async def test_what_can_be_searched_for_is_there_in_full_on_a_small_screen(
    open_app: OpenApp, library: Library
) -> None:
    async with open_app(library, size=(40, 12)) as app:
        await app.press("F")
        empty = app.on_top.query_one(".empty")
        assert str(empty.render()) == NARROW_HELP
        assert empty.content_size.height >= len(NARROW_HELP.splitlines())
        await app.pilot.resize_terminal(120, 36)
        await app.settle()
        assert str(empty.render()) == HELP


async def test_in_the_line_only_keys_are_named_that_act_there(open_app: OpenApp, library: Library) -> None:
    async with open_app(library) as app:
        await app.press("F", *"quay")
        hints = app.on_top.query_one(Hints)
        assert hints.render().plain.endswith("Ctrl+l keep  Ctrl+q quit  F1 keys")
        await app.press("f1")
        assert isinstance(app.on_top, HelpScreen)
        await app.press("escape", "enter")
        assert hints.render().plain.endswith("Ctrl+l keep  Q quit  ? keys")


async def test_an_action_without_such_a_key_is_not_named_in_the_line(
    open_app: OpenApp, library: Library
) -> None:
    async with open_app(library, Config(keys={**DEFAULT, "quit": ("Q",)})) as app:
        await app.press("F", *"quay")
        assert app.on_top.query_one(Hints).render().plain.endswith("Ctrl+l keep  F1 keys")


async def test_files_are_no_library_to_search(open_app: OpenApp) -> None:
    async with open_app() as opened:
        await opened.press("F")
        assert not opened.is_covered
        assert opened.status.startswith("These are files: / searches this one. A adds to your library.")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_hits_are_drawn_with_the_bar_at_any_size(
    open_app: OpenApp, library: Library, size: tuple[int, int], painting: None
) -> None:
    async with open_app(library=library, size=size) as opened:
        await opened.press("F")
        await opened.type("The")
        await opened.press("enter")
        rows = opened.drawn(search_of(opened).query_one(HitList))
        assert "▌" in rows
        assert "Old quay closes" in rows
        assert "The port of Lindhaven" in rows


def test_files_have_no_search() -> None:
    assert (
        Library(
            {}, read=lambda origin: pytest.fail("nothing to read"), analyzer=newsroom.HandAnalyzer()
        ).search
        is None
    )
