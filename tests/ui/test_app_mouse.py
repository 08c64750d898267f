"""What a mouse does wherever something can be clicked: events go to the driver, as from a terminal."""

from __future__ import annotations

import itertools

import pytest
from textual.events import MouseDown, MouseUp
from textual.widget import Widget
from textual.widgets import Static

from reader.claims.check import STATUS_SIGNS
from reader.ui.screens.help import HelpScreen
from reader.ui.widgets.choice_row import ChoiceRow
from reader.ui.widgets.hint_line import HintLine
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.input_line import InputLine
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.scope_tree import ScopeTree
from reader.ui.widgets.status_row import StatusRow
from tests.ui import shelved
from tests.ui.conftest import OpenApp, Opened

_LATER = itertools.count(1000, 10)
"""Moments of which none is so soon after another that two clicks would be a double one."""


async def click(
    app: Opened, widget: Widget, x: int, y: int, *, times: int = 1, button: int = 1, at: float | None = None
) -> None:
    """Click a cell of a widget, so often without a pause, and wait for what that does.

    `at` is the moment that the events tell of, in seconds; the machine may be slower than any hand.
    """
    driver = app.app._driver
    assert driver is not None
    moment = next(_LATER) if at is None else at
    cell_x, cell_y = widget.region.x + x, widget.region.y + y
    for _ in range(times):
        for kind in (MouseDown, MouseUp):
            event = kind(None, cell_x, cell_y, 0, 0, button, False, False, False, cell_x, cell_y)
            event.time = moment
            driver.process_message(event)
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
        for moment in (1.0, 1.2):
            await click(app, hints, place, 0, at=moment)
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


@pytest.mark.parametrize(
    ("keys", "closes"),
    [("?", True), ("p", True), ("T", True), ("t", True), ("I", True), ("x~", True), ("ctrl+e", False)],
)
async def test_a_click_beside_puts_away_what_shows_something_and_no_form(
    open_app: OpenApp, painting: None, keys: str, closes: bool
) -> None:
    async with open_app() as app:
        await app.press(*([keys] if "+" in keys else keys))
        assert app.is_covered
        await click(app, app.on_top, 1, 1)
        assert app.is_covered is not closes


async def test_a_click_on_a_status_of_the_form_chooses_it_and_one_on_enter_keeps_it(
    open_app: OpenApp, painting: None
) -> None:
    async with open_app() as app:
        await app.press("ctrl+e")
        row = app.on_top.query_one(StatusRow)
        await click(app, row, str(row.visual).index("disputed"), 0)
        assert row.status == "disputed"
        hint = app.on_top.query_one("#hint", Static)
        await click(app, hint, str(hint.visual).index("Enter"), 0)
        assert not app.is_covered
        assert STATUS_SIGNS["disputed"] in app.drawn(app.claims)


@pytest.mark.parametrize(("sign", "step"), [("›", 1), ("‹", -1)])
async def test_a_click_on_an_arrow_of_the_export_form_takes_the_choice_it_leads_to(
    open_app: OpenApp, painting: None, sign: str, step: int
) -> None:
    async with open_app() as app:
        await app.press("w")
        row = app.on_top.query_one("#formats", ChoiceRow)
        await click(app, row, 3, 0)
        before = row.chosen
        await click(app, row, str(row.visual).index(sign), 0)
        assert row.chosen == (before + step) % len(row._choices)


async def test_a_click_on_a_key_below_a_list_does_what_it_says(open_app: OpenApp, painting: None) -> None:
    async with open_app() as app:
        await app.press("p")
        hints = app.on_top.query_one(HintLine)
        await click(app, hints, str(hints.visual).index("close"), 0)
        assert not app.is_covered


async def test_a_click_on_the_sign_of_a_folder_folds_it_and_lists_nothing(
    open_app: OpenApp, painting: None
) -> None:
    async with open_app(shelved.library(shelved.shelf())) as app:
        await app.press(".")
        tree = app.screen.query_one(ScopeTree)
        signs = [line.find("▾") for line in app.drawn(tree).splitlines()]
        row = next(place for place, sign in enumerate(signs) if sign >= 0)
        count, scope = tree.row_count(), app.screen.query_one(ScopeTree)._current
        await click(app, tree, signs[row], row)
        assert tree.row_count() < count
        await click(app, tree, signs[row], row)
        assert (tree.row_count(), tree._current) == (count, scope)


async def test_a_double_click_on_an_article_opens_it_and_does_nothing_in_what_then_lies_there(
    open_app: OpenApp, painting: None
) -> None:
    async with open_app(shelved.library(shelved.shelf())) as app:
        await app.press("h", "g")
        for moment in (1.0, 1.2):
            await click(app, app.articles, 60, 2, at=moment)
            assert app.app.get_widget_at(app.articles.region.x + 60, app.articles.region.y + 2)[0] is app.text
        assert (app.pane, app.text.selected_span) == ("text", None)
        await click(app, app.text, 20, 4, times=2)
        assert app.text.selected_span is not None
