"""Fixtures for tests of the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation
from textual.pilot import Pilot
from textual.screen import Screen
from textual.scroll_view import ScrollView
from textual.widget import Widget

from reader.library.library import Library
from reader.paths import bundled, config_dir
from reader.settings.config import Config
from reader.settings.themes import ThemeShelf
from reader.ui.app import ReaderApp
from reader.ui.reading.screen import ReadingScreen
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.claim_list import ClaimList
from reader.ui.widgets.panes import Panes
from reader.ui.widgets.status_line import StatusLine
from tests.ui import newsroom
from tests.ui.quiet import wait_for_quiet

MakeApp = Callable[..., ReaderApp]


_RULES: dict[object, list[RuleSet]] = {}
"""The rules of every style sheet that a test has parsed; they are values, and the same for all apps."""


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pilot ask the event loop whether anything still happens, and screens be painted sooner.

    And parse no style sheet twice: that was a fifth of what the start of the app takes in a test.
    """
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


class Opened:
    """The app on a screen of some size, with everything analysed that will be."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot
        self.app = pilot.app

    async def press(self, *keys: str) -> None:
        """Press keys and wait for what they do."""
        await self.pilot.press(*keys)
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

    return opened
