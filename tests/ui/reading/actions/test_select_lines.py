"""Lines are selected from where it began to wherever the cursor goes."""

from __future__ import annotations

from reader.ui.reading.actions.select_lines import LineSelection
from tests.ui.reading.fakes import Reading


def test_a_selection_of_lines_follows_the_cursor_until_something_else_changes_it() -> None:
    reading = Reading()
    lines = LineSelection(reading.text, reading.panes, say=reading.say)
    reading.panes.go_to("claims")
    lines.toggle()
    assert (reading.panes.active, lines.is_on, reading.last[:14]) == ("text", True, "Line selected:")
    reading.cursor.go_to_claim(2)
    lines.follow()
    assert reading.text.selections == [(0, 0), (0, reading.text.place)]
    lines.toggle()
    assert (lines.is_on, reading.last) == (False, "Nothing is selected.")
    lines.follow()
    assert len(reading.text.selections) == 2
    assert not lines.end()


def test_a_selection_that_the_mouse_made_is_not_extended() -> None:
    reading = Reading()
    lines = LineSelection(reading.text, reading.panes, say=reading.say)
    lines.toggle()
    reading.text.select_lines(5)
    lines.follow()
    assert not lines.is_on
    assert len(reading.text.selections) == 2
