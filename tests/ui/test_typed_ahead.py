"""Keys that arrive all at once, as over a slow connection, do what they do when typed one by one."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, cast

import pytest
from textual.app import App
from textual.events import Key
from textual.keys import _character_to_key
from textual.widgets import Input

from reader.ui.screens.theme_picker import ThemePicker
from reader.ui.typed_ahead import TypedAhead
from reader.ui.widgets.input_line import InputLine
from tests.ui.conftest import OpenApp, Opened


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no key overtake another only because the machine is busy, or because an end was never told."""
    monkeypatch.setattr("reader.ui.typed_ahead._PATIENCE_SECONDS", 30)


def asked(app: Opened) -> str | None:
    """Return what stands in the line at the foot; None while it is closed."""
    line = app.screen.query_one(InputLine)
    return line.query_one(Input).value if line.display else None


async def test_letters_right_after_the_line_opens_go_into_it(open_app: OpenApp) -> None:
    async with open_app() as app:
        for key in ["/", "f"]:
            await app.start_over()
            await app.type(key, *"oaz]1")
            assert asked(app) == "oaz]1", key
            assert app.text.current_claim == 0, key


async def test_a_key_right_after_the_line_closes_does_what_it_is_bound_to(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, says in [
            ([*"/olsen", "enter", "n"], "Match 2/3."),
            ([*"/olsen", "enter", "n", "n"], "Match 3/3."),
            (["tab", *"/olsen", "enter", "n"], "Match 2/3."),
            ([*"fkind:direct", "enter", "U"], "Nothing was corrected"),
            ([*"/olsen", "escape", "U"], "Nothing was corrected"),
            ([*"folsen", "escape", "U"], "Nothing was corrected"),
        ]:
            await app.start_over()
            await app.type(*keys)
            assert asked(app) is None, keys
            assert app.status.startswith(says), keys


async def test_what_was_typed_holds_and_nothing_of_what_came_after(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.type(*"fspeaker:olsen", "enter", *"]]")
        assert app.text.current_claim == 5
        await app.type("f")
        assert asked(app) == "speaker:olsen "


async def test_keys_after_the_number_of_a_claim_do_not_join_it(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.type(*"3]2")
        assert app.text.current_claim == 1


async def test_a_note_typed_at_once_is_kept_and_the_next_key_moves(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.type(*"iask V", "enter", "]")
        assert not app.is_covered
        assert app.text.current_claim == 1
        await app.press("[", "i")
        assert app.on_top.query_one(Input).value == "ask V"


async def test_a_mark_is_set_and_found_again(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.type(*"]ma]]]'a")
        assert not app.is_covered
        assert app.text.current_claim == 1


async def test_the_text_has_the_keys_as_soon_as_what_lay_over_it_is_closed(open_app: OpenApp) -> None:
    async with open_app() as app:
        for open_key, close_key in [("?", "?"), ("p", "escape"), ("t", "q"), ("I", "escape")]:
            await app.start_over()
            await app.type(open_key, close_key, *"]]")
            assert not app.is_covered, open_key
            assert app.text.current_claim == 2, open_key


async def test_help_is_searched_with_the_letters_typed_right_after_it_opens(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.type(*"?/theme")
        assert app.on_top.query_one(Input).value == "theme"


async def test_the_palette_gets_the_letters_typed_right_after_it_opens(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.type(*":quit")
        assert app.on_top.query_one(Input).value == "quit"


async def test_a_row_is_chosen_that_the_key_before_moved_to(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.type("tab", "j", "j", "enter", "]")
        assert (app.pane, app.text.current_claim) == ("text", 3)


async def test_a_theme_is_moved_to_and_taken_at_once(open_app: OpenApp) -> None:
    async with open_app() as app:
        before = app.app.theme
        await app.type("T", "j", "enter", "]")
        assert not isinstance(app.on_top, ThemePicker)
        assert app.app.theme != before
        assert app.text.current_claim == 1


async def test_keys_are_not_held_for_long_when_the_end_of_one_is_never_told(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app() as app:
        monkeypatch.setattr("reader.ui.typed_ahead._PATIENCE_SECONDS", 0.25)
        monkeypatch.setattr("reader.ui.typed_ahead._follow", lambda node, then: None)
        for key in "]]]":
            app.app.post_message(Key(_character_to_key(key), key))
        async with asyncio.timeout(60):  # which would pass if the end of a key were waited for
            while app.text.current_claim != 3:
                await asyncio.sleep(0.01)


class Clock:
    """An app without a screen, whose timers are run by hand."""

    def __init__(self) -> None:
        self.now = 0.0
        self.timers: list[Callable[[], Awaitable[None]]] = []

    def set_timer(self, seconds: float, callback: Callable[[], Awaitable[None]]) -> None:
        self.timers.append(callback)

    @property
    def focused(self) -> object:
        return self

    async def run(self, seconds: float) -> None:
        """Run the next timer, so many seconds after the last one."""
        self.now += seconds
        await self.timers.pop(0)()


@pytest.mark.parametrize(
    ("waits", "handed_on"),
    [
        ([0.26], "/x"),
        ([0.31], "/"),  # the program was busy all the time
        ([0.31, 0.26], "/x"),
        ([3.0, 3.0], "/x"),  # it always is
    ],
)
async def test_a_key_waits_longer_while_the_program_has_no_time_for_the_one_before(
    waits: list[float], handed_on: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    keys: list[str | None] = []

    async def hand_on(key: Key) -> None:
        keys.append(key.character)

    monkeypatch.setattr("reader.ui.typed_ahead._PATIENCE_SECONDS", 0.25)
    monkeypatch.setattr("reader.ui.typed_ahead._follow", lambda node, then: None)
    monkeypatch.setattr("reader.ui.typed_ahead.monotonic", lambda: clock.now)
    typed_ahead = TypedAhead(cast("App[Any]", clock), hand_on, lambda: None)
    for letter in "/x":
        await typed_ahead.take(Key(letter, letter))
    for seconds in waits:
        await clock.run(seconds)
    assert "".join(filter(None, keys)) == handed_on


async def test_what_keys_do_is_drawn_when_the_last_of_them_has_done_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    done: list[str | None] = []
    ends: list[Callable[[], Awaitable[None]]] = []

    async def hand_on(key: Key) -> None:
        done.append(key.character)

    def follow(_: object, then: Callable[[], Any]) -> None:
        ends.append(then)

    monkeypatch.setattr("reader.ui.typed_ahead._follow", follow)
    typed_ahead = TypedAhead(cast("App[Any]", Clock()), hand_on, lambda: done.append("drawn"))
    for letter in "ab":
        await typed_ahead.take(Key(letter, letter))
    while ends:
        for end in [ends.pop(0)() for _ in range(len(ends))]:
            await end if end is not None else None
    assert done == ["a", "b", "drawn"]


async def test_what_a_key_does_is_drawn_without_the_timer_of_textual(open_app: OpenApp) -> None:
    async with open_app() as app:
        drawn: list[int | None] = []
        app.screen._update_timer.stop()
        original = app.screen._compositor_refresh

        def refresh() -> None:
            drawn.append(app.text.current_claim)
            original()

        app.screen._compositor_refresh = refresh  # type: ignore[method-assign]
        await app.type("]")
        assert set(drawn) == {1}
