"""What is seen on screens of every size, and what is laid over what."""

from __future__ import annotations

from reader.settings.pane_actions import HINTS, HINTS_EVERYWHERE
from reader.ui.widgets.hints import Hints
from tests.ui.conftest import OpenApp


async def test_panes_are_seen_where_there_is_room(open_app: OpenApp) -> None:
    async with open_app() as app:
        for size, keys, seen in [
            ((120, 36), "", "articles text claims"),
            ((119, 36), "", "text claims"),
            ((80, 24), "", "text claims"),
            ((79, 24), "", "text"),
            ((40, 12), "", "text"),
            ((120, 36), "a", "text claims"),
            ((120, 36), "c", "articles text"),
            ((120, 36), "a c", "text"),
            ((120, 36), "a c c a", "articles text claims"),
            ((120, 36), "z", "text"),
            ((120, 36), "z z", "articles text claims"),
            ((120, 36), "z escape", "articles text claims"),
            ((120, 36), "z c", "text claims"),
            ((120, 36), "a tab", "text claims"),
            ((80, 24), "a", "articles text"),
            ((80, 24), "h", "articles text"),
            ((80, 24), "a escape", "text claims"),
            ((80, 24), "a enter", "text claims"),
            ((80, 24), "a a", "text claims"),
            ((40, 12), "c", "text claims"),
            ((40, 12), "c c", "text"),
            ((40, 12), "c enter", "text"),
            ((40, 12), "enter", "text claims"),
            ((40, 12), "tab", "text claims"),
            ((40, 12), "tab tab", "articles text"),
            ((40, 12), "a q", "text"),
        ]:
            await app.start_over(size)
            await app.press(*keys.split())
            assert " ".join(app.seen) == seen, (size, keys)


async def test_a_new_size_takes_panes_in_and_puts_them_away(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("]", "]")
        for size, seen in [((60, 20), 1), ((90, 20), 2), ((130, 20), 3), ((40, 12), 1), ((120, 36), 3)]:
            await app.pilot.resize_terminal(*size)
            await app.settle()
            assert len(app.seen) == seen
            assert (app.text.current_claim, app.pane) == (2, "text")


async def test_a_pane_that_loses_its_room_with_the_focus_in_it_gives_the_focus_to_the_text(
    open_app: OpenApp,
) -> None:
    async with open_app() as app:
        for pane, columns in [("tab", 60), ("tab", 40), ("shift+tab", 100), ("shift+tab", 40)]:
            await app.start_over((120, 36))
            await app.press(pane, "j")
            await app.pilot.resize_terminal(columns, 12)
            await app.settle()
            assert app.screen.focused is app.text
            below = app.text.line_span.end
            await app.press("j")
            assert app.text.line_span.start >= below
            assert "articles" not in app.seen


async def test_short_screens_have_one_line_below_the_text(open_app: OpenApp) -> None:
    async with open_app() as app:
        for rows, is_seen in [(36, True), (16, True), (15, False), (12, False)]:
            await app.start_over((80, rows))
            assert app.screen.query_one(Hints).display is is_seen, rows
            assert app.text.region.height == rows - (2 if is_seen else 1), rows


async def test_the_bottom_line_has_room_for_the_way_to_the_other_keys(open_app: OpenApp) -> None:
    async with open_app() as app:
        for columns in [20, 40, 60, 80, 120]:
            await app.start_over((columns, 20))
            line = app.screen.query_one(Hints).render()
            assert line.plain.endswith("? keys"), columns
            assert line.cell_length <= columns, columns
            hints = {**HINTS["text"], **HINTS_EVERYWHERE}
            assert (len(line.plain.split("  ")) == len(hints)) is (columns >= 120), columns


async def test_a_long_notice_leaves_the_place_readable(open_app: OpenApp) -> None:
    async with open_app() as app:
        for columns in [30, 40, 80]:
            await app.start_over((columns, 20))
            await app.press("K")
            assert "1/6" in app.status, columns
            assert len(app.status) <= columns, columns


async def test_no_size_is_too_small(open_app: OpenApp) -> None:
    async with open_app(size=(10, 3)) as app:
        await app.press("]", "c", "j", "enter", "a", "j", "enter", "?", "j", "escape", "T", "j", "escape")
        await app.pilot.resize_terminal(1, 1)
        await app.settle()
        assert app.app.is_running


async def test_the_articles_leave_the_text_visible_where_one_pane_has_room(
    open_app: OpenApp,
) -> None:
    async with open_app() as app:
        for columns in [80, 100, 119]:
            await app.start_over((columns, 24))
            await app.press("a")
            articles = app.screen.query_one("#articles")
            assert not articles.region.overlaps(app.text.region), columns
            assert app.text.region.width >= 44, columns
            await app.press("escape")
            assert app.seen == ("text", "claims"), columns
