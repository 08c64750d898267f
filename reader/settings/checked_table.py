"""A table of `config.toml`, of which only what can be used is taken; the rest is said, with its line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from reader.settings.misplaced import where_it_belongs
from reader.settings.nearest_name import nearest
from reader.settings.toml_file import TomlFile

_MAX_PROBLEMS = 50
"""So many are told of a table, more than anybody reads; each costs a dozen parses."""


class CheckedTable:
    """The top of the file, or a table of it; collects a sentence for everything that is wrong there."""

    def __init__(self, file: TomlFile, name: str = "", example: str = "") -> None:
        self._file = file
        self._name = name
        self.problems: list[str] = []
        data = file.data.get(name, {}) if name else file.data
        self.data: Mapping[str, Any] = data if isinstance(data, dict) else {}
        if not isinstance(data, dict):
            words = f"[{name}] must be a table: [{name}], then lines like `{example}`."
            self.problems.append(file.problem((name,), words))

    def value(
        self,
        key: str,
        default: Any,
        is_valid: Callable[[Any], bool],
        requirement: str,
        names: Collection[str] = (),
    ) -> Any:
        """Return what a key is set to; `default` without it, and where it is not as `requirement` says."""
        if key not in self.data or is_valid(value := self.data[key]):
            return self.data.get(key, default)
        hint = nearest(value, names) if isinstance(value, str) else ""
        self.refuse(key, f"`{key}` must be {requirement}, not {value!r}.{hint}")
        return default

    def refuse(self, key: str, words: str) -> None:
        """Report a key, unless many were already."""
        if len(self.problems) > _MAX_PROBLEMS:
            return
        if len(self.problems) == _MAX_PROBLEMS:
            self.problems.append(self._file.problem((), "more is wrong, which is not listed."))
            return
        path = (self._name, key) if self._name else (key,)
        self.problems.append(self._file.problem(path, f"[{self._name}] {words}" if self._name else words))

    def refuse_unknown(self, names: Sequence[str], tables: Mapping[str, Collection[str]]) -> None:
        """Report the keys that are not among some names; `tables` say which belong elsewhere in the file."""
        for key in self.data:
            if key not in names:
                hint = where_it_belongs(key, tables) or nearest(key, names)
                hint = hint or f" There are {', '.join(names)}."
                self.refuse(key, f"`{key}` is not a setting.{hint}")
