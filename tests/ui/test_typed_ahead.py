"""Keys that arrive all at once, as over a slow connection, do what they do when typed one by one."""

from __future__ import annotations

import pytest
from textual.events import Key
from textual.keys import _character_to_key
from textual.widgets import Input

from reader.ui.screens.theme_picker import ThemePicker
from reader.ui.widgets.input_line import InputLine
from tests.ui.conftest import OpenApp, Opened


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no key overtake another only because the machine is busy, or because an end was never told."""
    monkeypatch.setattr("reader.ui.typed_ahead._PATIENCE_SECONDS", 30)


async def at_once(app: Opened, *keys: str) -> None:
    """Send keys before any of them does anything."""
    for key in keys:
        character = key if len(key) == 1 else None
        app.app.post_message(Key(_character_to_key(key) if character else key, character))
    await app.settle()


def asked(app: Opened) -> str | None:
    """Return what stands in the line at the foot; None while it is closed."""
    line = app.screen.query_one(InputLine)
    return line.query_one(Input).value if line.display else None


@pytest.mark.parametrize("key", ["/", "f"])
async def test_letters_right_after_the_line_opens_go_into_it(open_app: OpenApp, key: str) -> None:
    async with open_app() as app:
        await at_once(app, key, *"oaz]1")
        assert asked(app) == "oaz]1"
        assert app.text.current_claim == 0


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ([*"/olsen", "enter", "n"], "Match 2/3."),
        ([*"/olsen", "enter", "n", "n"], "Match 3/3."),
        (["tab", *"/olsen", "enter", "n"], "Match 2/3."),
        ([*"fkind:direct", "enter", "U"], "Nothing was corrected"),
        ([*"/olsen", "escape", "U"], "Nothing was corrected"),
        ([*"folsen", "escape", "U"], "Nothing was corrected"),
    ],
)
async def test_a_key_right_after_the_line_closes_does_what_it_is_bound_to(
    open_app: OpenApp, keys: list[str], says: str
) -> None:
    async with open_app() as app:
        await at_once(app, *keys)
        assert asked(app) is None
        assert app.status.startswith(says)


async def test_what_was_typed_holds_and_nothing_of_what_came_after(open_app: OpenApp) -> None:
    async with open_app() as app:
        await at_once(app, *"fspeaker:olsen", "enter", *"]]")
        assert app.text.current_claim == 3
        await at_once(app, "f")
        assert asked(app) == "speaker:olsen "


async def test_keys_after_the_number_of_a_claim_do_not_join_it(open_app: OpenApp) -> None:
    async with open_app() as app:
        await at_once(app, *"3]2")
        assert app.text.current_claim == 1


async def test_a_note_typed_at_once_is_kept_and_the_next_key_moves(open_app: OpenApp) -> None:
    async with open_app() as app:
        await at_once(app, *"iask V", "enter", "]")
        assert not app.is_covered
        assert app.text.current_claim == 1
        await app.press("[", "i")
        assert app.on_top.query_one(Input).value == "ask V"


async def test_a_mark_is_set_and_found_again(open_app: OpenApp) -> None:
    async with open_app() as app:
        await at_once(app, *"]ma]]]'a")
        assert not app.is_covered
        assert app.text.current_claim == 1


@pytest.mark.parametrize(
    ("open_key", "close_key"), [("?", "?"), ("p", "escape"), ("t", "q"), ("I", "escape")]
)
async def test_the_text_has_the_keys_as_soon_as_what_lay_over_it_is_closed(
    open_app: OpenApp, open_key: str, close_key: str
) -> None:
    async with open_app() as app:
        await at_once(app, open_key, close_key, *"]]")
        assert not app.is_covered
        assert app.text.current_claim == 2


async def test_help_is_searched_with_the_letters_typed_right_after_it_opens(open_app: OpenApp) -> None:
    async with open_app() as app:
        await at_once(app, *"?/theme")
        assert app.on_top.query_one(Input).value == "theme"


async def test_the_palette_gets_the_letters_typed_right_after_it_opens(open_app: OpenApp) -> None:
    async with open_app() as app:
        await at_once(app, *":quit")
        assert app.on_top.query_one(Input).value == "quit"


async def test_a_row_is_chosen_that_the_key_before_moved_to(open_app: OpenApp) -> None:
    async with open_app() as app:
        await at_once(app, "tab", "j", "j", "enter", "]")
        assert (app.pane, app.text.current_claim) == ("text", 3)


async def test_a_theme_is_moved_to_and_taken_at_once(open_app: OpenApp) -> None:
    async with open_app() as app:
        before = app.app.theme
        await at_once(app, "T", "j", "enter", "]")
        assert not isinstance(app.on_top, ThemePicker)
        assert app.app.theme != before
        assert app.text.current_claim == 1


async def test_keys_are_not_held_for_long_when_the_end_of_one_is_never_told(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app() as app:
        monkeypatch.setattr("reader.ui.typed_ahead._PATIENCE_SECONDS", 0.25)
        monkeypatch.setattr("reader.ui.typed_ahead._follow", lambda node, then: None)
        await at_once(app, *"]]]")
        await app.pilot.pause(0.7)
        assert app.text.current_claim == 3
