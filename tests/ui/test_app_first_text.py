"""The first text is drawn as it stays; what keys do is built after it, and is there when it is asked for."""

from __future__ import annotations

import pytest
from textual.strip import Strip

from reader.ui.reading.screen import ACTION_NAMES, ReadingScreen
from reader.ui.widgets.article_lines import ArticleLines
from tests.ui.conftest import MakeApp, OpenApp


async def test_no_other_screen_lies_below_the_one_that_is_read_in(open_app: OpenApp) -> None:
    async with open_app() as app:
        assert app.app.screen_stack == [app.screen]


@pytest.mark.parametrize(("height", "name"), [(36, "-tall"), (12, "-short")])
async def test_the_text_is_drawn_in_the_width_and_height_that_it_has(
    height: int, name: str, make_app: MakeApp, painting: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[bool, bool]] = []
    render_line = ArticleLines.render_line

    def record(lines: ArticleLines, y: int) -> Strip:
        drawn.append((lines._laid_out_cells == lines.size.width, lines.screen.has_class(name)))
        return render_line(lines, y)

    monkeypatch.setattr(ArticleLines, "render_line", record)
    async with make_app().run_test(size=(100, height)) as pilot:
        await pilot.pause()
    assert drawn
    assert set(drawn) == {(True, True)}


async def test_the_table_has_what_keys_do(open_app: OpenApp) -> None:
    async with open_app() as app:
        assert set(app.screen.keyed.actions) == ACTION_NAMES


async def test_a_key_that_is_pressed_before_the_rest_is_built_does_what_it_does_later(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReadingScreen, "_prepare_keys", lambda screen: None)
    async with open_app() as app:
        assert "keyed" not in vars(app.screen)
        await app.press("tab")
        assert app.claims.has_focus
