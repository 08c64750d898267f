"""Where no further file can be opened the program ends, and does not go on without taking keys."""

from __future__ import annotations

import errno
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from tests.ui.conftest import MakeApp
from tests.ui.test_app_corrections import library

LACK = OSError(errno.EMFILE, "Too many open files")


async def test_an_error_of_too_many_open_files_ends_the_program(make_app: MakeApp) -> None:
    app = make_app(library())
    await app.run_async(headless=True, auto_pilot=lack_a_file)
    assert app.lack_of_files is LACK
    assert app.return_code == 1


async def test_an_error_whose_traceback_cannot_be_read_ends_the_program_too(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(App, "_fatal_error", refuse)
    app = make_app(library())
    await app.run_async(headless=True, auto_pilot=lack_a_module)
    assert app.lack_of_files is LACK
    assert app.return_code == 1


async def lack_a_file(pilot: Pilot[Any]) -> None:
    """Have the program open a file."""
    pilot.app.call_later(refuse)


async def lack_a_module(pilot: Pilot[Any]) -> None:
    """Have the program import something from a folder that cannot be opened."""
    pilot.app.call_later(find_no_module)


def refuse(*_: object) -> None:
    """Find no room for another file."""
    raise LACK


def find_no_module() -> None:
    """Find nothing to import."""
    raise ModuleNotFoundError
