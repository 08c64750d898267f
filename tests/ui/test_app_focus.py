"""The pane with the focus is told from the others, by shape as well as by colour."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.widgets import Static

from reader.paths import bundled
from reader.settings.themes import load_all
from reader.ui.widgets.gutter import Gutter
from tests.ui.conftest import OpenApp


@pytest.mark.parametrize(
    ("key", "focused", "other"), [("tab", "claims", "articles"), ("shift+tab", "articles", "claims")]
)
async def test_title_bar_and_row_say_which_list_has_the_focus(
    open_app: OpenApp, key: str, focused: str, other: str
) -> None:
    async with open_app() as app:
        await app.press("]")
        await app.press(key)
        accent = Color.parse(app.app.theme_variables["accent"])
        titles = {name: app.screen.query_one(f"#{name} .heading", Static) for name in (focused, other)}
        assert titles[focused].styles.color == accent
        assert titles[focused].styles.border_left == ("outer", accent)
        assert titles[other].styles.color != accent
        assert titles[other].styles.border_left[0] == ""
        lists = {"claims": app.claims, "articles": app.articles}
        for name, bar, other_bar in [(focused, "▌", "▏"), (other, "▏", "▌")]:
            drawn = app.drawn(lists[name])
            assert bar in drawn
            assert other_bar not in drawn


async def test_the_edge_of_the_pane_with_the_focus_is_lit(open_app: OpenApp) -> None:
    async with open_app() as app:
        accent = Color.parse(app.app.theme_variables["accent"])
        articles, gutter = app.screen.query_one("#articles"), app.screen.query_one(Gutter)
        assert articles.styles.border_right[1] != accent
        assert not gutter.is_lit
        await app.press("shift+tab")
        assert articles.styles.border_right[1] == accent
        await app.press("tab", "tab")
        assert articles.styles.border_right[1] != accent
        assert "│" in {gutter.render_line(y).text for y in range(gutter.size.height)}


LIT_EDGE = "▏"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
@pytest.mark.parametrize("is_colorless", [False, True])
@pytest.mark.parametrize(
    ("keys", "pane"), [((), "text"), (("enter",), "claims"), (("shift+tab",), "articles")]
)
async def test_one_pane_alone_is_lit_on_every_size_with_colours_or_without(
    open_app: OpenApp,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    is_colorless: bool,
    keys: tuple[str, ...],
    pane: str,
) -> None:
    if is_colorless:
        monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(size=size) as app:
        await app.press("]", *keys)
        assert app.pane == pane
        lit = [
            name
            for name in ("articles", "claims")
            if app.screen.query_one(f"#{name} .heading", Static).styles.border_left[0] == "outer"
        ]
        lit += ["text"] * any(line.startswith(LIT_EDGE) for line in app.drawn(app.text).split("\n"))
        assert lit == [pane]


async def test_the_edge_of_the_text_leaves_bars_and_words_where_they_are(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("]")
        lit = app.drawn(app.text).split("\n")
        await app.press("tab")
        unlit = app.drawn(app.text).split("\n")
        assert [line[1:] for line in lit] == [line[1:] for line in unlit]
        assert {line[:1] for line in lit} == {LIT_EDGE, "█", "▌"}
        assert {line[:1] for line in unlit} <= {"", " ", "▌"}


async def test_a_list_covers_no_cell_of_its_words_when_it_gets_the_focus(open_app: OpenApp) -> None:
    async with open_app() as app:
        title = app.screen.query_one("#claims .heading", Static)
        before = title.content_region
        await app.press("tab")
        assert title.content_region == before


@pytest.mark.parametrize("theme", sorted(load_all(bundled("themes"))[0]))
async def test_themes_start_with_every_pane_in_focus(open_app: OpenApp, theme: str) -> None:
    async with open_app() as app:
        app.app.theme = theme
        await app.press("tab", "tab")
        assert app.pane == "articles"
