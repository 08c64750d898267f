"""The palette leads with what was used last, and finds articles, speakers, themes and settings."""

from __future__ import annotations

import pytest
from textual.command import CommandList
from textual.widgets import Input

from reader.paths import config_file
from reader.settings.config import Config
from reader.settings.typography import Typography
from reader.ui.app import ReaderApp
from reader.ui.palette import Palette
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.theme_picker import ThemePicker
from tests.ui.conftest import OpenApp, Opened


async def choose(app: Opened, typed: str) -> None:
    """Type into the palette, and take what it leads with."""
    keys = {" ": "space", ":": "colon", ",": "comma"}
    await app.press(":", *(keys.get(key, key) for key in typed), "enter")


async def test_what_was_used_last_leads(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press(":", *"skim", "enter")
        await app.press(":", *"zen", "enter")
        await app.press(":")
        commands = app.on_top.query_one(CommandList)
        first = [str(commands.get_option_at_index(index).prompt) for index in range(3)]
        assert first[0].startswith("Nothing but the text")
        assert first[1].startswith("Skim")
        assert first[2].startswith("Line or row down")


@pytest.mark.parametrize(
    ("typed", "article", "claims"),
    [("council dec", 1, 1), ("speaker: dockers", 0, 1), ("speaker: olsen", 0, 3)],
)
async def test_articles_and_speakers_are_found_by_name(
    open_app: OpenApp, typed: str, article: int, claims: int
) -> None:
    async with open_app() as app:
        await choose(app, typed)
        assert not app.is_covered
        assert (app.articles.open_index, app.claims.row_count()) == (article, claims)


async def test_a_theme_is_found_by_name_and_kept(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press(":", *"ember", "enter")
        assert app.app.theme == app.screen.parts.arrangement.theme == "ember"


@pytest.mark.parametrize(
    ("typed", "typography"),
    [
        ("justify true", Typography(justify=True)),
        ("spacing 0", Typography(spacing=0)),
        ("hanging false", Typography(hanging=False)),
    ],
)
async def test_how_the_text_is_set_is_chosen_by_the_name_in_the_settings(
    open_app: OpenApp, typed: str, typography: Typography
) -> None:
    async with open_app() as app:
        await choose(app, f"setting: {typed}")
        assert app.text.typography == typography


async def test_the_level_is_set_and_taken_away_again(open_app: OpenApp) -> None:
    async with open_app() as app:
        await choose(app, "setting: level believes")
        assert app.screen.parts.widgets.claims_pane._listing.query == "level:believes"
        await choose(app, "setting: level all")
        assert app.screen.parts.widgets.claims_pane._listing.query == ""


@pytest.mark.parametrize(("answer", "column"), [("50", 50), ("7", 30), ("wide", 72), ("", 72)])
async def test_the_width_is_asked_for(open_app: OpenApp, answer: str, column: int) -> None:
    async with open_app() as app:
        await choose(app, "setting: width")
        await app.press("ctrl+u", *answer, "enter")
        assert app.text.column == column


async def test_the_width_stays_when_the_question_is_left(open_app: OpenApp) -> None:
    async with open_app() as app:
        await choose(app, "setting: width")
        await app.press("5", "escape")
        assert app.text.column == 72


async def test_the_setting_of_the_theme_leads_to_the_themes(open_app: OpenApp) -> None:
    async with open_app() as app:
        await choose(app, "setting: theme")
        assert isinstance(app.on_top, ThemePicker)


@pytest.mark.parametrize("is_seen", [True, False])
async def test_the_cursor_of_the_terminal_is_shown_or_hidden(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, is_seen: bool
) -> None:
    async with open_app(config=Config(cursor=is_seen)) as app:
        written = list[str]()
        assert app.app._driver is not None
        monkeypatch.setattr(app.app._driver, "write", written.append)
        await choose(app, "setting: cursor")
        assert written[-1] == ("\x1b[?25l" if is_seen else "\x1b[?25h")


async def test_what_holds_from_the_next_start_is_found_with_its_line(open_app: OpenApp) -> None:
    config_file().parent.mkdir(parents=True)
    config_file().write_text("\nengine = 'rules'\n", encoding="utf-8")
    async with open_app() as app:
        assert isinstance(app.app, ReaderApp)
        helps = {destination.words: destination.help for destination in app.app.destinations()}
        assert (
            helps["Setting: engine, what finds the claims, model or rules"] == "config.toml, line 2; edit it"
        )
        assert helps["Setting: keys preset, keys as in vim, emacs or newsboat"].startswith("not set in")
        await choose(app, "preset")
        assert app.status.startswith("The terminal cannot be handed to another program here.")


@pytest.mark.parametrize(
    ("typed", "leads_with"),
    [
        ("q", "Close what lies on top; in the text, quit"),
        ("e", "Edit the article at this line"),
        ("]", "Next claim"),
        ("quit", "Quit"),
        ("export", "Export"),
    ],
)
async def test_a_key_leads_to_what_it_does_and_words_to_what_they_say(
    open_app: OpenApp, typed: str, leads_with: str
) -> None:
    async with open_app() as app:
        await app.press(":", *({"]": "right_square_bracket"}.get(key, key) for key in typed))
        commands = app.on_top.query_one(CommandList)
        assert str(commands.get_option_at_index(0).prompt).startswith(leads_with)


async def test_below_the_palette_stand_only_keys_that_act_while_one_types(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24)) as app:
        await app.press(":")
        hints = app.screen.parts.widgets.hints.render().plain
        assert hints == "Enter do it  Esc close  Ctrl+q quit  F1 keys"
        await app.press("f1")
        assert isinstance(app.on_top, HelpScreen)
        await app.press("escape")
        assert isinstance(app.on_top, Palette)
        await app.press("Q", "question_mark")
        assert app.on_top.query_one(Input).value == "Q?"
        await app.press("ctrl+q")
        assert not app.app.is_running
