"""Nothing in an article is taken for markup, and nothing depends on colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from textual.content import Content
from textual.widgets import Static
from textual.widgets._toast import Toast

from reader.paths import config_dir
from reader.settings.config import Config
from reader.settings.themes import TERMINAL
from reader.ui.app import create
from reader.ui.widgets.claim_list import ClaimList
from reader.ui.widgets.status_line import StatusLine
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, OpenApp, Opened


async def test_brackets_stay_as_they_are_in_every_view(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("brackets")) as app:
        assert "A [b]bold[/b] claim [/x] and [@click=app.quit]a" in app.drawn(app.text)
        assert "Ann [red]Lee[/red] said" in app.drawn(app.claims)
        assert '"[W]e will [sic] [/x]' in app.drawn(app.claims)
        assert "[/x] [b]brackets[/b]" in app.drawn(app.articles)
        assert "[/x] [b]brackets[/b]" in app.status
        await app.press("]", ":", "escape", "?", "escape", "enter", "enter", "a", "a")
        assert app.app.is_running


async def test_brackets_in_a_failure_stay_as_they_are(open_app: OpenApp) -> None:
    async with open_app(newsroom.library("[/x][b]lost[/b]")) as app:
        assert "[/x][b]lost[/b]: there is no such file." in str(
            app.screen.query_one("#problem", Static).visual
        )


async def test_problems_of_the_start_are_said_without_markup(make_app: MakeApp) -> None:
    async with make_app(None, None, "themes/x.toml: [/x] is wrong.").run_test() as pilot:
        await pilot.pause()
        assert [note.message for note in pilot.app._notifications] == ["themes/x.toml: [/x] is wrong."]
        assert not any(note.markup for note in pilot.app._notifications)


async def test_a_theme_that_does_not_exist_is_said_and_the_default_is_on() -> None:
    path = config_dir() / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text("theme = 'papr'", encoding="utf-8")
    async with create(newsroom.library()).run_test() as pilot:
        await pilot.pause()
        assert [note.message for note in pilot.app._notifications] == [
            f"{path}, line 1: there is no theme 'papr'. Did you mean 'paper'?"
        ]
        assert pilot.app.theme == "dusk"


async def test_each_speaker_has_one_colour_in_text_and_list(open_app: OpenApp) -> None:
    async with open_app() as app:
        for index, claim in enumerate(newsroom.ANALYSES["harbour"].claims):
            head, *_ = app.claims.row(index)
            variable = next(span.style for span in head.spans if str(span.style).startswith("bold $speaker-"))
            color = app.app.theme_variables[str(variable).removeprefix("bold $")]
            start = claim.content[0].start
            y = app.text._layout.line_at(start)
            drawn = {
                segment.style.color.triplet.hex
                for segment in app.text.render_line(y)
                if segment.style and segment.style.color and segment.style.color.triplet
            }
            assert color.lower() in drawn, index


async def test_without_colours_the_terminal_theme_is_on_and_the_cursor_is_seen(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(config=Config(theme="paper")) as app:
        for keys in ["", "tab j", "shift+tab j"]:
            await app.start_over()
            assert app.app.theme == TERMINAL, keys
            await app.press(*keys.split())
            lists = {"articles": app.articles, "claims": app.claims}
            for name, rows in lists.items():
                assert rows.cursor is not None, keys
                strip = rows.render_line(rows._top_of(rows.cursor) - rows.scroll_offset.y)
                assert strip.text.startswith("▌" if name == app.pane else "▏"), keys
                assert all(bool(part.style and part.style.reverse) is (name == app.pane) for part in strip), (
                    keys
                )


async def test_a_theme_that_differs_in_one_mark_repaints_the_lists(open_app: OpenApp) -> None:
    async with open_app() as app:
        before = app.claims.render_line(0)
        theme = app.app.get_theme(app.app.theme)
        assert theme is not None
        theme.variables["speaker-0"] = "#123456"
        theme.name = "other"
        app.app.register_theme(theme)
        app.app.theme = "other"
        await app.settle()
        assert app.claims.render_line(0) != before


async def test_thousands_of_claims_cost_no_more_than_the_screen(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, painting: None
) -> None:
    many = replace(newsroom.ANALYSES["council"], claims=newsroom.ANALYSES["council"].claims * 5000)
    drawn: list[int] = []
    original = ClaimList.row

    def row(self: ClaimList, index: int) -> Sequence[Content]:
        drawn.append(index)
        return original(self, index)

    monkeypatch.setattr(ClaimList, "row", row)
    analyzer = newsroom.HandAnalyzer({"council": many})
    async with open_app(newsroom.library("council", analyzer=analyzer)) as app:
        await app.press("tab", "G")
        assert app.claims.cursor == 4999
        assert 0 < len(drawn) < 1000


async def test_with_nothing_but_the_text_what_a_key_did_is_still_said(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("3", "z")
        line = app.screen.query_one(StatusLine)
        heights = [line.size.height]
        for key in ("x", "j"):
            await app.press(key)
            heights.append(line.size.height)
        assert heights == [0, 1, 0]
        assert line.messages[-1].startswith("Rejected: “that nobody had asked the crews”.")


async def test_escape_puts_problems_away_before_anything_else(make_app: MakeApp) -> None:
    async with make_app(None, None, "themes/x.toml is wrong.").run_test(
        size=(40, 12), notifications=True
    ) as pilot:
        app = Opened(pilot)
        await app.settle()
        await app.press("z")
        assert (len(app.on_top.query(Toast)), app.screen.has_class("-zen")) == (1, True)
        await app.press("escape")
        assert (len(app.on_top.query(Toast)), app.screen.has_class("-zen")) == (0, True)
        await app.press("escape")
        assert not app.screen.has_class("-zen")


async def test_how_far_one_is_follows_the_wheel_and_the_size_of_the_screen(open_app: OpenApp) -> None:
    async with open_app(size=(60, 12)) as app:
        await app.press("j", "j", "j", "j", "j", "j")
        cursor, before = app.text.place, app.status
        app.text.action_scroll_down()
        await app.settle()
        assert app.text.place == cursor
        after_wheel = app.status
        assert percent(after_wheel) > percent(before)
        await app.pilot.resize_terminal(60, 60)
        await app.settle()
        assert percent(app.status) == 100
        await app.pilot.resize_terminal(60, 12)
        await app.settle()
        assert percent(app.status) < 100


def percent(status: str) -> int:
    """Return how much of the article is read, as the line at the bottom says."""
    return int(status.split()[-1].removesuffix("%"))
