"""The article is readable at once, marks and claims come when they are there, failures are said in words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from textual.widgets import Static

from reader.library.library import Library
from reader.model import Analysis, Article, Origin, Progress
from reader.ui.widgets.status_line import StatusLine
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, OpenApp, Opened


def words(app: Opened, selector: str) -> str:
    """Return what a static widget says."""
    return str(app.screen.query_one(selector, Static).visual)


async def test_the_text_comes_first_then_progress_then_claims(make_app: MakeApp) -> None:
    analyzer = newsroom.HandAnalyzer()
    analyzer.gate.clear()
    async with make_app(newsroom.library(analyzer=analyzer)).run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await pilot.pause()
        assert "We cannot repair it" in app.drawn(app.text)
        assert app.status.startswith("analysing 0/2 parts")
        assert words(app, "#claims .empty") == "Looking for claims …"
        for key in ("]", "3", ")"):
            await app.pilot.press(key)
            assert app.status.startswith("Looking for claims …"), key
        await app.pilot.press("j", "j")
        place = app.text.place
        assert place > 0
        analyzer.gate.set()
        await app.settle()
        assert app.claims.row_count() == 6
        assert app.status.startswith("1/4  Old quay closes")
        assert app.text.place == place


@pytest.mark.parametrize("size", [(120, 36), (40, 12)])
async def test_before_the_first_part_is_through_the_bottom_line_says_what_goes_on(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    class SilentAnalyzer(newsroom.HandAnalyzer):
        """Says nothing before all is known."""

        async def analyze(self, article: Article) -> AsyncIterator[Progress]:
            await self.gate.wait()
            yield Progress(article.id, 1, 1, newsroom.ANALYSES[article.id])

    analyzer = SilentAnalyzer()
    analyzer.gate.clear()
    async with make_app(newsroom.library(analyzer=analyzer)).run_test(size=size) as pilot:
        app = Opened(pilot)
        await pilot.pause()
        assert app.status.startswith("Looking for claims …")
        analyzer.gate.set()
        await app.settle()
        assert "Looking" not in app.status
        await app.press("J")
        await app.press("K")
        assert "Looking" not in app.status  # what is known shows at once
        analyzer.gate.clear()
        await pilot.press("R")
        assert app.status.startswith("Analysing it again …")
        analyzer.gate.set()
        await app.settle()
        assert "again" not in app.status


async def test_a_failed_analysis_leaves_the_article_readable_and_says_so(open_app: OpenApp) -> None:
    async with open_app(newsroom.library(analyzer=newsroom.FailingAnalyzer())) as app:
        reason = "The analysis ended unexpectedly (status -9)."
        assert app.status.startswith(reason)
        assert words(app, "#claims .empty") == f"{reason}\n\nThe article stays readable. R tries again."
        assert "We cannot repair it" in app.drawn(app.text)
        assert "failed" in app.drawn(app.articles)
        await app.press("j", "]", "*", "3", ")", "enter", "j", "enter", "escape")
        assert app.text.place > 0


async def test_trying_again_after_a_failure_works(open_app: OpenApp) -> None:
    analyzer = newsroom.FailingAnalyzer()
    async with open_app(newsroom.library(analyzer=analyzer)) as app:
        analyzer.fails = False
        await app.press("R")
        assert app.claims.row_count() == 6
        assert app.status.startswith("1/4  Old quay closes")


async def test_an_article_that_cannot_be_read_is_said_and_passed_by(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("harbour", "lost", "council")) as app:
        await app.press("J")
        assert words(app, "#problem") == "lost: there is no such file."
        assert app.status.startswith("2/3  lost")
        assert app.claims.row_count() == 0
        await app.press("j", "]", "*", "1", ")", "}", "R", "J")
        assert "Council decides nothing" in app.drawn(app.text)
        assert words(app, "#problem") == ""


async def test_an_article_without_claims_says_so(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("quiet")) as app:
        assert words(app, "#claims .empty") == "No claims here. This article quotes nobody."


async def test_an_empty_library_says_what_to_do(open_app: OpenApp) -> None:
    async with open_app(newsroom.library(is_empty=True)) as app:
        assert words(app, "#problem") == "There is nothing to read here. Start with: reader FILE-OR-FOLDER"
        await app.press("J", "j", "]", "R", "enter", "a", "enter", "escape")


async def test_a_late_result_is_kept_but_not_shown(make_app: MakeApp) -> None:
    analyzer = newsroom.HandAnalyzer()
    analyzer.gate.clear()
    async with make_app(newsroom.library(analyzer=analyzer)).run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await pilot.pause()
        await pilot.press("J")
        analyzer.gate.set()
        await app.settle()
        assert "Piet Vos" in app.drawn(app.claims)
        assert app.claims.row_count() == 1
        await app.press("K")
        assert app.claims.row_count() == 6


async def test_neighbours_are_analysed_too_so_that_they_are_ready(open_app: OpenApp) -> None:
    async with open_app() as app:
        assert app.screen._library.analyses.analysis("council") is not None


async def test_the_list_shows_titles_and_numbers_of_claims(open_app: OpenApp) -> None:
    async with open_app() as app:
        rows = app.drawn(app.articles)
        for title in ("Old quay closes", "Council decides", "A calm day", "[/x] [b]brackets[/b]"):
            assert title in rows
        assert rows.splitlines()[1].split()[-1] == "6"


async def test_notes_of_the_analysis_stand_in_the_status_line(open_app: OpenApp) -> None:
    noted = {"council": replace(newsroom.ANALYSES["council"], notes=("A quotation is never closed.",))}
    library = newsroom.library("council", analyzer=newsroom.HandAnalyzer(noted))
    async with open_app(library) as app:
        assert app.status.startswith("A quotation is never closed.")


async def test_a_notice_is_forgotten_after_a_while(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.widgets.status_line._NOTICE_SECONDS", 0.01)
    async with open_app() as app:
        await app.press("v")
        await app.pilot.pause(0.1)
        assert app.screen.query_one(StatusLine).state.notice == ""


async def test_a_notice_that_is_said_again_stays_as_long_as_the_first_time(open_app: OpenApp) -> None:
    async with open_app() as app:
        line = app.screen.query_one(StatusLine)
        line.say("Copied.")
        first_timer = line._notice_timer
        line.say("Copied.")
        timers = (first_timer, line._notice_timer)
        assert [timer is not None and timer._task is not None for timer in timers] == [False, True]


async def test_an_article_without_a_title_is_called_by_its_file_everywhere(open_app: OpenApp) -> None:
    origin = Origin("path", "/news/council.txt")
    article = replace(newsroom.ARTICLES["council"], id=origin.id, origin=origin, title="")
    analyzer = newsroom.HandAnalyzer({origin.id: Analysis(origin.id)})
    async with open_app(Library({origin.id: origin}, read=lambda _: article, analyzer=analyzer)) as app:
        assert app.status.startswith("1/1  council.txt")
        assert "council.txt" in app.drawn(app.articles)
