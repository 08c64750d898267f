"""Two readings of one text made one: the model's and the rules'.

The two read differently, the model words in a window, the rules a parse, so that they are seldom wrong alike.
Every attribution that one of them finds is judged by what both say; where two are about the same words, the
likelier one stands. No spaCy here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp

from reader.nlp.opinions import Opinion, Reading, readings
from reader.nlp.values import Attribution

LEAST = 0.15
"""What is less likely right is no claim."""
LEAST_ALONE = 0.35
"""The same for what only the model finds: away from the politics that it learned from, it is too sure."""
LEAST_OF_NOBODY = 0.55
"""And for what only the model finds and nobody says: "the tickets had been promised"."""


def agreed(
    text: str, model: Sequence[Opinion], rules: Sequence[Opinion], weights: Mapping[str, float]
) -> tuple[Attribution, ...]:
    """Return the attributions that stand, in text order, no two over the same words.

    weights: log-odds for each of a reading's signs, and "bias".
    """
    judged = [(confidence(reading, weights), reading) for reading in readings(text, model, rules)]
    taken: set[int] = set()
    kept: list[Attribution] = []
    for likely, reading in sorted(judged, key=lambda pair: -pair[0]):
        if reading.words and likely >= _least(reading) and taken.isdisjoint(reading.words):
            kept.append(replace(reading.attribution, confidence=likely))
            taken |= reading.words
    return tuple(sorted(kept, key=lambda found: min((*found.content, *found.cue, *found.source))))


def confidence(reading: Reading, weights: Mapping[str, float]) -> float:
    """Return how likely an attribution is right, 0 to 1."""
    total = weights["bias"] + sum(weights[name] * value for name, value in reading.signs.items())
    return 1 / (1 + exp(-total))


def _least(reading: Reading) -> float:
    if reading.of_rules or reading.seconded:
        return LEAST
    return LEAST_ALONE if reading.attribution.source else LEAST_OF_NOBODY
