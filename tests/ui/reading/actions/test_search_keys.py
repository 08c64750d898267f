"""A search is asked for in the line at the foot, which gets the focus and gives it back."""

from __future__ import annotations

import pytest

from reader.ui.reading.actions.ask import LineQuestions
from reader.ui.reading.actions.search import Search
from reader.ui.reading.actions.search_keys import SearchKeys
from tests.ui import newsroom
from tests.ui.reading.actions.test_navigate import navigation
from tests.ui.reading.fakes import Reading


def keys(reading: Reading, asking: list[bool]) -> tuple[SearchKeys, Search]:
    """Return the keys of a search and the search; `asking` gets whether the line is open."""
    search = Search(reading.text)
    search.search_in(reading.open.text)
    questions = LineQuestions(
        reading.line, reading.panes, reading.open, set_asking=asking.append, say=reading.say
    )
    others = (questions, navigation(reading), reading.cursor, reading.history, reading.panes)
    return SearchKeys(search, *others, say=reading.said.append), search


@pytest.mark.parametrize(
    ("is_kept", "pane", "says"),
    [(True, "text", "Match 1/3. {next_match} goes on, {back} ends it."), (False, "claims", "")],
)
def test_a_search_ends_in_the_text_when_kept_and_where_it_was_asked_when_left(
    is_kept: bool, pane: str, says: str
) -> None:
    reading, asking = Reading(), list[bool]()
    reading.panes.go_to("claims")
    search_keys, search = keys(reading, asking)
    search_keys.ask()
    assert (reading.line.question, reading.panes.events, asking) == (search, ["uncover"], [True])
    search.update("olsen")
    reading.line.close(is_kept)
    assert (reading.panes.active, reading.last, asking) == (pane, says, [True, False])


def test_a_search_is_a_jump_and_what_it_previewed_is_kept() -> None:
    reading = Reading()
    reading.cursor.go_to_claim(2)
    reading.cursor.preview(4)
    search_keys, _ = keys(reading, [])
    search_keys.ask()
    reading.line.close(True)
    reading.cursor.end_preview()
    assert reading.cursor.claim == 4
    assert reading.history.step(-1) is not None


def test_the_keys_of_matches_step_from_claim_to_claim_without_a_search() -> None:
    reading = Reading()
    search_keys, search = keys(reading, [])
    search_keys.step(1)
    assert (reading.cursor.claim, reading.said) == (1, [])
    search.update("olsen")
    search_keys.step(1)
    assert reading.last.startswith("Match ")


def test_without_an_article_nothing_is_asked() -> None:
    reading = Reading(newsroom.library("gone"))
    search_keys, _ = keys(reading, [])
    search_keys.ask()
    assert (reading.line.question, reading.last) == (None, "There is no article here.")
