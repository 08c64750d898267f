"""The terminal is taken once when the program goes on, and not by one that ends. Others: tests/faults."""

from __future__ import annotations

import os
import signal
from types import SimpleNamespace
from typing import Any, cast

import pytest
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from reader.ui.going_on import go_on


class Terminal(LinuxDriver):
    """Notes whether it is taken."""

    def __init__(self, *, is_another_programs: bool) -> None:
        self._auto_restart = not is_another_programs
        self._must_signal_resume = False
        self.fileno = 0
        self.done: list[str] = []

    def suspend_application_mode(self) -> None:
        """Note it."""
        self.done.append("given")

    def resume_application_mode(self) -> None:
        """Note it."""
        self.done.append("taken")


@pytest.mark.parametrize(
    ("app", "is_tty", "is_another_programs", "done", "ended"),
    [
        ({"_exit": False, "is_running": True}, True, False, ["given", "taken"], []),
        ({"_exit": False, "is_running": True}, True, True, [], []),
        ({"_exit": True, "is_running": True}, True, False, [], []),
        ({"_exit": False, "is_running": False}, True, False, [], []),
        ({"_exit": False, "is_running": True}, False, False, [], [signal.SIGHUP]),
        ({"_exit": True, "is_running": True}, False, False, [], [signal.SIGHUP]),
    ],
    ids=["it goes on", "an editor has it", "it is to end", "it has ended", "window closed", "both"],
)
def test_the_terminal_is_taken_by_what_goes_on_and_not_by_what_ends(
    monkeypatch: pytest.MonkeyPatch,
    *,
    app: dict[str, bool],
    is_tty: bool,
    is_another_programs: bool,
    done: list[str],
    ended: list[int],
) -> None:
    monkeypatch.setattr(os, "isatty", lambda _: is_tty)
    terminal, numbers = Terminal(is_another_programs=is_another_programs), list[int]()
    go_on(cast("App[Any]", SimpleNamespace(**app, _driver=terminal)), numbers.append)
    assert (terminal.done, numbers) == (done, ended)
