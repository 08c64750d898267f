"""From article to article: each opens where it was left, and is analysed."""

from __future__ import annotations

import pytest

from reader.ui.reading.actions.articles import ArticleNavigation
from reader.ui.reading.actions.jump import JumpList
from reader.ui.reading.actions.letter_marks import LetterMarks
from reader.ui.reading.actions.search import Search
from reader.ui.screens.mark_prompt import MarkPrompt
from tests.ui import newsroom
from tests.ui.newsroom import HARBOUR
from tests.ui.reading.fakes import FakePanes, Reading


def articles(reading: Reading, analyzed: list[str] | None = None) -> ArticleNavigation:
    """Return the articles of a reading; `analyzed` gets the ids of those to be analysed."""
    ids: list[str] = [] if analyzed is None else analyzed
    return ArticleNavigation(
        *(reading.library, reading.open, reading.cursor, reading.history, Search(reading.text)),
        *(reading.presenter, reading.panes),
        analyze=ids.append,
        say=reading.said.append,
    )


def marks(reading: Reading) -> LetterMarks:
    """Return the marks of a reading."""
    go_to_place = articles(reading).go_to_place
    options = {"open_dialog": reading.dialogs, "say": reading.said.append}
    return LetterMarks(reading.library, reading.history, go_to_place, **options)  # type: ignore[arg-type]


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
    for index in (1, 0):
        articles(reading, analyzed).open(index)
    assert reading.presenter.drawings == ["text at 0", "analysis", f"text at {place}", "analysis"]
    assert analyzed == ["council", "harbour"]


def test_an_article_that_cannot_be_read_is_shown_as_such_and_not_analysed() -> None:
    reading, analyzed = Reading(newsroom.library("gone")), list[str]()
    articles(reading, analyzed).reload()
    assert (reading.open.problem, analyzed) == ("gone: there is no such file.", [])


def test_an_empty_library_shows_nothing() -> None:
    reading = Reading(newsroom.library(is_empty=True), index=None)
    articles(reading).open_first()
    articles(reading).reload()
    assert reading.presenter.drawings == ["nothing"]


def test_jumps_lead_back_across_articles_and_forward_again() -> None:
    reading = Reading()
    reading.cursor.go_to_claim(4)
    opened = articles(reading)
    jumps = JumpList(
        reading.history, opened.go_to_place, reading.panes, lambda: _Pane(), say=reading.said.append
    )
    opened.step(1)
    jumps.step(-1)
    assert (reading.open.index, reading.cursor.claim) == (0, 4)
    jumps.step(-1)
    assert reading.last == "No place to go back to."
    jumps.step(1)
    assert reading.open.index == 1
    jumps.step(1)
    assert reading.last == "No place to go forward to."


class _Pane:
    def move_lines(self, count: int) -> None: ...
    def move_pages(self, pages: float) -> None: ...
    def top(self) -> None: ...
    def bottom(self) -> None: ...


@pytest.mark.parametrize(("pane", "is_jump"), [("text", True), ("claims", False)])
def test_the_ends_of_the_text_are_jumps_those_of_a_list_are_none(pane: str, is_jump: bool) -> None:
    reading = Reading()
    reading.cursor.go_to_claim(4)
    panes = FakePanes(active=pane)  # type: ignore[arg-type]
    jumps = JumpList(reading.history, lambda place: None, panes, lambda: _Pane(), say=reading.said.append)
    jumps.bottom()
    reading.text.go_to_offset(0)
    assert (reading.history.step(-1) is not None) is is_jump


def test_a_mark_leads_back_and_what_cannot_be_gone_to_is_said() -> None:
    reading = Reading()
    reading.cursor.go_to_claim(4)
    marks(reading).ask_to_set()
    assert isinstance(reading.dialogs.opened[-1], MarkPrompt)
    reading.dialogs.answer("a")
    reading.text.go_to_offset(0)
    for letter in ("a", "b", ""):
        marks(reading).ask_to_go()
        reading.dialogs.answer(letter)
    assert reading.cursor.claim == 4
    assert reading.said == ["Mark a is set: 'a leads back here.", "There is no mark b."]


@pytest.mark.parametrize(
    ("letter", "ids", "says"),
    [
        ("'", ("harbour",), "No jump yet to go back from."),
        ("a", ("council",), "Mark a lies in harbour, which is"),
    ],
)
def test_a_mark_that_leads_nowhere_is_told(letter: str, ids: tuple[str, ...], says: str) -> None:
    reading = Reading()
    reading.history.set_mark("a")
    other = Reading(newsroom.library(*ids))
    other.history._session = reading.history._session
    marks(other).go(letter)
    assert other.last.startswith(says)


def test_without_an_article_there_is_nothing_to_mark() -> None:
    reading = Reading(newsroom.library("gone"))
    marks(reading).set("a")
    assert reading.last == "There is nothing to mark here."
