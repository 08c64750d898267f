"""Fixtures for tests of the screen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation
from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.scroll_view import ScrollView
from textual.widget import Widget

from reader.library.library import Library
from reader.paths import bundled, config_dir
from reader.session.session import Arrangement, Session
from reader.settings.config import Config
from reader.settings.themes import ThemeShelf
from reader.ui.app import ReaderApp
from reader.ui.reading.screen import ReadingScreen
from reader.ui.view.marks import MARK_KINDS
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.claim_list import ClaimList
from reader.ui.widgets.panes import Panes
from reader.ui.widgets.status_line import StatusLine
from tests.ui import newsroom
from tests.ui.quiet import wait_for_quiet


def _leave_unpainted(screen: Screen[Any]) -> None:
    screen._dirty_widgets.clear()
    screen._compositor._dirty_regions.clear()


MakeApp = Callable[..., ReaderApp]


_RULES: dict[object, list[RuleSet]] = {}
"""The rules of every style sheet that a test has parsed; they are values, and the same for all apps."""


@pytest.fixture
def painting() -> None:
    """Paint the screen whenever it changes, as a terminal shows it; other tests paint what they look at."""


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Let the pilot ask the event loop whether anything still happens, and screens be laid out sooner.

    Leave out what took most of the time: to parse a style sheet that was parsed before, and to paint screens
    that nobody looks at. `Opened` paints the last one of a test.
    """
    if "painting" not in request.fixturenames:
        monkeypatch.setattr(Screen, "_compositor_refresh", _leave_unpainted)
    parse = Stylesheet._parse_rules

    def parse_once(sheet: Stylesheet, css: str, read_from: CSSLocation, **options: Any) -> list[RuleSet]:
        key = (css, read_from, *options.items(), *sheet._variables.items())
        if key not in _RULES:
            _RULES[key] = parse(sheet, css, read_from, **options)
        return _RULES[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", parse_once)
    for module in ("app", "pilot"):
        monkeypatch.setattr(f"textual.{module}.wait_for_idle", wait_for_quiet)
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", 1 / 250)


@pytest.fixture
def make_app() -> MakeApp:
    """Return a function that makes the app over the library of the newsroom, or over another."""

    def make(library: Library | None = None, config: Config | None = None, *problems: str) -> ReaderApp:
        shelf = ThemeShelf(bundled("themes"), config_dir() / "themes")
        return ReaderApp(library or newsroom.library(), config or Config(), shelf, problems)

    return make


_NAMED_KEYS = ("enter", "escape", "tab", "down", "up", "space", "backspace", "shift+tab", "ctrl+u")


class Opened:
    """The app on a screen of some size, with everything analysed that will be."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot
        self.app = pilot.app

    async def press(self, *keys: str) -> None:
        """Press keys and wait for what they do."""
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, *words: str) -> None:
        """Send keys before any of them does anything, as fast typing does, and wait for what they do.

        A word of several letters that is no name of a key is typed letter by letter.
        """
        for word in words:
            for key in [word] if word in _NAMED_KEYS else word:
                character = key if len(key) == 1 else None
                self.app.post_message(Key(_character_to_key(key) if character else key, character))
        keys = self.app._typed_ahead  # type: ignore[attr-defined]
        await self.settle()
        while (
            keys.is_busy and self.app.is_running
        ):  # the one after the other: however busy the machine is, no clock says when
            await asyncio.sleep(0.001)
            await self.settle()

    async def start_over(self, size: tuple[int, int] | None = None) -> None:
        """Bring everything to where it was when the app was opened: another app would take ten times as long.

        Corrections stay: they are the library's.
        """
        parts = self.screen.parts
        while self.is_covered:
            self.app.pop_screen()
        if size is not None and size != self.app.size:
            await self.pilot.resize_terminal(*size)
        parts.history._session = Session()
        parts.open.article = None  # nothing to remember the place in
        parts.arrangement.restore(Arrangement())
        parts.widgets.text.skims = False
        parts.widgets.text.mark_kinds = frozenset(MARK_KINDS)
        parts.navigation.end_number()
        parts.lines.end()
        parts.presenter._order = "text"
        parts.presenter._filter.set("")
        parts.articles._search.clear()
        parts.widgets.text.top()
        parts.articles.open(self.screen._library.article_list[0])
        parts.widgets.status.hush()
        self.app._clipboard = ""
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing happens any more."""
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    @property
    def screen(self) -> ReadingScreen:
        """The screen one reads in, whatever lies over it."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ReadingScreen))

    @property
    def on_top(self) -> Screen[Any]:
        """The screen that has the keys."""
        return self.app.screen

    @property
    def is_covered(self) -> bool:
        """Whether something lies over the screen one reads in."""
        return self.on_top is not self.screen

    @property
    def text(self) -> ArticleView:
        """The article pane."""
        return self.screen.query_one(ArticleView)

    @property
    def claims(self) -> ClaimList:
        """The list of claims."""
        return self.screen.query_one(ClaimList)

    @property
    def articles(self) -> ArticleList:
        """The list of articles."""
        return self.screen.query_one(ArticleList)

    @property
    def status(self) -> str:
        """What the status line says."""
        return self.screen.query_one(StatusLine).render().plain

    @property
    def pane(self) -> str:
        """The pane with the focus."""
        return self.screen.query_one(Panes).active

    @property
    def seen(self) -> tuple[str, ...]:
        """The panes that are seen."""
        panes = (("articles", "#articles"), ("text", "#text"), ("claims", "#claims"))
        return tuple(name for name, selector in panes if self.screen.query_one(selector).display)

    def drawn(self, widget: Widget) -> str:
        """Return what a widget that draws line by line shows."""
        assert isinstance(widget, ScrollView)
        return "\n".join(widget.render_line(y).text.rstrip() for y in range(widget.size.height))


OpenApp = Callable[..., AbstractAsyncContextManager[Opened]]


@pytest.fixture
def open_app(make_app: MakeApp) -> OpenApp:
    """Return a function that opens the app on a screen of some size."""

    @asynccontextmanager
    async def opened(
        library: Library | None = None, config: Config | None = None, size: tuple[int, int] = (120, 36)
    ) -> AsyncIterator[Opened]:
        async with make_app(library, config).run_test(size=size) as pilot:
            app = Opened(pilot)
            await app.settle()
            yield app
            if app.app.is_running:
                app.on_top._compositor.render_strips(app.app.size)

    return opened
