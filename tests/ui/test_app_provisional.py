"""While the analysis goes on, nothing on the screen pretends that it is over."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from textual.widgets import Static

from reader.library.library import Library
from reader.model import Article, Progress
from reader.text.normalize import blocks
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, Opened


class PartsAnalyzer(newsroom.HandAnalyzer):
    """Yields the first claims, and the others when `gate` is set."""

    def __init__(self, first_claims: int) -> None:
        super().__init__()
        self.first_claims = first_claims

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield two parts."""
        analysis = self._analyses[article.id]
        first = replace(analysis, claims=analysis.claims[: self.first_claims])
        yield Progress(article.id, 1, 2, first)
        await self.gate.wait()
        yield Progress(article.id, 2, 2, analysis)


@asynccontextmanager
async def in_parts(
    make_app: MakeApp, *, first_claims: int = 3, size: tuple[int, int] = (120, 36)
) -> AsyncIterator[tuple[Opened, PartsAnalyzer]]:
    """Open the app; the analysis stops after the first claims."""
    analyzer = PartsAnalyzer(first_claims)
    analyzer.gate.clear()
    async with make_app(newsroom.library(analyzer=analyzer)).run_test(size=size) as pilot:
        app = Opened(pilot)
        await pilot.pause()
        yield app, analyzer
        analyzer.gate.set()
        await app.settle()


def heading(app: Opened) -> str:
    """Return what stands over the claims."""
    return str(app.screen.query_one("#claims .heading", Static).visual)


async def test_numbers_that_are_not_final_say_so(make_app: MakeApp) -> None:
    async with in_parts(make_app) as (app, analyzer):
        assert heading(app).endswith("1, 3 so far")
        await app.pilot.press("3")
        assert "claim 3, 3 so far" in app.status
        await app.pilot.press("f", *"olsen", "enter")
        assert "1 of 3 so far" in app.status
        analyzer.gate.set()
        await app.settle()
        await app.press("escape")
        assert "so far" not in app.status + heading(app)


async def test_skimming_folds_nothing_that_nobody_has_read_yet(make_app: MakeApp) -> None:
    async with in_parts(make_app, first_claims=1, size=(60, 40)) as (app, _):
        await app.pilot.press("S")
        assert "Forty is a guess" in app.drawn(app.text)
        assert "⋯" not in app.drawn(app.text)


async def test_reading_again_keeps_the_marks_until_there_are_new_ones(make_app: MakeApp) -> None:
    async with in_parts(make_app) as (app, analyzer):
        analyzer.gate.set()
        await app.settle()
        drawn = app.drawn(app.text)
        analyzer.gate.clear()
        await app.pilot.press("R")
        await app.pilot.pause()
        assert app.drawn(app.text) == drawn
        assert app.claims.row_count() == 6
        assert app.status.startswith("analysing 1/2 parts")
        analyzer.first_claims = 6
        analyzer.gate.set()
        await app.settle()
        assert app.claims.row_count() == 6
        assert app.status.startswith("1/4  Old quay closes")


async def test_an_article_with_another_text_loses_its_marks_at_once(make_app: MakeApp) -> None:
    analyzer = newsroom.HandAnalyzer()
    text = "Nothing is left of it.\n"
    articles = [
        newsroom.ARTICLES["harbour"],
        replace(newsroom.ARTICLES["harbour"], text=text, blocks=blocks(text)),
    ]
    library = Library(newsroom.origins("harbour"), read=lambda _: articles.pop(0), analyzer=analyzer)
    async with make_app(library).run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await app.settle()
        analyzer.gate.clear()
        await pilot.press("R")
        await pilot.pause()
        assert app.claims.row_count() == 0
        analyzer._analyses = {"harbour": replace(newsroom.ANALYSES["harbour"], claims=(), entities=())}
        analyzer.gate.set()
        await app.settle()


async def test_what_an_analysis_that_was_begun_anew_had_come_to_is_not_called_all(make_app: MakeApp) -> None:
    async with in_parts(make_app) as (app, analyzer):
        analyzer.first_claims = 2
        await app.pilot.press("R")
        await app.pilot.pause()
        assert app.claims.row_count() == 3, "less than there was before does not take its place"
        assert heading(app).endswith("1, 3 so far")
        analyzer.first_claims = 4
        await app.pilot.press("R")
        await app.pilot.pause()
        assert app.claims.row_count() == 4
        assert heading(app).endswith("1, 4 so far")
        analyzer.gate.set()
        await app.settle()
        assert heading(app).endswith("1/6")


async def test_the_percentage_does_not_change_when_the_claims_come(make_app: MakeApp) -> None:
    async with in_parts(make_app, first_claims=0, size=(60, 9)) as (app, analyzer):
        await app.pilot.press("space")
        before = app.status.split()[-1]
        analyzer.gate.set()
        await app.settle()
        assert before.endswith("%")
        assert app.status.split()[-1] == before


async def test_what_is_said_of_all_claims_says_that_there_may_be_more(make_app: MakeApp) -> None:
    async with in_parts(make_app) as (app, _):
        await app.pilot.press("X")
        assert app.status.startswith("No claim of this article is rejected so far.")
        await app.pilot.press("X", "f", *"olsen", "enter")
        assert app.status.startswith("1 of 3 claims match so far.")
        await app.pilot.press("escape", "1", "E", "2", "E", "3", "E", "ctrl+x", "]")
        assert app.status.startswith(
            "Every claim listed so far is checked. Ctrl+x stops at all of them again."
        )
