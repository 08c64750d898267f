"""What a person may set in `config.toml`, read without ever stopping the program. Plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import tomli

from reader import regular_file
from reader.model import DEFAULT_ENGINE, ENGINES, LEVELS, Engine, Level
from reader.settings import actions, presets
from reader.settings.toml_errors import cause
from reader.settings.typography import MAX_SPACING, Typography

MIN_WIDTH_CELLS = 30
MAX_WIDTH_CELLS = 160
_SETTINGS = ("engine", "level", "theme", "width", "cursor", "text", "keys")
_TEXT_SETTINGS = ("width", "justify", "spacing", "hanging")


@dataclass(frozen=True, slots=True)
class Config:
    """The settings, defaults filled in."""

    theme: str = ""
    """Name of a theme; empty for the one that suits the terminal."""
    width: int = 72
    """Widest text column, in cells; in the file also at the top, where `[text] width` outdoes it."""
    typography: Typography = field(default_factory=Typography)
    """How the text is set in it."""
    keys: actions.Keymap = field(default_factory=lambda: actions.DEFAULT)
    """The keys of every action."""
    engine: Engine = DEFAULT_ENGINE
    """What finds the claims."""
    level: Level | None = None
    """The only level of claims that is listed at the start; None for all."""
    cursor: bool = False
    """Whether the terminal's own cursor is seen, which sits on the current claim."""
    problems: tuple[str, ...] = ()
    """A sentence for everything in the file that was left out, naming file and key."""


def load(path: Path) -> Config:
    """Return what the file says; without a file the defaults. What is wrong in it is reported."""
    try:
        data = tomli.loads(regular_file.read(path).decode())
    except FileNotFoundError:
        return Config()
    except regular_file.Refused as refusal:
        return Config(problems=(f"{path}: {refusal}; move it away. The defaults hold.",))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        return Config(problems=(f"{path}: not readable as TOML ({cause(error)}). The defaults hold.",))
    return _read(data, path)


def _read(data: Mapping[str, Any], path: Path) -> Config:
    defaults = Config()
    problems = [
        f"{path}: `{key}` is not a setting.{actions.nearest(key, _SETTINGS)}"
        for key in data
        if key not in _SETTINGS
    ]
    theme = data.get("theme", defaults.theme)
    if not isinstance(theme, str):
        problems.append(f"{path}: `theme` must be the name of a theme, not {theme!r}.")
        theme = defaults.theme
    width, width_problems = _width(data.get("width", defaults.width), defaults.width)
    problems += [f"{path}: {problem}" for problem in width_problems]
    width, typography, text_problems = _text(data.get("text", {}), width)
    problems += [f"{path}: [text] {problem}" for problem in text_problems]
    cursor = data.get("cursor", defaults.cursor)
    if not isinstance(cursor, bool):
        problems.append(f"{path}: `cursor` must be true or false, not {cursor!r}.")
        cursor = defaults.cursor
    engine = data.get("engine", defaults.engine)
    if engine not in ENGINES:
        problems.append(f"{path}: `engine` must be {' or '.join(ENGINES)}, not {engine!r}.")
        engine = defaults.engine
    level = data.get("level", defaults.level)
    if level not in (*LEVELS, defaults.level):
        problems.append(f"{path}: `level` must be {_either(LEVELS)}, not {level!r}.")
        level = defaults.level
    keys, key_problems = _keys(data.get("keys", {}))
    problems += [f"{path}: [keys] {problem}" for problem in key_problems]
    return Config(theme, width, typography, keys, engine, level, cursor, tuple(problems))


def _width(value: object, otherwise: int) -> tuple[int, tuple[str, ...]]:
    if type(value) is int and MIN_WIDTH_CELLS <= value <= MAX_WIDTH_CELLS:
        return value, ()
    limits = f"{MIN_WIDTH_CELLS} to {MAX_WIDTH_CELLS}"
    return otherwise, (f"`width` must be a number from {limits}, not {value!r}.",)


def _text(table: object, width: int) -> tuple[int, Typography, tuple[str, ...]]:
    """Return the width, `width` without another, how the text is set, and what was left out."""
    if not isinstance(table, dict):
        return width, Typography(), ("must be a table: [text], then lines like `justify = true`.",)
    problems = [
        f"`{key}` is not a setting.{actions.nearest(key, _TEXT_SETTINGS)}"
        for key in table
        if key not in _TEXT_SETTINGS
    ]
    width, width_problems = _width(table.get("width", width), width)
    typography = Typography()
    for key in ("justify", "hanging"):
        value = table.get(key, getattr(typography, key))
        if isinstance(value, bool):
            typography = replace(typography, **{key: value})
        else:
            problems.append(f"`{key}` must be true or false, not {value!r}.")
    spacing = table.get("spacing", typography.spacing)
    if type(spacing) is int and 0 <= spacing <= MAX_SPACING:
        typography = replace(typography, spacing=spacing)
    else:
        problems.append(f"`spacing` must be a number from 0 to {MAX_SPACING}, not {spacing!r}.")
    return width, typography, (*width_problems, *problems)


def _keys(table: object) -> tuple[actions.Keymap, tuple[str, ...]]:
    if not isinstance(table, dict):
        return actions.DEFAULT, ("must be a table: [keys], then lines like `next_claim = ['n']`.",)
    overrides: dict[str, tuple[str, ...]] = {}
    problems: list[str] = []
    preset = table.get("preset", presets.PRESET)
    if not isinstance(preset, str) or preset not in presets.PRESETS:
        hint = actions.nearest(preset, presets.PRESETS) if isinstance(preset, str) else ""
        problems.append(f"`preset` must be {_either(presets.PRESETS)}, not {preset!r}.{hint}")
        preset = presets.PRESET
    for id, keys in table.items():
        if id == "preset":
            continue
        key_list = [keys] if isinstance(keys, str) else keys
        if isinstance(key_list, list) and all(isinstance(key, str) for key in key_list):
            overrides[id] = tuple(key_list)
        else:
            problems.append(f"`{id}` must be a key or a list of keys, not {keys!r}.")
    keys_by_action, override_problems = actions.remap(overrides, presets.preset(preset))
    return keys_by_action, (*problems, *override_problems)


def _either(names: Iterable[str]) -> str:
    *rest, last = (repr(name) for name in names)
    return f"{', '.join(rest)} or {last}"
