"""What a mouse does wherever something can be clicked: events go to the driver, as from a terminal."""

from __future__ import annotations

import pytest
from textual.events import MouseDown, MouseUp
from textual.widget import Widget

from reader.ui.screens.help import HelpScreen
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.input_line import InputLine
from reader.ui.widgets.row_list import RowList
from tests.ui.conftest import OpenApp, Opened


async def click(app: Opened, widget: Widget, x: int, y: int, *, times: int = 1, button: int = 1) -> None:
    """Click a cell of a widget, so often without a pause, and wait for what that does."""
    driver = app.app._driver
    assert driver is not None
    cell_x, cell_y = widget.region.x + x, widget.region.y + y
    for _ in range(times):
        for kind in (MouseDown, MouseUp):
            driver.process_message(
                kind(None, cell_x, cell_y, 0, 0, button, False, False, False, cell_x, cell_y)
            )
    await app.settle()


@pytest.mark.parametrize(
    "keys",
    [("p",), ("T",), ("W",), ("ctrl+p",)],
    ids=["speakers", "themes", "who speaks", "palette"],
)
async def test_a_double_click_on_a_row_chooses_it_once_and_selects_nothing_below(
    open_app: OpenApp, painting: None, keys: tuple[str, ...]
) -> None:
    async with open_app() as app:
        await app.press("]", *keys)
        assert app.is_covered
        rows = next((one for one in app.on_top.query(RowList) if one.row_count()), None)
        await click(app, rows or app.on_top.query_one("CommandList"), 5, 0, times=2)
        assert not app.is_covered
        assert app.text.selected_span is None


async def test_a_double_click_on_a_key_of_the_bottom_line_opens_what_it_says_and_leaves_it_open(
    open_app: OpenApp, painting: None
) -> None:
    async with open_app() as app:
        hints = app.screen.query_one(Hints)
        place = 1 + hints.render().plain.index("keys")
        for _ in range(2):
            await click(app, hints, place, 0)
        assert isinstance(app.on_top, HelpScreen)


async def test_a_click_so_quick_that_the_list_has_the_keys_only_afterwards_goes_to_its_claim(
    open_app: OpenApp, painting: None
) -> None:
    async with open_app() as app:
        await click(app, app.claims, 5, 8)
        assert (app.text.current_claim, app.pane) == (2, "text")


@pytest.mark.parametrize("button", [2, 3])
async def test_other_buttons_than_the_first_choose_nothing(
    open_app: OpenApp, painting: None, button: int
) -> None:
    async with open_app() as app:
        await click(app, app.claims, 5, 8, button=button)
        assert app.text.current_claim == 0
        await click(app, app.claims, 5, 8)
        assert app.text.current_claim == 2


@pytest.mark.parametrize(
    ("keys", "step", "status"),
    [("/quay", "n", "Match 1/1"), ("folsen", "]", "3 of 6"), ("/", "]", "")],
    ids=["a search", "a filter", "nothing"],
)
async def test_a_click_elsewhere_keeps_what_was_typed_and_closes_the_line(
    open_app: OpenApp, painting: None, keys: str, step: str, status: str
) -> None:
    async with open_app() as app:
        line = app.screen.query_one(InputLine)
        await app.press(*keys)
        assert line.is_open
        await click(app, app.text, 20, 8)
        assert not line.is_open
        assert app.pane == "text"
        await app.press(step)
        assert status in app.status


async def test_clicks_beside_the_palette_close_it_and_nothing_else(open_app: OpenApp, painting: None) -> None:
    async with open_app() as app:
        await app.press("ctrl+p")
        assert app.is_covered
        await click(app, app.on_top, 2, 30, times=3)
        assert not app.is_covered
