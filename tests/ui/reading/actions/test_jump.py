"""Jumps lead back and forward; the ends of the text are jumps too."""

from __future__ import annotations

import pytest

from reader.ui.reading.actions.jump import JumpList
from tests.ui.reading.actions.test_articles import articles
from tests.ui.reading.fakes import FakePanes, Reading


class _Pane:
    def move_lines(self, count: int) -> None: ...
    def move_pages(self, pages: float) -> None: ...
    def top(self) -> None: ...
    def bottom(self) -> None: ...


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


@pytest.mark.parametrize(("pane", "is_jump"), [("text", True), ("claims", False)])
def test_the_ends_of_the_text_are_jumps_those_of_a_list_are_none(pane: str, is_jump: bool) -> None:
    reading = Reading()
    reading.cursor.go_to_claim(4)
    panes = FakePanes(active=pane)  # type: ignore[arg-type]
    jumps = JumpList(reading.history, lambda place: None, panes, lambda: _Pane(), say=reading.said.append)
    jumps.bottom()
    reading.text.go_to_offset(0)
    assert (reading.history.step(-1) is not None) is is_jump
