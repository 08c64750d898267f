"""The address of an article is opened in the browser, or it is said why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.library.library import Library
from reader.model import Article, Span
from reader.ui.reading.actions.browse import BrowserAction
from tests.ui import newsroom
from tests.ui.programs.programs import only
from tests.ui.reading.fakes import FakeTerminal, Reading


def _browsing(
    reading: Reading, terminal: FakeTerminal, listed_article: Callable[[], Article | None] = lambda: None
) -> BrowserAction:
    return BrowserAction(
        *(reading.open, reading.text, reading.cursor),
        listed_article=listed_article,
        run_in_terminal=terminal,
        start=reading.start,
        say=reading.said.append,
    )


@pytest.mark.parametrize(
    ("url", "browser", "said"),
    [
        ("", "", "This article came without an address."),
        ("file:///etc/passwd", "", "This is no address of the web: file:///etc/passwd"),
        ("https://post.org", "", "No browser here: set $BROWSER, or copy the address with {cite}."),
        ("https://post.org", "false %s", "No terminal."),
    ],
)
async def test_why_no_browser_opens_is_said(
    bare_session: Path, monkeypatch: pytest.MonkeyPatch, url: str, browser: str, said: str
) -> None:
    only(bare_session, monkeypatch)
    monkeypatch.setenv("BROWSER", browser)
    article = replace(newsroom.ARTICLES["council"], url=url)
    reading = Reading(
        Library(newsroom.origins("council"), read=lambda _: article, analyzer=newsroom.HandAnalyzer())
    )
    terminal = FakeTerminal("No terminal.")
    _browsing(reading, terminal).browse()
    await reading.finish()
    assert reading.last.startswith(said)
    assert bool(terminal.commands) is bool(browser)


def test_without_an_article_there_is_nothing_to_browse() -> None:
    reading = Reading(newsroom.library("gone"))
    _browsing(reading, FakeTerminal()).browse()
    assert reading.last == "There is no article here."


@pytest.mark.parametrize(
    ("selection", "claim", "address"),
    [
        (None, None, "https://post.org"),
        (None, 0, "https://post.org#:~:text=We%20will%20meet%20again,-%2C%22%20said%20Piet"),
        (Span(0, 30), 0, "https://post.org#:~:text=The%20council%20met%20on%20Tuesday%20and"),
    ],
)
async def test_the_browser_goes_to_the_words(
    bare_session: Path,
    monkeypatch: pytest.MonkeyPatch,
    selection: Span | None,
    claim: int | None,
    address: str,
) -> None:
    only(bare_session, monkeypatch)
    monkeypatch.setenv("BROWSER", "false %s")
    article = replace(newsroom.ARTICLES["council"], url="https://post.org")
    reading = Reading(
        Library(newsroom.origins("council"), read=lambda _: article, analyzer=newsroom.HandAnalyzer())
    )
    reading.text.selected_span, reading.text.current_claim = selection, claim
    terminal = FakeTerminal()
    _browsing(reading, terminal).browse()
    await reading.finish()
    assert terminal.commands[-1][-1] == address


@pytest.mark.parametrize(
    ("listed_url", "address"),
    [
        ("https://wire.org/2", "https://wire.org/2"),
        ("https://post.org", "https://post.org#:~:text=We%20will%20meet%20again,-%2C%22%20said%20Piet"),
    ],
)
async def test_in_the_list_it_is_the_article_under_the_bar(
    bare_session: Path, monkeypatch: pytest.MonkeyPatch, listed_url: str, address: str
) -> None:
    only(bare_session, monkeypatch)
    monkeypatch.setenv("BROWSER", "false %s")
    article = replace(newsroom.ARTICLES["council"], url="https://post.org")
    reading = Reading(
        Library(newsroom.origins("council"), read=lambda _: article, analyzer=newsroom.HandAnalyzer())
    )
    reading.text.current_claim = 0
    terminal = FakeTerminal()
    _browsing(reading, terminal, lambda: replace(article, url=listed_url)).browse()
    await reading.finish()
    assert terminal.commands[-1][-1] == address


def test_why_the_article_under_the_bar_cannot_be_had_is_said() -> None:
    def listed_article() -> Article | None:
        raise SourceError("It is not in the library any more.")

    reading = Reading(newsroom.library("council"))
    _browsing(reading, FakeTerminal(), listed_article).browse()
    assert reading.last == "It is not in the library any more."
