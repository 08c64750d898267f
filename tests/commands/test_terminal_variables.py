"""What the environment says of the screen counts where it can."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.commands.terminal_variables import drop_unusable


@pytest.mark.parametrize(
    ("name", "value", "is_kept"),
    [
        ("COLUMNS", "120", True),
        ("COLUMNS", "999", True),
        ("COLUMNS", "1000", False),
        ("LINES", "24", True),
        ("LINES", "9" * 5_000, False),
        ("LINES", "-1", False),
        ("TEXTUAL_COLOR_SYSTEM", "truecolor", True),
        ("TEXTUAL_COLOR_SYSTEM", "", False),
        ("TEXTUAL_COLOR_SYSTEM", "purple", False),
        ("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver", False),
        ("TEXTUAL_FPS", "30", True),
        ("TEXTUAL_FPS", "0", False),
        ("TEXTUAL_FPS", "1000", False),
        ("TEXTUAL_ANIMATIONS", "none", True),
        ("PATH", "x", True),
    ],
)
def test_a_value_of_no_use_counts_as_none(name: str, value: str, *, is_kept: bool) -> None:
    environment = {name: value}
    drop_unusable(environment)
    assert environment == ({name: value} if is_kept else {})


def test_a_log_is_written_into_a_file_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "old").touch()
    kept = []
    for name in ("new", "old", "pipe", "."):
        environment = {"TEXTUAL_LOG": f"{tmp_path / name}"}
        drop_unusable(environment)
        kept.append(bool(environment))
    assert kept == [True, True, False, False]
