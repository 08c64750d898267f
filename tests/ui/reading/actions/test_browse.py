"""The address of an article is opened in the browser, or it is said why not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.ui.reading.actions.browse import BrowserAction
from tests.ui import newsroom
from tests.ui.programs.programs import only
from tests.ui.reading.fakes import FakeTerminal, Reading


@pytest.mark.parametrize(
    ("url", "browser", "said"),
    [
        ("", "", "This article came without an address."),
        ("file:///etc/passwd", "", "This is no address of the web: file:///etc/passwd"),
        ("https://post.org", "", "There is no browser here for https://post.org. Set $BROWSER, or copy it"),
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
    say = reading.said.append
    terminal = FakeTerminal("No terminal.")
    BrowserAction(reading.open, run_in_terminal=terminal, start=reading.start, say=say).browse()
    await reading.finish()
    assert reading.last.startswith(said)
    assert bool(terminal.commands) is bool(browser)


def test_without_an_article_there_is_nothing_to_browse() -> None:
    reading = Reading(newsroom.library("gone"))
    say = reading.said.append
    BrowserAction(reading.open, run_in_terminal=FakeTerminal(), start=reading.start, say=say).browse()
    assert reading.last == "There is no article here."
