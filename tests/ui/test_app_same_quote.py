"""Where else a claim is quoted: the sign in the list, the words side by side, and the way there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest
from textual.widgets import Static

from reader.library.library import Library
from reader.model import Analysis, Article
from reader.quotes.same_quote import ComparableQuote
from reader.shelf.same_quote import QuotedElsewhere
from reader.ui.screens.detailed_list import TwoLineRows
from reader.ui.screens.same_quote import SameQuoteScreen
from tests.ui import newsroom, shelved
from tests.ui.conftest import OpenApp, Opened
from tests.ui.test_app_corrections import row

_OWN = '"We cannot repair it while ships are tied to it,"'
_THERE = "“We cannot mend it while ships are tied to it.”"


class Finder:
    """Knows that the council quotes the harbour's second claim in other words, and says it was not said."""

    def of(self, article_id: str, claim: int) -> tuple[QuotedElsewhere, ...]:
        """Return the matches of that claim."""
        comparison = ComparableQuote(_OWN).compare(_THERE)
        if (article_id, claim) != ("harbour", 1) or comparison is None:
            return ()
        return (
            QuotedElsewhere(
                *("council", 0, "Council decides nothing", "Varden Herald", "2026-11-01", 1, True, False),
                *("Piet Vos", "said", False, "direct", _THERE, _OWN, comparison),
            ),
            QuotedElsewhere(
                *("council", 1, "Council decides nothing", "Varden Herald", "2026-11-01", 1, True, False),
                *("Ann Lee", "did not say", True, "indirect", _THERE, _OWN, comparison, True),
            ),
        )

    def of_unkept(self, article: Article, words: str, speaker: str, cue: str) -> tuple[QuotedElsewhere, ...]:
        """Return the same, where the article is the harbour's file."""
        return self.of("harbour", 1) if (words, speaker) == (_OWN, "Marta Olsen") else ()

    def claims_with_any(self, article_id: str) -> frozenset[int]:
        """Return that claim."""
        return frozenset({1} if article_id == "harbour" else ())


def library() -> Library:
    """Return the library of the newsroom with the finder."""
    analyses = defaultdict(lambda: Analysis("quiet"), newsroom.ANALYSES)
    return Library(
        {},
        read=lambda origin: newsroom.ARTICLES["quiet"],
        analyzer=newsroom.HandAnalyzer(analyses),
        shelf=shelved.shelf().shelf,
        same_quotes=Finder,
    )


def page(app: Opened) -> str:
    """Return all that the screen shows."""
    parts = [str(static.visual) for static in app.on_top.query(Static)]
    return "\n".join((*parts, app.drawn(app.on_top.query_one(TwoLineRows))))


async def test_a_claim_that_is_quoted_elsewhere_has_a_sign(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("g", "enter", "2")
        assert "⧉" in row(app, 2)
        assert "⧉" not in row(app, 4)


async def test_the_words_stand_side_by_side_with_who_had_it_first(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("g", "enter", "2", "B")
        assert isinstance(app.on_top, SameQuoteScreen)
        words = page(app)
        assert "1 other article\n" in words
        assert "Piet Vos said: “We cannot mend" in words
        assert "± reworded  had it first  2026-11-01 · Varden Herald · Council decides nothing" in words
        assert "here  We cannot ‹repair› it while ships are tied to it" in words
        assert "there We cannot ‹mend› it while ships are tied to it" in words
        await app.press("B")
        assert not app.is_covered


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (80, "Same quote elsewhere  1 other article  this article had it first"),
        (40, "Same quote  1 other  here first"),
        (30, "Same quote  1 other  here f…"),
    ],
)
async def test_who_had_it_first_stands_in_a_heading_of_one_line_too(
    open_app: OpenApp, columns: int, words: str
) -> None:
    later = [replace(match, is_earlier=False, is_later=True) for match in Finder().of("harbour", 1)]
    async with open_app(size=(columns, 12)) as app:
        await app.app.push_screen(SameQuoteScreen(later, ()))
        await app.settle()
        assert app.on_top.query_one(".heading").render_line(0).text.strip() == words


@pytest.mark.parametrize(
    ("columns", "words"),
    [(80, "Same quote elsewhere  1 other article, 57 not analysed yet"), (40, "Same quote  1 other so far")],
)
async def test_what_may_be_quoted_in_articles_not_analysed_yet_is_said(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, columns: int, words: str
) -> None:
    monkeypatch.setattr(Library, "unanalyzed_count", lambda library: 57)
    async with open_app(library(), size=(columns, 12)) as app:
        await app.press("g", "enter", "2", "B")
        assert app.on_top.query_one(".heading").render_line(0).text.strip() == words
        await app.press("escape", "4", "B")
        told = "No other article quotes this so far, 57 not analysed yet."
        assert app.status.startswith(told if columns == 80 else "Quoted nowhere else so far.")


async def test_what_was_not_said_elsewhere_is_shown_as_such(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("g", "enter", "2", "B")
        words = page(app)
        assert "≠ Ann Lee did not say: “We cannot mend" in words
        assert "± reworded, the other way round  2026-11-01" in words


async def test_enter_goes_to_the_claim_and_back_leads_home(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("g", "enter", "2", "B")  # the list opens when a thread has looked
        await app.press("enter")
        assert not app.is_covered
        assert app.screen.parts.open.id == "council"
        assert app.text.current_claim == 0
        await app.press("H")
        assert app.screen.parts.open.id == "harbour"


async def test_a_claim_that_nobody_else_has_is_said(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("g", "enter", "3", "B")
        assert not app.is_covered
        assert "No other article of the library quotes this." in app.status
    async with open_app(library(), size=(40, 12)) as app:
        await app.press("g", "enter", "3", "B")
        assert "Quoted nowhere else." in app.status


async def test_a_file_is_held_against_the_library(open_app: OpenApp) -> None:
    files = Library(
        newsroom.origins("harbour"),
        read=lambda origin: newsroom.ARTICLES[origin.text],
        analyzer=newsroom.HandAnalyzer(),
        same_quotes=Finder,
        find_kept=newsroom.ARTICLES.get,
    )
    async with open_app(files) as app:
        await app.press("3", "B")
        assert "No article of your library quotes this. A adds some." in app.status
        await app.press("2", "B")
        assert "Piet Vos said: “We cannot mend" in page(app)
        await app.press("enter")
        assert app.screen.parts.open.id == "council"


async def test_without_a_library_there_is_nothing_to_compare_with(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("2", "B")
        assert "There is no library to compare with." in app.status


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_list_and_words_have_room_on_every_screen(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(library(), size=size) as app:
        await app.press("g", "enter", "2", "B")
        assert app.on_top.query_one(TwoLineRows).size.height >= 2
        assert app.on_top.query_one("Page").size.height >= 2
        assert app.on_top.query_one(".hints").region.bottom <= size[1]
