"""Drafts with quotations out of texts of our own, right ones and wrong ones, made with fixed seeds."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.faults import FAULTS, fault_of
from bench.said_sentences import Quote

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_FRAME_OF_OPEN_END = "{speaker} said: “{quote}.”"
"""Around words that end with an ellipsis or a bracket, behind which no draft sets a comma."""
_FILLED_SHARE = 0.3
"""Of the quotations so many have a sentence of the draft's own behind them in their paragraph."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A quotation of a draft and what it is."""

    start: int
    """Where its words begin in the draft."""
    kind: str
    """One of `FAULTS`, or "verbatim"."""
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with what was planted in it, in the order of the text."""

    text: str
    planted: tuple[Planted, ...]


def drafts(pool: Sequence[Quote], *, count: int, faults: int, right: int, seed: int) -> Iterator[Draft]:
    """Yield drafts with so many faults each, the kinds in equal shares, and so many right quotations."""
    chance = random.Random(seed)
    for number in range(count):
        kinds = [FAULTS[(number * faults + place) % len(FAULTS)] for place in range(faults)]
        wanted = [*kinds, *("verbatim" for _ in range(right))]
        chance.shuffle(wanted)
        yield _draft(pool, wanted, chance)


def _draft(pool: Sequence[Quote], kinds: Sequence[str], chance: random.Random) -> Draft:
    text: str = chance.choice(_WORDS["fillers"])
    planted = []
    used: set[str] = set()
    for kind in kinds:
        while True:
            quote = chance.choice(pool)
            if quote.words in used:
                continue
            fault = fault_of(quote, kind, pool, chance)
            if fault is not None:
                break
        words, speaker = fault
        used.add(quote.words)
        frame = chance.choice(_WORDS["frames"])
        if words.endswith(("…", ")", "]")):
            frame = _FRAME_OF_OPEN_END
        paragraph = frame.format(quote=words, speaker=speaker)
        if chance.random() < _FILLED_SHARE:
            paragraph = f"{paragraph} {chance.choice(_WORDS['fillers'])}"
        planted.append(Planted(len(text) + 2 + paragraph.index("“") + 1, kind, words))
        text = f"{text}\n\n{paragraph}"
    return Draft(f"{text}\n", tuple(planted))
