"""The file of the settings is opened at a line, and what came of it is said."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.settings.toml_lines import KeyPath
from reader.ui.reading.actions.settings_file import SettingsFile
from tests.ui.programs.programs import only, program
from tests.ui.reading.fakes import FakeTerminal

SETTINGS = "theme = 'paper'\n\n[keys]\npreset = 'emacs'\n"


class Editor(FakeTerminal):
    """An editor that leaves the file with other words; None leaves it alone."""

    def __init__(self, path: Path, words: str | None) -> None:
        super().__init__()
        self._path = path
        self._words = words

    def __call__(self, command: Sequence[str]) -> str:
        """Write the words."""
        if self._words is not None:
            self._path.write_text(self._words, encoding="utf-8")
        return super().__call__(command)


@pytest.fixture
def path(bare_session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path of the settings, in a folder that is not there yet; vim is the editor."""
    only(bare_session, monkeypatch)
    monkeypatch.setenv("EDITOR", str(program(bare_session, "vim", "")))
    return tmp_path / "new" / "config.toml"


@pytest.mark.parametrize(
    ("key", "line", "place"),
    [
        (("keys", "preset"), 4, "config.toml, line 4"),
        (("keys",), 3, "config.toml, line 3"),
        (("engine",), 1, "not set in config.toml"),
        ((), 1, "not set in config.toml"),
    ],
)
def test_it_is_opened_at_the_line_of_the_setting(path: Path, key: KeyPath, line: int, place: str) -> None:
    path.parent.mkdir()
    path.write_text(SETTINGS, encoding="utf-8")
    said, editor = list[str](), Editor(path, None)
    file = SettingsFile(path, run_in_terminal=editor, say=said.append)
    assert file.place_of(key) == place
    file.edit(key)
    assert [command[-2:] for command in editor.commands] == [(f"+{line}", str(path))]
    assert said == ["config.toml is as it was."]


@pytest.mark.parametrize(
    ("words", "news"),
    [
        ("width = 70", "config.toml was changed; it holds from the next start."),
        ("widht = 70", "{path}, line 1: `widht` is not a setting. Did you mean 'width'?"),
    ],
)
def test_what_was_made_of_it_is_said_at_once(path: Path, words: str, news: str) -> None:
    said = list[str]()
    SettingsFile(path, run_in_terminal=Editor(path, words), say=said.append).edit(("width",))
    assert said == [news.format(path=path)]


def test_without_an_editor_it_is_said_where_the_setting_stands(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "gone")
    said, terminal = list[str](), FakeTerminal()
    SettingsFile(path, run_in_terminal=terminal, say=said.append).edit(("width",))
    assert said == [f"$EDITOR names gone, and there is no such program. The setting stands in {path}."]
    assert not terminal.commands


def test_a_folder_that_cannot_be_made_is_said(path: Path) -> None:
    path.parent.write_text("a file", encoding="utf-8")
    said = list[str]()
    SettingsFile(path, run_in_terminal=FakeTerminal(), say=said.append).edit(("width",))
    assert said == [f"{path.parent}: cannot be made (file exists)."]
