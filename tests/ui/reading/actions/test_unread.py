"""From unread article to unread article, in the list and from the text."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from reader.shelf.view import Scope, View
from reader.ui.reading.actions.unread import UnreadSteps
from tests.ui import shelved
from tests.ui.reading.actions.test_articles import articles
from tests.ui.reading.fakes import Reading


@dataclass
class Bar:
    """The list of articles as far as it has a bar."""

    cursor: int | None = 0


def steps(reading: Reading, bar: Bar) -> UnreadSteps:
    """Return the steps of a reading."""
    return UnreadSteps(
        *(reading.library.article_list, reading.open, reading.history, articles(reading), bar, reading.panes),
        say=reading.said.append,
    )


@pytest.mark.parametrize(
    ("start", "step", "to"),
    [(0, 1, 1), (1, 1, 3), (2, -1, 1), (4, -1, 3), (9, 1, 9), (0, -1, 0)],
)
def test_in_the_list_the_bar_goes_to_the_next_that_is_unread(start: int, step: int, to: int) -> None:
    reading, bar = Reading(shelved.library(shelved.shelf())), Bar(start)
    reading.panes.active = "articles"
    steps(reading, bar).step(step)
    assert (bar.cursor, reading.open.id) == (to, "harbour")
    assert bool(reading.said) == (start == to)


def test_from_the_text_the_next_unread_article_opens_also_when_the_list_has_lost_the_open_one() -> None:
    reading, bar = Reading(shelved.library(shelved.shelf())), Bar()
    steps(reading, bar).step(1)
    assert (reading.open.id, bar.cursor) == ("council", 0)
    reading.library.article_list.view = replace(View(), scope=Scope("feed", "post"))
    steps(reading, bar).step(1)
    assert reading.open.id == "quiet 0"
    steps(reading, bar).step(-1)
    assert reading.open.id == "harbour"


def test_a_store_that_cannot_be_read_is_told() -> None:
    memory = shelved.shelf()
    reading = Reading(shelved.library(memory))
    memory.problem = "The disk is gone."
    steps(reading, Bar()).step(1)
    assert reading.said == ["The disk is gone."]
