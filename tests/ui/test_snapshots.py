"""Whole screens, as they were looked at. `--snapshot-update` writes them anew: look again, then commit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from textual.pilot import Pilot

from reader.paths import config_dir
from reader.settings.config import Config
from tests.ui.conftest import MakeApp, Opened
from tests.ui.shelved import library, shelf

Size = tuple[int, int]

# Themes of the test's own: whoever tunes the colours of a bundled one changes no picture here.
THEMES = {
    "night": """
dark = true
[colors]
text = "#d9d6ce"
background = "#16181d"
surface = "#22262e"
muted = "#8d929c"
rule = "#31363f"
accent = "#e3b678"
warning = "#e3b678"
error = "#ef8a80"
[marks]
speakers = ["#82b6ea", "#e9a26d", "#93cf8e", "#d9a0e2", "#e2cf70", "#72d0c8", "#f093a6", "#b6b3f7"]
unnamed = "#b3aa96"
match = "#5c4a1e"
current-line = "#1e2229"
""",
    "day": """
dark = false
[colors]
text = "#1d1f22"
background = "#fdfdfb"
surface = "#ecedea"
muted = "#62666b"
rule = "#d7d8d4"
accent = "#8a4f00"
warning = "#8a4f00"
error = "#b3261e"
[marks]
speakers = ["#1a5fab", "#a64b00", "#2c6e2f", "#8b3a9b", "#735c00", "#006b6e", "#b3214b", "#4a45bd"]
unnamed = "#6b6353"
match = "#ffe58a"
current-line = "#f3f4f1"
""",
}


@pytest.fixture(autouse=True)
def own_themes() -> None:
    """Put the themes where the program finds those of the person."""
    folder = config_dir() / "themes"
    folder.mkdir(parents=True)
    for name, text in THEMES.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("theme", "size", "keys"),
    [
        ("night", (120, 36), "] ]"),
        ("day", (80, 24), "tab j j j"),
        ("terminal", (120, 36), ")"),
        ("day", (120, 36), "D ]"),
        ("night", (80, 24), "?"),
        ("night", (40, 12), "]"),
        ("night", (40, 12), "] c"),
        ("night", (40, 12), "6 c W"),
    ],
    ids=["wide", "light", "ansi", "filtered", "help", "small", "small-claims", "small-question"],
)
def test_a_screen_looks_as_it_did(
    snap_compare: Callable[..., bool], make_app: MakeApp, theme: str, size: Size, keys: str
) -> None:
    assert snap_compare(
        make_app(None, Config(theme=theme)), terminal_size=size, run_before=pressing(*keys.split())
    )


@pytest.mark.parametrize(
    ("theme", "size", "keys"),
    [("night", (120, 36), ". j"), ("day", (80, 24), "h j"), ("night", (40, 12), "a / f")],
    ids=["tree", "list", "small-filter"],
)
def test_a_library_looks_as_it_did(
    snap_compare: Callable[..., bool], make_app: MakeApp, theme: str, size: Size, keys: str
) -> None:
    memory = shelf(40)
    memory.set_starred(["council", "quiet 7"], True)
    memory.rows_by_id["quiet"] = memory.rows_by_id["quiet"]._replace(is_updated=True)
    memory.rows_by_id["quiet 2"] = memory.rows_by_id["quiet 2"]._replace(copies=4)
    app = make_app(library(memory), Config(theme=theme))
    app._reading.parts.widgets.articles._now = lambda: datetime(2026, 11, 28, 20, 5)
    assert snap_compare(app, terminal_size=size, run_before=pressing(*keys.split()))


def test_without_colours_a_screen_looks_as_it_did(
    snap_compare: Callable[..., bool], make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(make_app(), terminal_size=(80, 24), run_before=pressing("tab", "j"))


def pressing(*keys: str) -> Callable[[Pilot[None]], object]:
    """Return what presses keys once everything is analysed, and waits."""

    async def press(pilot: Pilot[None]) -> None:
        app = Opened(pilot)
        await app.settle()
        await app.press(*keys)

    return press
