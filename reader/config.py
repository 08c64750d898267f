"""What a person may set in `config.toml`, read without ever stopping the program. Plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli

from reader import keymap, presets
from reader.model import DEFAULT_ENGINE, ENGINES, Engine

MIN_WIDTH_CELLS = 30
MAX_WIDTH_CELLS = 160
_KNOWN = ("engine", "theme", "width", "keys")


@dataclass(frozen=True, slots=True)
class Config:
    """The settings, defaults filled in."""

    theme: str = ""
    """Name of a theme; empty for the one that suits the terminal."""
    width: int = 72
    """Widest text column, in cells."""
    keys: keymap.Keymap = field(default_factory=lambda: keymap.DEFAULT)
    """The keys of every action."""
    engine: Engine = DEFAULT_ENGINE
    """What finds the claims."""
    problems: tuple[str, ...] = ()
    """A sentence for everything in the file that was left out, naming file and key."""


def load(path: Path) -> Config:
    """Return what the file says; without a file the defaults. What is wrong in it is reported."""
    try:
        with path.open("rb") as file:
            data = tomli.load(file)
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        return Config(problems=(f"{path}: not readable as TOML ({error}). The defaults hold.",))
    return _read(data, path)


def _read(data: Mapping[str, Any], path: Path) -> Config:
    defaults = Config()
    problems = [
        f"{path}: `{key}` is not a setting.{keymap.nearest(key, _KNOWN)}" for key in data if key not in _KNOWN
    ]
    theme = data.get("theme", defaults.theme)
    if not isinstance(theme, str):
        problems.append(f"{path}: `theme` must be the name of a theme, not {theme!r}.")
        theme = defaults.theme
    width = data.get("width", defaults.width)
    if type(width) is not int or not MIN_WIDTH_CELLS <= width <= MAX_WIDTH_CELLS:
        problems.append(
            f"{path}: `width` must be a number from {MIN_WIDTH_CELLS} to {MAX_WIDTH_CELLS}, not {width!r}."
        )
        width = defaults.width
    engine = data.get("engine", defaults.engine)
    if engine not in ENGINES:
        problems.append(f"{path}: `engine` must be {' or '.join(ENGINES)}, not {engine!r}.")
        engine = defaults.engine
    keys, key_problems = _keys(data.get("keys", {}))
    problems += [f"{path}: [keys] {problem}" for problem in key_problems]
    return Config(theme=theme, width=width, keys=keys, engine=engine, problems=tuple(problems))


def _keys(table: object) -> tuple[keymap.Keymap, tuple[str, ...]]:
    if not isinstance(table, dict):
        return keymap.DEFAULT, ("must be a table: [keys], then lines like `next_claim = ['n']`.",)
    wanted: dict[str, tuple[str, ...]] = {}
    problems: list[str] = []
    named = table.get("preset", presets.PRESET)
    if not isinstance(named, str) or named not in presets.PRESETS:
        hint = keymap.nearest(named, presets.PRESETS) if isinstance(named, str) else ""
        problems.append(f"`preset` must be {_either(presets.PRESETS)}, not {named!r}.{hint}")
        named = presets.PRESET
    for id, keys in table.items():
        if id == "preset":
            continue
        listed = [keys] if isinstance(keys, str) else keys
        if isinstance(listed, list) and all(isinstance(key, str) for key in listed):
            wanted[id] = tuple(listed)
        else:
            problems.append(f"`{id}` must be a key or a list of keys, not {keys!r}.")
    resolved, more = keymap.remap(wanted, presets.preset(named))
    return resolved, (*problems, *more)


def _either(names: Iterable[str]) -> str:
    *others, last = (repr(name) for name in names)
    return f"{', '.join(others)} or {last}"
