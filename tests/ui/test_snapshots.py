"""Whole screens, as they were looked at. `--snapshot-update` writes them anew: look again, then commit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from reader.config import Config
from tests.ui.conftest import MakeApp, Opened

Size = tuple[int, int]


@pytest.mark.parametrize(
    ("theme", "size", "keys"),
    [
        ("dusk", (120, 36), "] ]"),
        ("daylight", (80, 24), "tab j j j"),
        ("terminal", (120, 36), ")"),
        ("dusk", (80, 24), "?"),
        ("dusk", (40, 12), "]"),
        ("dusk", (40, 12), "] c"),
    ],
    ids=["wide", "light", "ansi", "help", "small", "small-claims"],
)
def test_a_screen_looks_as_it_did(
    snap_compare: Callable[..., bool], make_app: MakeApp, theme: str, size: Size, keys: str
) -> None:
    assert snap_compare(
        make_app(None, Config(theme=theme)), terminal_size=size, run_before=pressing(*keys.split())
    )


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
