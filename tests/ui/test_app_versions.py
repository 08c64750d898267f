"""A key shows what edits did to the claims of an article, beside the difference of the texts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Static

from reader.library.library import Library
from reader.library.shelf import Shelf
from reader.model import Analysis, Article, Claim, Entity, Origin, Progress, Span
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.listing import Listing
from reader.store.reading import ReadingState
from reader.ui.screens.version_changes import VersionChangesScreen
from reader.ui.widgets.change_list import WrappedList
from tests.store.articles import news
from tests.ui.conftest import MakeApp, Opened

TEXTS = (
    "A fence fell.\n\nA horse ran.\n\n“It is dry,” Ann said.\n\n“No,” Bo said.\n\nIt rained.\n\nEnd.\n",
    "A fence fell.\n\nA horse ran.\n\n“It is dry here,” Ann said.\n\n“No,” Bo said.\n\nIt rained.\n\nEnd.\n",
    "A fence fell.\n\nA horse ran.\n\n“It is dry here,” Ann said.\n\n“No,” Cy said.\n\nIt rained.\n\nEnd.\n",
)


def analysis(text: str) -> Analysis:
    """Return the two claims of a version."""
    claims, names = [], []
    for content in ("“It is dry here,”" if "here" in text else "“It is dry,”", "“No,”"):
        start = text.index(content)
        name = text[start + len(content) + 1 :].split()[0]
        source = Span(start + len(content) + 1, start + len(content) + 1 + len(name))
        cue = Span(source.end + 1, source.end + 5)
        claims.append(
            Claim("direct", (Span(start, start + len(content)),), (cue,), (source,), name.casefold())
        )
        names.append(Entity(name.casefold(), "person", name))
    return Analysis("quay", tuple(claims), tuple(names))


class VersionAnalyzer:
    """Finds the claims of any version, by its text; nothing in another text."""

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield them at once."""
        found = analysis(article.text) if "Ann said" in article.text else Analysis(article.id)
        yield Progress(article.id, 1, 1, replace(found, article_id=article.id))

    async def close(self) -> None:
        """Do nothing."""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library with an article of three versions, and one that nobody edited."""
    database = Database(tmp_path / "library.sqlite")
    table = ArticleTable(database)
    table.add(news("ferry", "It rained.\n", title="Ferry", published="2026-10-01"))
    for text in TEXTS:
        table.add(news("quay", text, title="Quay", published="2026-11-02"))

    def read(origin: Origin) -> Article:
        raise AssertionError(f"{origin.text} is in the store")

    shelf = Shelf(table, Listing(database), ReadingState(database))
    yield Library({}, read=read, analyzer=VersionAnalyzer(), shelf=shelf)
    database.close()


def drawn(app: Opened) -> str:
    """Return what the screen on top shows, a line each."""
    lists = app.on_top.query(WrappedList)
    return "\n".join(
        line.plain.strip("▌▏ ")
        for rows in lists
        if rows.display and rows.parent is not None and rows.parent.display
        for index in range(rows.row_count())
        for line in rows.row(index)
    )


def heading(app: Opened, pane: str) -> str:
    """Return the heading of one of the lists."""
    return str(app.on_top.query_one(f"#{pane} .heading", Static).visual)


async def test_the_last_edit_is_shown_first_and_the_one_before_it_on_a_key(
    make_app: MakeApp, library: Library
) -> None:
    async with make_app(library).run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await app.settle()
        await app.press("ctrl+v")
        assert isinstance(app.on_top, VersionChangesScreen)
        assert heading(app, "changed-claims") == "What changed  version 2 → 3 of 3, 1 of 2 claims changed"
        assert drawn(app).splitlines() == [
            *("⇄ Bo → Cy given to somebody else", "“No,”", ""),
            *("… 2 paragraphs that both have", ""),
            *("“It is dry here,” Ann said.", ""),
            *("− “No,” Bo said.", ""),
            *("+ “No,” Cy said.", ""),
            *("It rained.", ""),
            "End.",
        ]
        await app.press("left")
        assert heading(app, "changed-claims") == "What changed  version 1 → 2 of 3, 1 of 2 claims changed"
        assert drawn(app).splitlines()[:5] == [
            *("± Ann reworded", "− “It is dry,”", "+ “It is dry here,”", "+ here", ""),
        ]
        await app.press("left", "right", "right", "ctrl+v")
        assert not app.is_covered


async def test_enter_goes_to_the_claim_that_the_newest_version_has(
    make_app: MakeApp, library: Library
) -> None:
    async with make_app(library).run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await app.settle()
        await app.press("ctrl+v", "left", "enter")
        assert app.is_covered, "an earlier version is not what one reads"
        await app.press("right", "enter")
        assert not app.is_covered
        assert app.text.current_claim == 1


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_on_a_narrow_screen_a_key_changes_between_claims_and_text(
    make_app: MakeApp, library: Library, size: tuple[int, int]
) -> None:
    async with make_app(library).run_test(size=size) as pilot:
        app = Opened(pilot)
        await app.settle()
        await app.press("ctrl+v")
        assert "given to" in drawn(app)
        assert "− “No,” Bo said." not in drawn(app)
        assert "Tab text" in str(app.on_top.query_one(".hints", Static).visual)
        await app.press("tab")
        assert "Tab claims" in str(app.on_top.query_one(".hints", Static).visual)
        assert "given to" not in drawn(app)
        assert "− “No,” Bo said." in drawn(app)
        await app.press("G", "escape")
        assert not app.is_covered


async def test_what_has_no_versions_says_so(make_app: MakeApp, library: Library) -> None:
    async with make_app(library).run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await app.settle()
        await app.press("J", "ctrl+v")
        assert app.status.startswith("Only one version: nobody edited it since it came.")
    async with make_app().run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await app.settle()
        await app.press("ctrl+v")
        assert app.status.startswith("It is open as a file, and only your library keeps versions.")
