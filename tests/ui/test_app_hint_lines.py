"""What the line below a question or a list says of keys: whole words, also once one types."""

from __future__ import annotations

import pytest

from reader.ui.screens.line_prompt import LinePrompt
from reader.ui.widgets.hint_line import HintLine
from reader.ui.widgets.prompt_input import PromptInput
from tests.ui.conftest import OpenApp, Opened
from tests.ui.shelved import library, shelf


def hints(app: Opened) -> list[str]:
    """Return the lines of hints that are seen."""
    lines = (line for line in app.app.screen.query(HintLine) if line.size.height)
    return [line.render_line(0).text.strip() for line in lines if line.render_line(0).text.strip()]


@pytest.mark.parametrize(
    ("keys", "narrow"),
    [
        ("/", ["Enter stays · Esc returns · ↓ ↑ step"]),
        ("f", ["Tab speaker:  org:  kind:  cue:  …"]),
        ("f D i r e c t", ["Enter stays · Esc returns"]),
        ("p", ["Enter filter  Esc close  * next claim"]),
        ("x U", ["Enter take it back  Esc close"]),
        ("h /", ["Enter keeps the list · Esc returns"]),
    ],
)
async def test_on_a_narrow_screen_hints_are_left_out_whole(
    open_app: OpenApp, keys: str, narrow: list[str]
) -> None:
    async with open_app(library(shelf()), size=(40, 12)) as app:
        await app.press("]", *keys.split())
        assert hints(app) == narrow


async def test_the_letters_of_marks_are_asked_for_in_a_line_that_has_room(open_app: OpenApp) -> None:
    async with open_app(size=(40, 12)) as app:
        for key, says in (
            ("m", "Mark with which letter?  Esc leaves it"),
            ("apostrophe", "Go to which mark?"),
        ):
            await app.press(key)
            row = app.app.screen.query(".row").first()
            assert row.render_line(0).text.strip().startswith(says)
            await app.press("escape")


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        (80, "a path, an address, or the words of what it is about"),
        (40, "a path, an address, or the words of…"),
    ],
)
async def test_what_goes_into_an_empty_line_ends_in_a_sign_where_it_is_cut(
    open_app: OpenApp, columns: int, says: str
) -> None:
    async with open_app(size=(columns, 12)) as app:
        await app.app.push_screen(
            LinePrompt("What?", hint="a path, an address, or the words of what it is about")
        )
        await app.settle()
        line = app.on_top.query_one(PromptInput)
        assert line.render_line(0).text.strip() == says


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ("Z", ["library, files, folders · Enter checks, Esc leaves"]),
        ("i", []),
        ("i h i", ["Enter keeps it, Esc leaves it"]),
        ("W", []),
        ("W V o s", ["↑↓ · Enter takes it · Esc leaves it"]),
    ],
)
async def test_what_the_keys_of_a_question_do_stays_when_something_is_typed(
    open_app: OpenApp, keys: str, says: list[str]
) -> None:
    async with open_app(library(shelf()), size=(80, 24)) as app:
        await app.press("]", *keys.split())
        assert hints(app) == says
