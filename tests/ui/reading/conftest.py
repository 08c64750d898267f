"""Fixtures for tests of actions."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.store.database import Database


@pytest.fixture
def bare_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Take the session's own programs away; return the folder for others."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "VISUAL", "EDITOR", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Make an empty library of articles."""
    database = Database(tmp_path / "library.sqlite")
    yield database
    database.close()
