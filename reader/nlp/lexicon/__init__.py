"""Word lists as data files, one concept a file: adding a word needs no Python."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """Return the file `name`.toml, parsed; do not change it."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))


def words(name: str, *keys: str) -> frozenset[str]:
    """Return the words under some keys of a file together, as they are written there."""
    found: set[str] = set()
    for key in keys:
        value: str | Iterable[str] = lexicon(name)[key]
        found.update(value.split() if isinstance(value, str) else value)
    return frozenset(found)
