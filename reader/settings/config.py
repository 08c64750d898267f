"""What a person may set in `config.toml`, read without ever stopping the program. Plain values."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from reader.errors import ConfigError
from reader.model import DEFAULT_ENGINE, ENGINES, LEVELS, Engine, Level
from reader.settings import presets, toml_file
from reader.settings.checked_table import CheckedTable
from reader.settings.keymap import DEFAULT, Keymap, remap
from reader.settings.misplaced import where_it_belongs
from reader.settings.nearest_name import nearest
from reader.settings.toml_file import TomlFile
from reader.settings.typography import MAX_SPACING, Typography

MIN_WIDTH_CELLS = 30
MAX_WIDTH_CELLS = 160
SETTINGS = ("engine", "level", "theme", "width", "cursor", "text", "keys", "network")
"""What may stand at the top of the file; the last three are tables."""
TEXT_SETTINGS = ("width", "justify", "spacing", "hanging")
_TABLES = MappingProxyType(
    {
        "": ("engine", "level", "theme", "width", "cursor"),
        "text": TEXT_SETTINGS,
        "keys": ("preset", *DEFAULT),
        "network": ("allow",),
    }
)
"""What stands where; what stands at the top has no table."""


class Config(NamedTuple):
    """The settings, defaults filled in."""

    theme: str = ""
    """Name of a theme; empty for the one that suits the terminal."""
    width: int = 72
    """Widest text column, in cells; in the file also at the top, where `[text] width` outdoes it."""
    typography: Typography = Typography()
    """How the text is set in it."""
    keys: Keymap = DEFAULT
    """The keys of every action."""
    engine: Engine = DEFAULT_ENGINE
    """What finds the claims."""
    level: Level | None = None
    """The only level of claims that is listed at the start; None for all."""
    cursor: bool = False
    """Whether the terminal's own cursor is seen, which sits on the current claim."""
    hosts: tuple[str, ...] = ()
    """Hosts of a private network that may be asked for pages and feeds, some with a port."""
    problems: tuple[str, ...] = ()
    """A sentence for everything in the file that was left out, naming file, line and key."""


def load(path: Path, *, themes: Collection[str] | None = None) -> Config:
    """Return what the file says; without a file the defaults. What is wrong in it is reported.

    `themes`: the names of all themes there are; None where it does not matter whether one is there.
    """
    try:
        file = toml_file.read(path)
    except FileNotFoundError:
        return Config()
    except ConfigError as error:
        return Config(problems=(f"{error} The defaults hold.",))
    return _read(file, themes)


def _read(file: TomlFile, themes: Collection[str] | None) -> Config:
    defaults, table = Config(), CheckedTable(file)
    table.refuse_unknown(SETTINGS, _TABLES)
    theme = table.value("theme", defaults.theme, _is_name, "the name of a theme")
    if theme and themes is not None and theme not in themes:
        hint = nearest(theme, themes) or f" There are {', '.join(sorted(themes))}."
        table.refuse("theme", f"there is no theme {theme!r}.{hint}")
        theme = defaults.theme
    width = _width(table, defaults.width)
    cursor = table.value("cursor", defaults.cursor, _is_flag, _FLAG)
    engine = table.value("engine", defaults.engine, lambda value: value in ENGINES, _either(ENGINES))
    level = table.value("level", defaults.level, lambda value: value in LEVELS, _either(LEVELS))
    width, typography, text_problems = _text(file, width)
    keys, key_problems = _keys(file)
    hosts, host_problems = _hosts(file)
    problems = (*table.problems, *text_problems, *key_problems, *host_problems)
    return Config(theme, width, typography, keys, engine, level, cursor, hosts, problems)


def _text(file: TomlFile, width: int) -> tuple[int, Typography, Sequence[str]]:
    """Return the width, `width` without another, how the text is set, and what was left out."""
    table = CheckedTable(file, "text", "justify = true")
    table.refuse_unknown(TEXT_SETTINGS, _TABLES)
    defaults = Typography()
    typography = Typography(
        justify=table.value("justify", defaults.justify, _is_flag, _FLAG),
        spacing=table.value("spacing", defaults.spacing, _is_spacing, f"a number from 0 to {MAX_SPACING}"),
        hanging=table.value("hanging", defaults.hanging, _is_flag, _FLAG),
    )
    return _width(table, width), typography, table.problems


def _keys(file: TomlFile) -> tuple[Keymap, Sequence[str]]:
    """Return the keys of every action, and what was left out."""
    table = CheckedTable(file, "keys", "next_claim = ['n']")
    preset = table.value("preset", presets.PRESET, _is_preset, _either(presets.PRESETS), presets.PRESETS)
    overrides: dict[str, tuple[str, ...]] = {}
    for id in table.data:
        if id == "preset":
            continue
        place = "" if id in DEFAULT else where_it_belongs(id, _TABLES)
        if place:
            table.refuse(id, f"`{id}` is not an action.{place}")
            continue
        keys = table.value(id, (), _is_keys, "a key or a list of keys")
        if keys or table.data[id] == []:
            overrides[id] = (keys,) if isinstance(keys, str) else tuple(keys)
    keymap, problems = remap(overrides, presets.preset(preset))
    for id, words in problems.items():
        table.refuse(id, words)
    return keymap, table.problems


def _hosts(file: TomlFile) -> tuple[tuple[str, ...], Sequence[str]]:
    """Return the hosts of a private network that may be asked, and what was left out."""
    table = CheckedTable(file, "network", "allow = ['localhost:8000']")
    table.refuse_unknown(_TABLES["network"], _TABLES)
    hosts = table.value("allow", [], _are_hosts, "a list of hosts like ['localhost:8000', '10.0.0.5']")
    return tuple(hosts), table.problems


_FLAG = "true or false"
_HOST = r"(?:\[[0-9A-Fa-f:.%]+\]|[^\s/@:\[\]]+)(?::\d{1,5})?"
"""A name or an address, of IPv6 in brackets, with a port or without."""


def _width(table: CheckedTable, otherwise: int) -> int:
    requirement = f"a number from {MIN_WIDTH_CELLS} to {MAX_WIDTH_CELLS}"
    return int(table.value("width", otherwise, _is_width, requirement))


def _is_name(value: object) -> bool:
    return isinstance(value, str)


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_width(value: object) -> bool:
    return type(value) is int and MIN_WIDTH_CELLS <= value <= MAX_WIDTH_CELLS


def _is_spacing(value: object) -> bool:
    return type(value) is int and 0 <= value <= MAX_SPACING


def _is_preset(value: object) -> bool:
    return isinstance(value, str) and value in presets.PRESETS


def _is_keys(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(key, str) for key in value))


def _either(names: Iterable[str]) -> str:
    *rest, last = (repr(name) for name in names)
    return f"{', '.join(rest)} or {last}"


def _are_hosts(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(host, str) and re.fullmatch(_HOST, host) for host in value
    )
