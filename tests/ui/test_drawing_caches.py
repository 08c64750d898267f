"""What Textual and Rich remember of how they drew does not grow with every text."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from textual.geometry import Region
from textual.style import Style

from reader.ui import drawing_caches
from tests.ui.conftest import OpenApp


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    Region.translate.cache_clear()
    Segment._split_cells.cache_clear()


def remember(count: int) -> None:
    """Have two functions remember so many results."""
    for number in range(count):
        Region(number, 0, 1, 1).translate((1, 1))
        Segment._split_cells(Segment(f"word {number}"), 3)


@pytest.mark.parametrize(("count", "remembered"), [(10, 10), (512, 512), (513, 0)])
def test_more_than_a_few_screens_leave_is_forgotten(count: int, remembered: int) -> None:
    remember(count)
    drawing_caches.shrink()
    assert Region.translate.cache_info().currsize == remembered
    assert Segment._split_cells.cache_info().currsize == remembered


def test_a_function_that_remembers_little_goes_on_remembering_it() -> None:
    Style.__add__.cache_clear()
    Style(bold=True) + Style(italic=True)
    remember(600)
    drawing_caches.shrink()
    assert Style.__add__.cache_info().currsize == 1


async def test_it_is_done_when_the_place_is_kept(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("j")
        remember(600)
        app.screen._keep()
        assert Segment._split_cells.cache_info().currsize == 0
