"""The bottom line says what the pane with the focus can do, and does what is clicked on."""

from __future__ import annotations

import pytest

from reader.ui.widgets.hints import Hints
from tests.ui.conftest import OpenApp


@pytest.mark.parametrize(
    ("keys", "first"),
    [
        ((), "] next"),
        (("tab",), "Enter to the text  Esc back"),
        (("shift+tab",), "Enter open  Esc back"),
        (("V",), "select:  y copies  Esc ends"),
        (("V", "escape"), "] next"),
    ],
)
async def test_the_line_is_about_the_pane_or_mode_one_is_in(
    open_app: OpenApp, keys: tuple[str, ...], first: str
) -> None:
    async with open_app() as app:
        await app.press(*keys)
        assert app.screen.query_one(Hints).render().plain.startswith(first)


@pytest.mark.parametrize("columns", [120, 80, 40])
@pytest.mark.parametrize("keys", [(), ("c",), ("a",), ("V",)])
async def test_quitting_and_the_keys_are_named_however_narrow_it_is(
    open_app: OpenApp, columns: int, keys: tuple[str, ...]
) -> None:
    async with open_app(size=(columns, 24)) as app:
        await app.press(*keys)
        hints = app.screen.query_one(Hints)
        assert hints.render().plain.endswith("Q quit  ? keys")
        assert hints.render().cell_length <= hints.size.width


async def test_a_click_on_a_hint_does_what_it_says(open_app: OpenApp) -> None:
    async with open_app() as app:
        hints = app.screen.query_one(Hints)
        assert await app.pilot.click(hints, offset=(1 + hints.render().plain.index("next"), 0))
        await app.settle()
        assert app.text.current_claim == 1
        assert await app.pilot.click(hints, offset=(1 + hints.render().plain.index("keys"), 0))
        await app.settle()
        assert app.is_covered
