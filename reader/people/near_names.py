"""Whom a person may have meant by a name that nobody has: "solhiem" for Ingrid Solheim. Plain values."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from reader.text.folding import fold

_SURE = 0.8
"""Of two letters that changed places in a name of five; in one of four they make another name."""


def near_names(name: str, names: Collection[str], *, most: int) -> tuple[str, ...]:
    """Return the names of which the whole or one word is nearly `name`, the nearest first."""
    names_with: dict[str, list[str]] = {}
    for each in names:
        whole = fold(each, accents=True).casefold()
        for part in dict.fromkeys((whole, *whole.split())):
            names_with.setdefault(part, []).append(each)
    near = get_close_matches(fold(name, accents=True).casefold(), names_with, n=most, cutoff=_SURE)
    return tuple(dict.fromkeys(each for part in near for each in names_with[part]))[:most]
