"""Marks are set and gone to by their letters."""

from __future__ import annotations

import pytest

from reader.ui.reading.actions.letter_marks import LetterMarks
from reader.ui.screens.mark_prompt import MarkPrompt
from tests.ui import newsroom
from tests.ui.reading.actions.test_articles import articles
from tests.ui.reading.fakes import Reading


def marks(reading: Reading) -> LetterMarks:
    """Return the marks of a reading."""
    go_to_place = articles(reading).go_to_place
    options = {"open_dialog": reading.dialogs, "say": reading.said.append}
    return LetterMarks(reading.library.articles, reading.history, go_to_place, **options)  # type: ignore[arg-type]


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
