"""The help over the screen it explains: what it begins with, and how one looks for something in it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from textual.content import Content
from textual.widgets import Input, Static

from reader.settings.config import Config
from reader.settings.keymap import remap
from reader.settings.presets import preset
from reader.ui.screens.help import HelpScreen, _line
from reader.ui.screens.theme_picker import ThemePicker
from reader.ui.view.help_rows import HelpRow
from tests.ui.conftest import OpenApp, Opened


def page(app: Opened) -> str:
    """Return all words of the help."""
    return str(app.on_top.query_one("HelpPage Static", Static).visual)


def is_open(app: Opened) -> bool:
    """Tell whether the help lies over everything else."""
    return isinstance(app.on_top, HelpScreen)


async def test_the_marks_come_first_then_the_keys_of_the_pane_with_the_focus(open_app: OpenApp) -> None:
    async with open_app() as app:
        for keys, heading in [
            ("", "In the text"),
            ("tab", "In the list of claims"),
            ("shift+tab", "In the list of articles"),
        ]:
            await app.start_over()
            await app.press(*keys.split(), "?")
            lines = page(app).splitlines()
            headings = [after for before, after in pairwise(lines) if not before]
            assert headings[:3] == ["Marks", heading, "Move"], keys


async def test_nothing_is_explained_twice(open_app: OpenApp) -> None:
    async with open_app(size=(200, 50)) as app:
        await app.press("?")
        rows = [line for line in page(app).splitlines() if line.strip() and line == line.rstrip()]
        assert len(rows) > 100
        assert len(rows) == len(set(rows))


async def test_typing_narrows_and_escape_widens_before_it_closes(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24)) as app:
        await app.press("?")
        everything = page(app)
        await app.press("/", *"same speaker")
        assert "Next claim by the same speaker" in page(app)
        assert "Quit" not in page(app)
        await app.press("enter", "j", "escape")
        assert page(app) == everything
        assert is_open(app)
        await app.press("escape")
        assert not is_open(app)


async def test_keys_typed_while_searching_are_words(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("?", "/", "q")
        assert is_open(app)
        assert app.on_top.query_one(Input).value == "q"
        assert "Close what lies on top; in the text, quit" in page(app)
        await app.press("?", "?")
        assert page(app) == "No key and no mark is like that."
        await app.press("escape", "?")
        assert not is_open(app)


async def test_a_mark_is_found_too(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("?", "/", *"cue")
        assert page(app).splitlines()[:2] == ["Marks", "said            how it is said: the cue"]


@pytest.mark.parametrize(
    "sign", ["≠", "~", "?", "✗", "✓", "+", "✎", "■", "◧", "□", "⧉", "⚑", "›", "╶ ╺", "²"]
)
async def test_every_sign_beside_a_claim_is_explained(open_app: OpenApp, sign: str) -> None:
    async with open_app() as app:
        await app.press("?")
        assert [line for line in page(app).splitlines() if line.startswith(f"{sign} ")]


async def test_the_search_of_the_help_has_the_key_of_the_search_in_the_text(open_app: OpenApp) -> None:
    keys, _ = remap({"search": ("f8",)})
    async with open_app(config=Config(keys=keys)) as app:
        await app.press("?")
        assert page(app).startswith("F8 searches in this page")
        await app.press("f8", "z")
        assert "Nothing but the text" in page(app)


async def test_over_the_themes_keys_that_do_nothing_there_step_back(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("T", "?")
        content = app.on_top.query_one("HelpPage Static", Static).visual
        assert isinstance(content, Content)
        muted = {content.plain[span.start : span.end] for span in content.spans if span.style == "$muted"}
        assert "Next claim" in muted
        assert "Line or row down" not in muted
        await app.press("?")
        assert isinstance(app.on_top, ThemePicker)


@pytest.mark.parametrize(
    ("name", "keys", "claim"),
    [("emacs", "alt+n", 2), ("emacs", "ctrl+s o l d enter", 1), ("newsboat", "n p ]", 2), ("vim", "n", 2)],
)
async def test_presets_work_on_the_screen(open_app: OpenApp, name: str, keys: str, claim: int) -> None:
    async with open_app(config=Config(keys=preset(name))) as app:
        await app.press(*keys.split())
        assert f"claim {claim}/6" in app.status


async def test_words_stay_beside_their_keys_on_a_narrow_screen(open_app: OpenApp) -> None:
    async with open_app(size=(40, 12)) as app:
        await app.press("?", "/", *"remember", "backspace", "escape")
        lines = page(app).splitlines()
        room = app.on_top.query_one("HelpPage").scrollable_content_region.width
        assert max(map(len, lines)) <= room
        start = lines.index("(               Previous mention of")
        assert lines[start + 1] == " " * 16 + "this organization"
        await app.pilot.resize_terminal(80, 24)
        await app.settle()
        assert "(               Previous mention of this organization" in page(app).splitlines()


async def test_the_marks_take_the_colours_of_a_theme_chosen_over_them(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("?")
        words = app.on_top.query_one("HelpPage Static", Static)
        theme = app.app.current_theme
        variables = {**theme.variables, "speaker-0": "#123456"}
        app.app.register_theme(replace(theme, name="other", variables=variables))
        before = words.render_line(3)
        app.app.theme = "other"
        await app.settle()
        assert words.render_line(3) != before


def test_words_keep_together_however_narrow_the_page_is() -> None:
    line = _line(HelpRow(("x",), "many words wrapped"), 18)
    assert line.plain.split("\n") == ["x               many words", " " * 16 + "wrapped"]
