"""How long things stay, and how often they are looked at: each in bounds that have a reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.app import App
from textual.message_pump import MessagePump

from reader.store.keeper import open_keeper
from reader.ui.app import ReaderApp
from reader.ui.folder_events import FolderEvents
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, Opened

BOUNDS_SECONDS: dict[str, tuple[float, float]] = {
    "_forget": (2, 8),  # a line is read twice, and nothing old is taken for news
    "_keep": (5, 30),  # what a terminal takes along when it is closed, without writing all the time
    "reload": (0.5, 2),  # who saves a theme looks up and sees it
    "give_up": (0.1, 0.5),  # a slow action ends by then, and a pause is not yet noticed
    "refresh": (0.05, 0.3),  # several frames of a slow terminal, and no flicker that is seen
    "notify": (8, 20),  # it comes unasked, and names a file
}


async def test_timers_and_notices_last_as_long_as_they_should(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    seconds: dict[str, list[float]] = {name: [] for name in BOUNDS_SECONDS}

    def record(owner: type[Any], name: str) -> None:
        original = getattr(owner, name)

        def call(self: Any, delay: float, callback: Callable[..., Any] | None = None, **options: Any) -> Any:
            words = f"{getattr(callback, '__qualname__', '')} {_names_in(callback)}"
            for key in BOUNDS_SECONDS:
                if key in words.replace(".", " ").split():
                    seconds[key].append(delay)
            return original(self, delay, callback, **options)

        monkeypatch.setattr(owner, name, call)

    notify = App.notify

    def record_notice(self: ReaderApp, message: str, *, timeout: float | None = None, **options: Any) -> None:
        seconds["notify"].append(timeout or 0)
        notify(self, message, timeout=timeout, **options)

    record(MessagePump, "set_timer")
    record(MessagePump, "set_interval")
    monkeypatch.setattr(App, "notify", record_notice)
    monkeypatch.setattr(FolderEvents, "start", lambda _: False)  # as on a system that tells of no changes
    (tmp_path / "session.json").write_text("no session", encoding="utf-8")
    library = newsroom.library(keeper=open_keeper(data=tmp_path, state=tmp_path))
    async with make_app(library, None, "themes/x.toml is wrong.").run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await app.settle()
        await app.press("v", "I", "]", "escape")
    assert len(seconds["notify"]) == 2  # the theme's and the session's
    for name, (least, most) in BOUNDS_SECONDS.items():
        assert seconds[name], name
        assert least <= min(seconds[name]) <= max(seconds[name]) <= most, name


def _names_in(callback: object) -> str:
    """Return the names that a lambda calls."""
    return " ".join(getattr(getattr(callback, "__code__", None), "co_names", ()))
