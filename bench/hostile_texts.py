"""Texts that nobody would call news: each is one kind, repeated. The kinds stand in hostile_texts.toml."""

from __future__ import annotations

import itertools
import tomllib
from pathlib import Path

_SPACED_SIGNS = 30
"""So many of the signs are a kind with a space behind each, too."""
_NUMBER = "№"


def kinds() -> tuple[str, ...]:
    """Return what the texts are repetitions of."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    spaced_signs = [f"{sign} " for sign in table["signs"][:_SPACED_SIGNS]]
    return tuple(dict.fromkeys([*table.pop("signs"), *spaced_signs, *itertools.chain(*table.values())]))


def hostile_text(kind: str, length: int) -> str:
    """Return a text of so many code points that is nothing but one kind, with another word for each №."""
    count = length // len(kind) + 1
    if _NUMBER not in kind:
        return (kind * count)[:length]
    return "".join(kind.replace(_NUMBER, _name(number)) for number in range(count))[:length]


def _name(number: int) -> str:
    return "Kel" + "".join("abcdefghij"[int(digit)] for digit in str(number))
