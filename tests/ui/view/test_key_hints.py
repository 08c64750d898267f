"""A line of hints has whole ones only."""

from __future__ import annotations

import pytest
from textual.content import Content

from reader.settings.keymap import DEFAULT
from reader.ui.view.key_hints import fitting_hints, key_hints


@pytest.mark.parametrize(
    ("width", "more", "line"),
    [
        (24, "", "Enter open  Esc close"),
        (21, "", "Enter open  Esc close"),
        (20, "", "Enter open"),
        (10, "", "Enter open"),
        (6, "", "Enter open"),
        (21, "…", "Enter open  Esc close"),
        (20, "…", "Enter open  …"),
        (13, "…", "Enter open  …"),
        (6, "…", "Enter open  …"),
    ],
)
def test_as_many_stand_in_the_line_as_have_room(width: int, more: str, line: str) -> None:
    hints = (Content("Enter open"), Content("Esc close"))
    assert fitting_hints(hints, width, more=more).plain == line


def test_there_may_be_none_and_another_gap() -> None:
    assert fitting_hints((), 10).plain == ""
    assert fitting_hints((Content("a"), Content("b")), 10, gap=" · ").plain == "a · b"


def test_a_key_stands_before_what_it_does() -> None:
    hints = key_hints(DEFAULT, {"open": "open", "next_claim": "next"})
    assert [hint.plain for hint in hints] == ["Enter open", "] next"]
