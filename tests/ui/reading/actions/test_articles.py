"""From article to article: each opens where it was left, and is analysed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Origin
from reader.shelf.rows import ArticleRow
from reader.ui.reading.actions.articles import ArticleNavigation
from reader.ui.reading.actions.search import Search
from tests.library.memory_shelf import MemoryShelf
from tests.ui import newsroom, shelved
from tests.ui.newsroom import HARBOUR
from tests.ui.reading.fakes import Reading


def articles(
    reading: Reading, analyzed: list[str] | None = None, opened: list[bool] | None = None
) -> ArticleNavigation:
    """Return the articles of a reading.

    `analyzed` gets the ids of those to be analysed, `opened` of each one opened whether it was wanted.
    """
    ids: list[str] = [] if analyzed is None else analyzed
    wanted: list[bool] = [] if opened is None else opened
    return ArticleNavigation(
        *(reading.library, reading.open, reading.cursor, reading.history, Search(reading.text)),
        *(reading.presenter, reading.panes),
        analyze=ids.append,
        on_open=wanted.append,
        say=reading.said.append,
    )


@pytest.mark.parametrize(
    ("step", "index", "says"),
    [(1, 1, ""), (-1, 0, "This is the first article."), (4, 0, "This is the last article.")],
)
def test_a_step_leads_to_another_article_or_says_that_there_is_none(step: int, index: int, says: str) -> None:
    reading = Reading()
    articles(reading).step(step)
    assert (reading.open.index, reading.last) == (index, says)


def test_an_article_opens_where_it_was_left_and_is_analysed() -> None:
    reading, analyzed = Reading(), list[str]()
    place = HARBOUR.index("According to")
    reading.text.go_to_offset(place)
    for id in ("council", "harbour"):
        articles(reading, analyzed).open(id)
    assert reading.presenter.drawings == ["text at 0", "analysis", f"text at {place}", "analysis"]
    assert analyzed == ["council", "harbour"]


def test_an_article_that_cannot_be_read_is_shown_as_such_and_not_analysed() -> None:
    reading, analyzed = Reading(newsroom.library("gone")), list[str]()
    articles(reading, analyzed).reload()
    assert (reading.open.problem, analyzed) == ("gone: there is no such file.", [])


@pytest.mark.parametrize(
    ("is_kept", "says"),
    [(True, "Its text has not changed."), (False, "")],
)
def test_reading_again_says_that_nothing_changed_where_nothing_is_to_be_analysed(
    monkeypatch: pytest.MonkeyPatch, is_kept: bool, says: str
) -> None:
    reading = Reading()
    if is_kept:
        monkeypatch.setattr(reading.library.analyses, "drop", lambda id: None)  # it is found in the library
    articles(reading).reload()
    assert (reading.open.is_analyzed, reading.last) == (is_kept, says)


@pytest.mark.parametrize(
    ("origin", "says"),
    [
        (Origin("path", "harbour.txt"), "Its text has not changed."),
        (
            Origin("address", "https://port.example/quay"),
            "Analysed already. Its page was not asked for again: {add} does that.",
        ),
        (Origin("stdin", "-"), "The text that was kept is analysed already."),
        (None, "The text that was kept is analysed already."),
    ],
)
def test_of_a_page_that_nobody_looked_at_it_is_not_said_that_it_is_as_before(
    monkeypatch: pytest.MonkeyPatch, origin: Origin | None, says: str
) -> None:
    article = replace(newsroom.ARTICLES["harbour"], origin=origin)
    memory = MemoryShelf([ArticleRow("harbour", article.title)], articles=[article])
    reading = Reading(shelved.library(memory))
    monkeypatch.setattr(reading.library.analyses, "drop", lambda id: None)  # it is found in the library
    articles(reading).reload()
    assert reading.last == says


def test_an_empty_library_shows_nothing() -> None:
    reading = Reading(newsroom.library(is_empty=True), index=None)
    articles(reading).open_first()
    articles(reading).reload()
    assert reading.presenter.drawings == ["nothing"]
