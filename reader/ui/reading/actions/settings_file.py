"""Opens `config.toml` in the person's editor, at the line of a setting."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.errors import ConfigError
from reader.settings import config, toml_file
from reader.settings.toml_lines import KeyPath, line_of
from reader.ui.programs import editor
from reader.ui.reading.file_watch import file_version
from reader.ui.reading.protocols import Say


class SettingsFile:
    """The file of the settings, which need not be there; only the editor writes it."""

    def __init__(self, path: Path, *, run_in_terminal: Callable[[Sequence[str]], str], say: Say) -> None:
        self._path = path
        self._run_in_terminal = run_in_terminal
        self._say = say

    def place_of(self, key: KeyPath) -> str:
        """Return where a setting stands in the file, in words."""
        line = self._line_of(key)
        return f"{self._path.name}, line {line}" if line else f"not set in {self._path.name}"

    def edit(self, key: KeyPath) -> None:
        """Open the file at the line of a setting, else at the top; then say what is wrong in it."""
        before = file_version(self._path)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            command = editor.command(os.environ, self._path, self._line_of(key) or 1)
        except OSError as error:
            self._say(f"{self._path.parent}: cannot be made ({(error.strerror or str(error)).lower()}).")
        except editor.NoEditorError as error:
            self._say(f"{error} The setting stands in {self._path}.")
        else:
            problem = self._run_in_terminal(command)
            self._say(problem or self._news(before))

    def _line_of(self, key: KeyPath) -> int | None:
        try:
            return line_of(toml_file.read(self._path).text, key)
        except (ConfigError, FileNotFoundError):
            return None

    def _news(self, before: tuple[int, int] | None) -> str:
        if file_version(self._path) == before:
            return f"{self._path.name} is as it was."
        problems = config.load(self._path).problems
        return problems[0] if problems else f"{self._path.name} was changed; it holds from the next start."
