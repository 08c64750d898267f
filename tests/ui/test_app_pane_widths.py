"""Panes are resized with keys and mouse, leave the text readable, and are as wide again at the next start."""

from __future__ import annotations

from pathlib import Path

from reader.library.library import Library
from reader.store.keeper import open_keeper
from tests.ui import newsroom, shelved
from tests.ui.conftest import OpenApp, Opened


def widths(app: Opened) -> tuple[int, int, int]:
    """Return the cells of articles, text and claims; 0 for what is not seen."""
    panes = [app.screen.query_one(selector) for selector in ("#articles", "#text", "#claims")]
    return tuple(pane.region.width if pane.display else 0 for pane in panes)  # type: ignore[return-value]


async def test_keys_resize_the_pane_with_the_focus(open_app: OpenApp) -> None:
    async with open_app() as app:
        for size, keys, expected in [
            ((120, 36), "", (24, 62, 34)),
            ((120, 36), "> >", (24, 58, 38)),
            ((120, 36), "<", (24, 64, 32)),
            ((120, 36), "tab >", (24, 60, 36)),
            ((120, 36), "shift+tab >", (26, 60, 34)),
            ((120, 36), "c >", (26, 94, 0)),
            ((120, 36), "a c >", (0, 120, 0)),
            ((120, 36), " ".join([">"] * 40), (24, 44, 52)),
            ((120, 36), " ".join(["<"] * 40), (24, 76, 20)),
            ((120, 36), " ".join(["shift+tab", *["<"] * 40]), (16, 70, 34)),
            ((80, 24), " ".join([">"] * 40), (0, 44, 36)),
            ((80, 24), "", (0, 46, 34)),
            ((60, 15), ">", (0, 60, 0)),
            ((200, 50), "", (40, 110, 50)),
            ((200, 50), "c", (40, 160, 0)),
            ((200, 50), "shift+tab > > >", (46, 104, 50)),
            ((200, 50), "<", (40, 112, 48)),
        ]:
            await app.start_over(size)
            await app.press(*keys.split())
            assert widths(app) == expected, (size, keys)


async def test_it_is_said_what_became_of_it(open_app: OpenApp) -> None:
    async with open_app() as app:
        for size, keys, said in [
            ((120, 36), ">", "The claims take 36 cells."),
            ((120, 36), " ".join(["<"] * 8), "The claims cannot be narrower here."),
            ((80, 24), "> >", "The claims cannot be wider here."),
            ((60, 20), ">", "There is no pane beside the text."),
        ]:
            await app.start_over(size)
            await app.press(*keys.split())
            assert said in app.status, (size, keys)


async def test_the_mouse_drags_a_border(open_app: OpenApp) -> None:
    async with open_app() as app:
        for border, to, expected in [
            (23, 30, (31, 55, 34)),
            (23, 2, (16, 70, 34)),
            (85, 75, (24, 52, 44)),
            (85, 115, (24, 76, 20)),
        ]:
            await app.start_over()
            await app.press("G")
            await app.pilot.mouse_down(offset=(border, 10))
            await app.pilot.hover(offset=(to, 10))
            await app.pilot.mouse_up(offset=(to, 10))
            await app.settle()
            assert widths(app) == expected, (border, to)
            await app.pilot.hover(offset=(60, 10))
            assert widths(app) == expected, (border, to)
            assert not app.screen.get_selected_text(), (border, to)
            assert app.text.current_claim == 5, (
                border,
                to,
            )  # dragging over the gutter is no click on a claim


async def test_the_mouse_drags_the_border_of_a_library_and_of_its_tree(open_app: OpenApp) -> None:
    async with open_app(shelved.library(shelved.shelf())) as app:
        for border, to, articles, tree in [(69, 75, 52, 24), (23, 29, 46, 30), (75, 110, 46, 30)]:
            await app.press(*([] if app.screen.parts.widgets.panes.shows_tree else ["."]))
            await app.pilot.mouse_down(offset=(border, 10))
            await app.pilot.hover(offset=(to, 10))
            await app.pilot.mouse_up(offset=(to, 10))
            await app.settle()
            sizes = [app.screen.query_one(selector).region.width for selector in ("#articles", "#tree")]
            assert sizes == [articles, tree], (border, to)


async def test_a_click_on_the_border_still_goes_to_the_claim_there(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.pilot.click(offset=(85, 30))
        await app.settle()
        assert app.text.current_claim == 5
        assert widths(app) == (24, 62, 34)


async def test_a_pane_over_the_text_takes_the_screen_whatever_its_width(open_app: OpenApp) -> None:
    async with open_app(size=(120, 36)) as app:
        await app.press("<", "<")
        await app.pilot.resize_terminal(60, 15)
        await app.press("c")
        assert widths(app)[2] == 60
        await app.pilot.resize_terminal(120, 36)
        await app.press("escape")
        assert widths(app) == (24, 66, 30)


async def test_the_widths_are_as_they_were_left_at_the_next_start(open_app: OpenApp, tmp_path: Path) -> None:
    def library() -> Library:
        keeper = open_keeper(data=tmp_path, state=tmp_path)
        return Library(
            newsroom.origins(*newsroom.ARTICLES),
            read=lambda origin: newsroom.ARTICLES[origin.text],
            analyzer=newsroom.HandAnalyzer(),
            keeper=keeper,
        )

    async with open_app(library()) as app:
        await app.press(">", "shift+tab", "<")
    async with open_app(library()) as app:
        assert widths(app) == (22, 62, 36)


async def test_a_smaller_screen_does_not_forget_the_widths(open_app: OpenApp) -> None:
    async with open_app(size=(200, 50)) as app:
        await app.press(*[">"] * 10)
        assert widths(app)[2] == 70
        await app.pilot.resize_terminal(80, 24)
        await app.settle()
        assert widths(app) == (0, 44, 36)
        await app.pilot.resize_terminal(200, 50)
        await app.settle()
        assert widths(app)[2] == 70
