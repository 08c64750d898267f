"""Small programs for tests, where the program under test looks for others."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest


def program(folder: Path, name: str, body: str) -> Path:
    """Write an executable Python script and return its path."""
    path = folder / name
    path.write_text(f"#!{sys.executable}\nimport pathlib, sys\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let programs be found in this folder alone, in no session of any kind."""
    monkeypatch.setenv("PATH", str(folder))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "VISUAL", "EDITOR", "BROWSER"):
        monkeypatch.delenv(name, raising=False)


def taking(target: Path) -> str:
    """Return the body of a script that writes its standard input to a file."""
    return f"pathlib.Path({str(target)!r}).write_bytes(sys.stdin.buffer.read())"
