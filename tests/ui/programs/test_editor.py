"""Editors that are known are told the line; what cannot be run is said in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.programs.editor import NoEditorError, command
from tests.ui.programs.programs import only, program


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"EDITOR": "vim"}, "vim +12 /a b.txt"),
        ({"EDITOR": "vim", "VISUAL": "hx"}, "hx +12 /a b.txt"),
        ({"EDITOR": "vim", "VISUAL": " "}, "vim +12 /a b.txt"),
        ({"EDITOR": "code --wait"}, "code --wait --goto /a b.txt:12"),
        ({"EDITOR": "subl -w"}, "subl -w /a b.txt:12"),
        ({"EDITOR": "unknown"}, "unknown /a b.txt"),
        ({}, "nano +12 /a b.txt"),
    ],
)
def test_the_file_is_opened_at_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: str
) -> None:
    only(tmp_path, monkeypatch)
    for name in ("vim", "hx", "code", "subl", "unknown", "nano"):
        program(tmp_path, name, "")
    assert " ".join(command(environment, Path("/a b.txt"), 12)) == expected


def test_an_editor_is_known_by_its_path_too(tmp_path: Path) -> None:
    editor = program(tmp_path, "nvim", "")
    assert command({"EDITOR": str(editor)}, Path("/a.txt"), 3) == (str(editor), "+3", "/a.txt")


@pytest.mark.parametrize(
    ("environment", "problem"),
    [
        ({}, "No editor was found. Set $EDITOR to the one you use."),
        ({"EDITOR": "gone -x"}, "$EDITOR names gone, and there is no such program."),
        ({"VISUAL": "vim 'x"}, "$VISUAL is no command: vim 'x"),
    ],
)
def test_why_there_is_no_editor_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], problem: str
) -> None:
    only(tmp_path, monkeypatch)
    with pytest.raises(NoEditorError, match="^" + problem.replace("$", r"\$").replace(".", r"\.")):
        command(environment, Path("/a.txt"), 1)
