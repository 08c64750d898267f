"""Variables of the environment that decide how the screen draws, without values that would keep it from that.

Textual reads them as it is imported, and takes them as they are: it ends in a traceback, waits for a pipe
that nobody reads, or draws a screen of a million columns. Without them it asks the terminal.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, MutableMapping
from functools import partial

_SIZE = partial(re.fullmatch, r"\d{1,3}")


def _is_no_pipe(path: str) -> bool:
    # `Path.is_file` may raise.
    return os.path.isfile(path) or not os.path.lexists(path)  # noqa: PTH113


def _is_usable_never(_value: str) -> bool:
    return False


_IS_USABLE: dict[str, Callable[[str], object]] = {
    "COLUMNS": _SIZE,
    "LINES": _SIZE,
    "TEXTUAL_COLOR_SYSTEM": frozenset({"256", "auto", "standard", "truecolor"}).__contains__,
    "TEXTUAL_DRIVER": _is_usable_never,  # it draws elsewhere, and the screen needs a terminal
    "TEXTUAL_FPS": partial(re.fullmatch, r"[1-9]\d{0,2}"),
    "TEXTUAL_LOG": _is_no_pipe,
}


def drop_unusable(environment: MutableMapping[str, str]) -> None:
    """Remove each of them that has a value of no use."""
    for name, is_usable in _IS_USABLE.items():
        if name in environment and not is_usable(environment[name]):
            del environment[name]
