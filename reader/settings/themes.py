"""Themes from TOML: names of roles and their colours, defaults filled in. Plain values, no Textual."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import ConfigError
from reader.settings import toml_file
from reader.settings.nearest_name import nearest
from reader.settings.toml_file import TomlFile
from reader.settings.toml_lines import KeyPath

SPEAKERS = 8
"""Colours for speakers; the ninth speaker of an article has the colour of the first again."""

COLORS = ("text", "background", "surface", "muted", "rule", "accent", "warning", "error")
"""Roles under [colors]: surface is what the cursor row and dialogs lie on, rule the lines between panes."""
MARKS = ("unnamed", "match", "current-line")
"""Roles under [marks], beside the list `speakers`."""

DARK, LIGHT, TERMINAL = "dusk", "daylight", "terminal"
"""The bundled themes that fill in what another leaves out, and that are there when nothing is chosen."""

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_BASIC = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
TERMINAL_COLORS = ("default", *_BASIC, *(f"bright-{name}" for name in _BASIC))
"""The names of the terminal's own colours."""


class ThemeSpec(NamedTuple):
    """One theme, complete."""

    name: str
    """The name of its file, without `.toml`."""
    dark: bool
    ansi: bool
    """Whether it leaves the colours to the terminal."""
    colors: Mapping[str, str]
    """`#rgb`, `#rrggbb` or a name of TERMINAL_COLORS for every role, speaker-0 to speaker-7 included."""


class ThemeShelf:
    """The themes of some folders, read again when a file there was saved."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self._stamps = self._stamp()
        self.specs, self.problems = load_all(*folders)
        """Every usable theme by name; a sentence for every other file."""

    @property
    def watched_folders(self) -> tuple[Path, ...]:
        """Where something happens when a theme is saved: also the folder in which its own may come to be."""
        return (*self._folders, *(folder.parent for folder in self._folders if not folder.is_dir()))

    def reload(self) -> bool:
        """Read everything again if a file has changed; return whether one has.

        A theme whose file is bad or gone now stays as it was, for it may be the one that is on.
        """
        stamps = self._stamp()
        if stamps == self._stamps:
            return False
        self._stamps = stamps
        specs, self.problems = load_all(*self._folders, before=self.specs)
        self.specs = {**self.specs, **specs}
        return True

    def _stamp(self) -> frozenset[tuple[Path, int, int]]:
        stats = ((path, _stat(path)) for folder in self._folders for path in folder.glob("*.toml"))
        return frozenset((path, stat.st_mtime_ns, stat.st_size) for path, stat in stats if stat)


def load_all(
    *folders: Path, before: Mapping[str, ThemeSpec] | None = None
) -> tuple[dict[str, ThemeSpec], tuple[str, ...]]:
    """Return every usable theme by name, and a sentence for every other file.

    The first folder is the bundled one; a later folder wins over an earlier one by name. For a file that is
    not usable the theme holds that `before` has of its name.
    """
    specs: dict[str, ThemeSpec] = {}
    problems: list[str] = []
    for folder in folders:
        # Those that fill in for others come first.
        for path in sorted(
            folder.glob("*.toml"), key=lambda path: (path.stem not in (DARK, LIGHT, TERMINAL), path)
        ):
            try:
                specs[path.stem] = load(path, specs)
            except FileNotFoundError:
                continue  # gone since it was listed, as editors do when they save
            except ConfigError as error:
                problems.append(str(error))
                if before and path.stem in before:
                    specs[path.stem] = before[path.stem]
    return specs, tuple(problems)


def load(path: Path, base_themes: Mapping[str, ThemeSpec]) -> ThemeSpec:
    """Return the theme in the file; what it leaves out comes from the default of its shade in `base_themes`.

    Raises FileNotFoundError without a file, and ConfigError, naming file, line and key.
    """
    file = toml_file.read(path)
    _refuse_unknown(file, file.data, ("dark", "ansi", "colors", "marks"))
    dark, ansi = _flag(file, "dark", True), _flag(file, "ansi", False)
    base = base_themes.get(TERMINAL if ansi else DARK if dark else LIGHT)
    colors = dict(base.colors) if base else {}
    colors |= _table(file, "colors", COLORS)
    colors |= _table(file, "marks", MARKS)
    if missing := next(
        (role for role in (*COLORS, *MARKS, f"speaker-{SPEAKERS - 1}") if role not in colors), None
    ):
        raise ConfigError(f"{path}: a colour for `{missing}` is missing.")
    return ThemeSpec(path.stem, dark, ansi, colors)


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:  # gone since it was listed, as editors do when they save
        return None


def _table(file: TomlFile, name: str, roles: tuple[str, ...]) -> dict[str, str]:
    table = file.data.get(name, {})
    if not isinstance(table, dict):
        words = f"`{name}` must be a table: [{name}], then lines like `{roles[0]} = '#rrggbb'`."
        raise ConfigError(file.problem((name,), words))
    list_keys = ("speakers",) if name == "marks" else ()
    _refuse_unknown(file, table, (*roles, *list_keys), name)
    colors = {role: _color(file, value, (name, role)) for role, value in table.items() if role in roles}
    if "speakers" in table and list_keys:
        speakers = table["speakers"]
        if not isinstance(speakers, list) or len(speakers) != SPEAKERS:
            words = f"`marks.speakers` must be a list of {SPEAKERS} colours."
            raise ConfigError(file.problem((name, "speakers"), words))
        colors |= {
            f"speaker-{place}": _color(file, value, (name, "speakers", place))
            for place, value in enumerate(speakers)
        }
    return colors


def _refuse_unknown(file: TomlFile, table: Mapping[str, Any], names: tuple[str, ...], *within: str) -> None:
    for key in table:
        if key not in names:
            hint = nearest(key, names) or f" There are {', '.join(names)}."
            words = f"`{'.'.join((*within, key))}` is not known here.{hint}"
            raise ConfigError(file.problem((*within, key), words))


def _flag(file: TomlFile, key: str, default: bool) -> bool:
    value = file.data.get(key, default)
    if not isinstance(value, bool):
        raise ConfigError(file.problem((key,), f"`{key}` must be true or false, not {value!r}."))
    return value


def _color(file: TomlFile, value: object, key: KeyPath) -> str:
    if isinstance(value, str) and (_HEX.fullmatch(value) or value in TERMINAL_COLORS):
        return value
    hint = nearest(value, TERMINAL_COLORS) if isinstance(value, str) else ""
    first, *rest = key
    name = f"{first}{''.join(f'[{part}]' if isinstance(part, int) else f'.{part}' for part in rest)}"
    words = f"`{name}` is not a colour: {value!r}.{hint} Write '#rrggbb' or one of the terminal's colours."
    raise ConfigError(file.problem(key, words))
