"""The terminal's own cursor, which screen readers and magnifiers follow, in the whole program."""

from __future__ import annotations

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.widgets import Input, Static

from reader.settings.config import Config
from tests.ui.conftest import OpenApp, Opened

pytestmark = pytest.mark.usefixtures("painting")
SHOWN = "\x1b[?25h"


def on_line(app: Opened) -> str:
    """Return what is drawn from the terminal's cursor to the end of the line."""
    x, y = app.app.cursor_position
    lines = app.on_top._compositor.render_strips(app.app.size)
    return lines[y].crop(x).text


async def test_it_sits_on_the_claim_in_the_text_and_on_its_row_in_the_list(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("]")
        assert on_line(app).startswith('"We cannot repair it')
        await app.press("tab")
        assert on_line(app).startswith("▌2 “ Marta Olsen")
        await app.press("j")
        assert on_line(app).startswith("▌3 ┆ ? dock worker")
        await app.press("enter")
        assert on_line(app).startswith("that nobody had asked")


async def test_it_follows_into_what_lies_over_the_text_and_comes_back(open_app: OpenApp) -> None:
    async with open_app() as app:
        for key, row in [("T", "▌ dusk"), ("p", "▌Marta Olsen")]:
            await app.start_over()
            await app.press("]", key)
            assert on_line(app).startswith(row), key
            await app.press("escape")
            assert on_line(app).startswith('"We cannot repair it'), key


@pytest.mark.parametrize("cursor", [False, True])
async def test_it_is_seen_when_the_settings_say_so_and_again_after_the_editor(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, cursor: bool
) -> None:
    written: list[str] = []
    monkeypatch.setattr(HeadlessDriver, "write", lambda driver, data: written.append(data))
    async with open_app(config=Config(cursor=cursor)) as app:
        assert written.count(SHOWN) == cursor
        app.app.app_resume_signal.publish(app.app)
        await app.settle()
        assert written.count(SHOWN) == 2 * cursor


async def test_it_stays_on_the_claim_beside_a_list_without_rows(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("]", "t")
        assert "This article has no headings." in str(app.on_top.query_one(".empty", Static).visual)
        assert on_line(app).startswith('"We cannot repair it')


async def test_it_goes_along_from_claim_to_claim_while_their_reasons_lie_over_the_text(
    open_app: OpenApp,
) -> None:
    async with open_app() as app:
        await app.press("I", "]")
        assert app.is_covered
        assert on_line(app).startswith('"We cannot repair it')


async def test_it_sits_where_one_types_before_the_first_letter(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys in ["/", "f", "i", "|", "?/"]:
            await app.start_over()
            await app.press(*keys)
            assert isinstance(app.app.focused, Input)
            assert app.app.cursor_position == app.app.focused.cursor_screen_offset, keys


async def test_it_sits_where_one_types_and_returns_to_the_match(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("/", *"forty is")
        assert app.app.cursor_position.y == 34
        await app.press("enter")
        assert on_line(app).startswith('"Forty is a guess')


async def test_it_stays_on_the_claim_on_a_small_screen_and_when_everything_else_is_folded(
    open_app: OpenApp,
) -> None:
    async with open_app(size=(40, 12)) as app:
        await app.press("5", "S")
        assert on_line(app).startswith("forty people will")
        await app.press("c")
        assert on_line(app).startswith("▌5 ┆ Dockers Union")
