"""Word lists as data files, one concept a file: adding a word needs no Python."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import tomli

_FOLDER = Path(__file__).parent
_QUANTITIES = Path(__file__).parents[2] / "claims" / "quantities.toml"


@cache
def lexicon(name: str) -> dict[str, Any]:
    """Return the file `name`.toml, parsed; do not change it."""
    return tomli.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))


@cache
def digest() -> str:
    """Return the SHA-256 of all the lists together, in hexadecimal: it names the state that they are in.

    The list of quantities is one of them: the display of claims reads it too, so it stands elsewhere.
    """
    lists = [*sorted(_FOLDER.glob("*.toml")), _QUANTITIES]
    return hashlib.sha256(b"".join(file.read_bytes() for file in lists)).hexdigest()


def words(name: str, *keys: str) -> frozenset[str]:
    """Return the words under some keys of a file together, as they are written there."""
    union: set[str] = set()
    for key in keys:
        value: str | Iterable[str] = lexicon(name)[key]
        union.update(value.split() if isinstance(value, str) else value)
    return frozenset(union)
