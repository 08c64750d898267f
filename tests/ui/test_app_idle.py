"""Nobody is woken while nothing happens; what happens outside is seen nevertheless."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest
from textual.app import App
from textual.timer import Timer

from reader.model import Analysis, Origin
from reader.paths import config_dir
from reader.settings.config import Config
from reader.ui import folder_events
from tests.ui import newsroom
from tests.ui.conftest import OpenApp


async def test_no_timer_runs_while_nobody_does_anything(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app() as app:
        assert not _repeating(app.app)
        await app.press("j")
        assert not _repeating(app.app)
    monkeypatch.setattr(sys, "platform", "elsewhere")
    async with open_app() as app:
        # Where the system tells of nothing, files and themes are looked at.
        assert len(_repeating(app.app)) == 2


def _repeating(app: App[None]) -> list[Timer]:
    """Return the timers that go on for ever, but those of Textual's own that are paused."""
    nodes = [app, *app.screen_stack, *(widget for screen in app.screen_stack for widget in screen.query("*"))]
    timers = [timer for node in nodes for timer in node._timers]
    return [timer for timer in timers if timer._repeat is None and timer._active.is_set()]


async def test_the_place_is_kept_a_while_after_the_first_movement_and_once(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("j", "j")
        timer = app.screen._keep_timer
        assert timer is not None
        await app.press("j")
        assert app.screen._keep_timer is timer
        app.screen._keep()
        assert app.screen._keep_timer is None


async def test_a_theme_and_a_file_that_are_saved_are_seen(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(folder_events, "_REST_SECONDS", 0.01)
    file = tmp_path / "a.txt"
    file.write_text("The dam held.", encoding="utf-8")
    origin = Origin("path", str(file))
    library = newsroom.one_file(file, newsroom.HandAnalyzer({origin.id: Analysis(origin.id)}))
    folder = config_dir() / "themes"
    folder.mkdir(parents=True)
    async with open_app(library, Config()) as app:
        (folder / "mine.toml").write_text("[marks]\nspeakers = 5\n", encoding="utf-8")
        file.write_text("The dam broke after all.", encoding="utf-8")
        async with asyncio.timeout(60):
            while "was changed on disk" not in app.status or not app.app._shelf.problems:  # type: ignore[attr-defined]
                await asyncio.sleep(0.01)
