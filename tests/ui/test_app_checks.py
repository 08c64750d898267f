"""Claims are checked: list, text, header and details say what came out, after a restart too."""

from __future__ import annotations

import pytest
from textual.events import Paste
from textual.widgets import Static

from tests.ui.conftest import OpenApp, Opened
from tests.ui.test_app_corrections import library, noted, row


def header(app: Opened) -> str:
    """Return the heading of the claims pane."""
    return str(app.screen.query_one("#claims .heading", Static).visual)


async def test_a_status_is_seen_in_list_text_and_header_and_undone(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("2", "E")
        assert app.status.startswith("■ Confirmed. E goes on, U takes it back.")
        assert row(app, 2) == "2 ■“ Marta Olsen said"
        assert "2■“" in app.drawn(app.text).replace(" ", "")
        assert header(app).startswith("Claims  2/6 · 1 checked")
        await app.press("E", "E")
        assert row(app, 2) == "2 □“ Marta Olsen said"
        await app.press("U", "enter")
        assert row(app, 2) == "2 ◧“ Marta Olsen said"
        assert app.status.startswith("Taken back: checked: false.")
        await app.press("E", "E")
        assert header(app).startswith("Claims  2/6")
        assert "checked" not in header(app)


async def test_a_status_is_said_where_there_is_little_room(open_app: OpenApp) -> None:
    async with open_app(library(), size=(40, 12)) as app:
        await app.press("2", "E", "E")
        assert app.status.startswith("◧ Disputed. U takes it")
        await app.press("ctrl+e", "up", "right", "enter")
        assert app.status.startswith("Kept. U takes it back.")


async def test_the_form_keeps_all_three_and_they_hold_at_the_next_start(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("2", "ctrl+e", *"minutes", "down", *"call Vos", "up", "up", "right", "right", "enter")
        assert not app.is_covered
        assert row(app, 2) == "2 ◧“ Marta Olsen ✎ said"
        await app.press("Q")
    async with open_app(library()) as app:
        await app.press("2")
        lines = "\n".join(line.plain for line in app.claims.row(1))
        assert "◧ disputed" in lines
        assert "↗ minutes" in lines
        assert noted(app) == "call Vos"
        await app.press("I")
        details = "\n".join(str(static.visual) for static in app.on_top.query(Static))
        assert "disputed, by minutes" in details


async def test_what_is_typed_or_pasted_while_the_status_has_the_keys_is_written_as_evidence(
    open_app: OpenApp,
) -> None:
    async with open_app(library()) as app:
        await app.press("2", "ctrl+e", "up", "right", *"hall", "space", *"log", "enter")
        lines = "\n".join(line.plain for line in app.claims.row(1))
        assert "↗ hall log" in lines
        assert "■ confirmed" in lines
        await app.press("ctrl+e", "up")
        app.screen.post_message(Paste("a page\nof minutes"))
        await app.press("enter")
        assert "↗ hall loga page" in "\n".join(line.plain for line in app.claims.row(1))


async def test_the_header_says_that_steps_pass_over_checked_claims_after_a_restart_too(
    open_app: OpenApp,
) -> None:
    async with open_app(library()) as app:
        await app.press("2", "E", "ctrl+x")
        assert header(app) == "Claims  2/6 · ] unchecked only"
        await app.press("Q")
    async with open_app(library()) as app:
        await app.press("2")
        assert header(app) == "Claims  2/6 · ] unchecked only"
        await app.press("ctrl+x")
        assert header(app) == "Claims  2/6 · 1 checked"


async def test_the_filter_asks_for_what_was_found_out(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("2", "E", "4", "E", "E", "f", *"status:conf,disp", "enter")
        assert app.claims.row_count() == 2
        await app.press("f", "ctrl+u", *"-status:unchecked status:disputed", "enter")
        assert app.claims.row_count() == 1


async def test_claims_with_most_to_check_stand_first_while_that_is_wanted(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        as_in_text = [row(app, number) for number in range(1, app.claims.row_count() + 1)]
        await app.press("1", "ctrl+y")
        assert app.status.startswith("Claims with most to check first.")
        first_row = [line.plain.strip("▌ ") for line in app.claims.row(0)]
        assert "⚑2 " in first_row[0]
        assert [line for line in first_row if line.startswith("⚑")] == [
            "⚑ a number: “two”",
            "⚑ a prediction: “will”",
        ]
        await app.press("I")
        details = " ".join(" ".join(str(static.visual) for static in app.on_top.query(Static)).split())
        assert "a number: “two”; a prediction: “will”" in details
        await app.press("escape", "ctrl+y")
        assert [row(app, number) for number in range(1, app.claims.row_count() + 1)] == as_in_text


async def test_the_filter_asks_for_what_is_to_be_checked(open_app: OpenApp) -> None:
    async with open_app(library()) as app:
        await app.press("2", "f", *"flag:pred", "enter")
        assert app.claims.row_count() == 2


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_the_form_has_room_on_every_screen(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(library(), size=size) as app:
        await app.press("2", "ctrl+e")
        fields = app.on_top.query(".field")
        assert [field.size.height for field in fields] == [1, 1, 1]
        assert all(field.region.bottom <= size[1] for field in fields)
        hint = app.on_top.query_one("#hint", Static)
        assert str(hint.visual).endswith(("status", "Esc leaves"))
        assert len(str(hint.visual)) <= hint.size.width
        await app.press("escape")
        assert not app.is_covered
