"""News as nobody would write it: sentences that attribute, put into each other by a grammar and a chance."""

from __future__ import annotations

import random
import re
from functools import partial
from pathlib import Path

import tomli

from tests.fuzz.mutations import mutated

_MAX_DEPTH = 6
"""Of rules within rules; below it the first words of each rule are taken, which end."""
_SHARE_OF_MUTATED = 0.3
_PLACE = re.compile(r"\{(\w+)\}")

_GRAMMAR = tomli.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def news(seed: int) -> bytes:
    """Return an article that the seed makes; the same seed makes the same."""
    chance = random.Random(seed)
    sentences = "".join(
        _said("{sentence}", chance, 0) + chance.choice(_GRAMMAR["between_sentences"])
        for _ in range(chance.randint(1, 12))
    )
    data = sentences.encode("utf-8", "surrogatepass")
    return mutated([data], seed) if data and chance.random() < _SHARE_OF_MUTATED else data


def _said(form: str, chance: random.Random, depth: int) -> str:
    return _PLACE.sub(partial(_words, chance, depth + 1), form)


def _words(chance: random.Random, depth: int, place: re.Match[str]) -> str:
    forms: list[str] = _GRAMMAR[place[1]]
    if depth > _MAX_DEPTH and "{" not in forms[0]:
        return forms[0]
    return _said(forms[0] if depth > _MAX_DEPTH else chance.choice(forms), chance, depth)
