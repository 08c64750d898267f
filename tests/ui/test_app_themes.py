"""Themes on the screen: chosen, saved while the program runs, and told apart with few colours or none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from rich.style import Style
from textual.events import AppBlur, AppFocus
from textual.widgets import Input

from reader.library.library import Library
from reader.paths import bundled, config_dir, data_dir, state_dir
from reader.settings.config import Config
from reader.settings.themes import DARK, TERMINAL, load_all
from reader.store.keeper import open_keeper
from reader.ui.screens.theme_picker import ThemePicker
from reader.ui.widgets.gutter import Gutter
from reader.ui.widgets.hints import Hints
from tests.settings.colorimetry import contrast
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, OpenApp, Opened


def save(name: str, text: str, *, age_seconds: int = 0) -> Path:
    """Write a theme into the person's own folder; what is written later needs less age."""
    path = config_dir() / "themes" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (1_800_000_000 - age_seconds,) * 2)
    return path


def styles(app: Opened) -> dict[str, Style]:
    """Return every stretch of the article as it is drawn, with its style."""
    lines = [app.text.render_line(y) for y in range(app.text.size.height)]
    return {part.text.strip(): part.style for line in lines for part in line if part.style}


async def reload(app: Opened) -> None:
    """Do what the program does about once a second."""
    app.app._themes.reload()  # type: ignore[attr-defined]
    await app.settle()


async def test_saving_a_theme_that_is_on_draws_everything_anew_though_one_mark_alone_differs(
    open_app: OpenApp,
) -> None:
    speakers = "'#ff0000', '#00ff00', '#0000ff', '#ffff00', '#ff00ff', '#00ffff', '#888888'"
    save("mine", f"[marks]\nspeakers = ['#123456', {speakers}]", age_seconds=5)
    async with open_app(config=Config(theme="mine")) as app:
        gutter = app.screen.query_one(Gutter)
        before = app.claims.render_line(0), app.text.render_line(3), gutter.render_line(1)
        save("mine", f"[marks]\nspeakers = ['#654321', {speakers}]")
        await reload(app)
        after = app.claims.render_line(0), app.text.render_line(3), gutter.render_line(1)
        assert "#123456" in str(before[0])
        assert "#654321" in str(after[0])
        for old, new in zip(before[:2], after[:2], strict=True):
            assert old != new
            assert old.text == new.text


async def test_a_theme_saved_with_a_mistake_is_said_once_and_the_last_good_one_stays(
    open_app: OpenApp,
) -> None:
    save("mine", "[colors]\ntext = '#eeeeee'", age_seconds=5)
    async with open_app(config=Config(theme="mine")) as app:
        path = save("mine", "[colors]\ntext = 'yelow'")
        await reload(app)
        await reload(app)
        assert [notice.message for notice in app.app._notifications] == [
            f"{path}, line 2: `colors.text` is not a colour: 'yelow'. Did you mean 'yellow'? "
            "Write '#rrggbb' or one of the terminal's colours."
        ]
        assert app.app.theme == "mine"
        assert app.app.theme_variables["foreground"].lower() == "#eeeeee"


async def test_a_bad_theme_at_the_start_is_said_and_the_program_goes_on(open_app: OpenApp) -> None:
    path = save("mine", "[colours]\n")
    async with open_app(config=Config(theme="mine")) as app:
        messages = [notice.message for notice in app.app._notifications]
        assert messages == [f"{path}, line 1: `colours` is not known here. Did you mean 'colors'?"]
        assert app.app.theme == DARK


async def test_a_theme_that_was_saved_in_another_window_is_seen_when_one_comes_back(
    open_app: OpenApp,
) -> None:
    save("mine", "[colors]\ntext = '#eeeeee'", age_seconds=5)
    async with open_app(config=Config(theme="mine")) as app:
        app.app.post_message(AppBlur())
        save("mine", "[colors]\ntext = '#dddddd'")
        app.app.post_message(AppFocus())
        await app.settle()
        assert app.app.theme_variables["foreground"].lower() == "#dddddd"


async def test_a_new_theme_can_be_chosen_without_a_new_start(open_app: OpenApp) -> None:
    async with open_app() as app:
        save("aardvark", "dark = false")
        await reload(app)
        await app.press("T", "g")
        assert app.app.theme == "aardvark"


async def test_while_one_chooses_the_bottom_line_says_which_key_keeps_the_theme(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("T")
        assert app.screen.query_one(Hints).render().plain.startswith("Enter keep  Esc as before")
        await app.press("escape", "t")
        assert app.screen.query_one(Hints).render().plain.startswith("Esc close")


async def test_escape_brings_back_the_theme_of_before(open_app: OpenApp) -> None:
    async with open_app(config=Config(theme="paper")) as app:
        await app.press("T", "j", "j", "G")
        assert isinstance(app.on_top, ThemePicker)
        assert app.app.theme != "paper"
        await app.press("escape")
        assert app.app.theme == "paper"


def library() -> Library:
    """Return a library as a new start of the program has it."""
    return newsroom.library(keeper=open_keeper(data=data_dir(), state=state_dir()))


@pytest.mark.parametrize(
    ("keys", "settings", "theme"),
    [
        ("T g enter", "paper", "all-eyes"),
        ("T g escape", "paper", "paper"),
        ("T g enter", "sepia", "sepia"),
    ],
)
async def test_a_chosen_theme_is_on_at_the_next_start_until_the_settings_say_another(
    open_app: OpenApp, keys: str, settings: str, theme: str
) -> None:
    async with open_app(library(), Config(theme="paper")) as app:
        await app.press(*keys.split())
    async with open_app(library(), Config(theme=settings)) as app:
        assert app.app.theme == theme


@pytest.mark.parametrize(
    ("term", "colorterm", "theme"),
    [
        ("xterm-256color", "truecolor", DARK),
        ("xterm-256color", "", DARK),
        ("xterm", "", TERMINAL),
        ("linux", "", TERMINAL),
        ("dumb", "", TERMINAL),
    ],
)
def test_a_terminal_of_few_colours_keeps_its_own(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, term: str, colorterm: str, theme: str
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("COLORTERM", colorterm)
    assert make_app().theme == theme
    assert make_app(None, Config(theme="paper")).theme == "paper"


async def test_without_colours_every_mark_has_a_shape_of_its_own(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app() as app:
        await app.press("]", *"/quay", "enter")
        drawn = styles(app)
        shapes = {
            words: (bool(style.bold), bool(style.italic), bool(style.underline), bool(style.reverse))
            for words, style in drawn.items()
        }
        plain = (False, False, False, False)
        bold, italic, both = (
            (True, False, False, False),
            (False, True, False, False),
            (True, True, False, False),
        )
        assert shapes[", who runs the"] == plain
        assert (
            shapes['"We cannot repair it while ships are tied to it,"'] == plain
        )  # its quotation marks show it
        assert shapes["that nobody had asked"] == shapes["announced"] == italic
        assert "┆" in drawn
        assert shapes["Marta Olsen"] == bold
        assert shapes["A dock worker"] == both
        assert shapes["Harbour Office"] == (False, False, True, False)
        assert shapes["quay"][3]
        screen = app.drawn(app.text)
        assert "3┆?" in screen
        assert "4“┆" in screen


async def test_the_program_looks_for_saved_themes_by_itself(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.live_themes._LOOK_SECONDS", 0.05)
    save("mine", "[colors]\ntext = '#eeeeee'", age_seconds=5)
    async with open_app(config=Config(theme="mine")) as app:
        save("mine", "[colors]\ntext = '#dddddd'")
        for _ in range(100):
            await app.pilot.pause(0.05)
            if app.app.theme_variables["foreground"].lower() == "#dddddd":
                break
        else:
            pytest.fail("the saved theme never came")


TRUE_COLORED = [spec for spec in load_all(bundled("themes"))[0].values() if not spec.ansi]
LEAST_CONTRASTS = {"contrast": 7.0, "contrast-light": 7.0}
"""Of WCAG's AAA, for weak eyes; of every other theme it is AA's."""


@pytest.mark.parametrize("key", ["i", "ctrl+e", ":", "|"])
async def test_what_an_empty_line_says_is_legible_in_every_theme(open_app: OpenApp, key: str) -> None:
    async with open_app() as app:
        await app.press("2")
        for spec in TRUE_COLORED:
            app.app.theme = spec.name
            await app.press(key)
            lines = [line for line in app.on_top.query(Input) if line.placeholder]
            assert lines
            for line in lines:
                style = line.get_component_rich_style("input--placeholder")
                assert style.color is not None
                assert style.bgcolor is not None
                found = contrast(style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex)
                assert found >= LEAST_CONTRASTS.get(spec.name, 4.5), (spec.name, line)
            await app.press("escape")
