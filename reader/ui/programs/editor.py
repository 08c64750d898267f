"""Which command opens a file in the person's editor, at a line."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path

_VARIABLES = ("VISUAL", "EDITOR")
_USUAL = ("nano", "vim", "vi")
"""Tried when neither variable is set."""
_PLUS_LINE = frozenset(
    (
        *("vi", "vim", "nvim", "view", "gvim", "vis", "elvis", "nano", "pico", "emacs", "emacsclient"),
        *("kak", "hx", "helix", "micro", "joe", "jmacs", "jed", "mg", "ne", "gedit"),
    )
)
"""`vim +12 file`"""
_GOTO = frozenset(("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"))
"""`code --goto file:12`"""
_COLON = frozenset(("subl", "zed", "zeditor", "lapce"))
"""`subl file:12`"""


class NoEditorError(Exception):
    """There is no editor to be had; the message says why, as a sentence for the person."""


def command(environment: Mapping[str, str], path: Path, line: int) -> tuple[str, ...]:
    """Return the command that opens `path`, at `line` where the editor is known. Raises NoEditorError."""
    variable = next((name for name in _VARIABLES if environment.get(name, "").strip()), None)
    if variable is None:
        usual = next(filter(shutil.which, _USUAL), None)
        if usual is None:
            raise NoEditorError("No editor was found. Set $EDITOR to the one you use.")
        words = [usual]
    else:
        words = _split(variable, environment[variable])
    file = str(path.absolute())
    name = Path(words[0]).name
    if name in _PLUS_LINE:
        return *words, f"+{line}", file
    if name in _GOTO:
        return *words, "--goto", f"{file}:{line}"
    return *words, f"{file}:{line}" if name in _COLON else file


def _split(variable: str, value: str) -> list[str]:
    try:
        words = shlex.split(value)
    except ValueError:
        words = []
    if not words:
        raise NoEditorError(f"${variable} is no command: {value}")
    if shutil.which(words[0]) is None:
        raise NoEditorError(f"${variable} names {words[0]}, and there is no such program.")
    return words
