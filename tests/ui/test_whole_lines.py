"""A line that was drawn over is gone at once, not when Python next looks for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from rich.segment import Segment
from textual.strip import Strip

from reader.ui import whole_lines
from tests.ui.conftest import OpenApp


@pytest.fixture(autouse=True)
def remembering_no_whole() -> None:
    whole_lines.remember_no_whole()


@contextmanager
def lines_that_only_a_search_finds() -> Iterator[list[Strip]]:
    """Yield a list that in the end has the lines that nothing but themselves referred to any more."""
    gc.collect()
    gc.disable()
    lines: list[Strip] = []
    try:
        yield lines
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        lines += [each for each in gc.garbage if isinstance(each, Strip)]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()


def test_a_line_that_is_left_whole_does_not_remember_itself() -> None:
    with lines_that_only_a_search_finds() as lines:
        line = Strip([Segment("a line"), Segment(" !")], 8)
        assert line.divide([8]) == [line]
        del line
    assert lines == []


@pytest.mark.parametrize(
    ("cuts", "texts"),
    [
        ([], []),
        ([8], ["a line !"]),
        ([2, 8], ["a ", "line !"]),
        ([2], ["a "]),
        ([2, 9], ["a "]),
        (iter((2, 8)), ["a ", "line !"]),
    ],
)
def test_cuts_are_as_textual_makes_them(cuts: Sequence[int], texts: list[str]) -> None:
    line = Strip([Segment("a line"), Segment(" !")], 8)
    assert [part.text for part in line.divide(cuts)] == texts


@pytest.mark.usefixtures("painting")
@pytest.mark.parametrize("key", ["j", "]", "G", "+", "J", "enter", "S"])
async def test_no_line_waits_for_a_search_after_a_key(open_app: OpenApp, key: str) -> None:
    async with open_app() as app:
        await app.press("j")
        with lines_that_only_a_search_finds() as lines:
            await app.press(key)
        assert lines == []
