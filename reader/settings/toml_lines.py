"""In which line of a TOML file a key stands: the parser itself is asked, because it tells of none.

Each beginning of the file is a file of its own as soon as what is open at its end is closed. The first of
them that knows the key ends with the line where the key stands, however it is written: with dots, in
quotation marks, in a table, in an inline table or in an array.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

import tomli

KeyPath = tuple[str | int, ...]
"""The names of the tables that a key stands in, and its own; a number is a place in an array, from 0."""

_CLOSINGS = ("", "]", "}", '"""', "'''")
"""What ends a value that goes on in the next line; of values within one another only the innermost."""


def line_of(toml: str, key: KeyPath) -> int | None:
    """Return the line, from 1, where a key of a valid file stands; None where it stands in none.

    Of an array or a string of several lines that is the first, of a place in an array its own; in arrays of
    arrays that go over several lines, the line where the inner one ends.
    """
    lines = toml.split("\n")
    counts = range(len(lines) + 1)
    count = bisect_left(counts, True, key=lambda count: _is_in(key, _beginning(lines, count)))
    return count if count < len(counts) else None


def _beginning(lines: Sequence[str], count: int) -> dict[str, Any]:
    """Return what so many lines say; without the last of them where those cannot be closed."""
    for end in range(count, 0, -1):
        for closing in _CLOSINGS:
            try:
                return tomli.loads("\n".join([*lines[:end], closing]))
            except tomli.TOMLDecodeError:
                continue
    return {}


def _is_in(key: KeyPath, value: Any) -> bool:
    for name in key:
        if isinstance(value, dict):
            if name not in value:
                return False
        elif not isinstance(value, list) or not isinstance(name, int) or name >= len(value):
            return False
        value = value[name]
    return True
