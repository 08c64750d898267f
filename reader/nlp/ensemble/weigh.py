"""Two readings of one text made one: the model's and the rules'.

The two read differently, the model words in a window, the rules a parse, so that they are seldom wrong alike.
Every attribution that one of them finds is judged by what both say; where two are about the same words, the
likelier one stands. No spaCy here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp

from reader.nlp.attributions import Attribution
from reader.nlp.ensemble.features import Opinion, Reading, readings

LEAST = 0.15
"""What is less likely right is no claim."""
LEAST_ALONE = 0.4
"""The same for what only the model finds: away from the politics that it learned from, it is too sure."""
LEAST_OF_NOBODY = 0.55
"""And for what only the model finds and nobody says: "the tickets had been promised"."""


def agreed(
    text: str,
    model: Sequence[Opinion],
    rules: Sequence[Opinion],
    weights: Mapping[str, float],
    curve: Sequence[tuple[float, float]] = ((0, 0), (1, 1)),
) -> tuple[Attribution, ...]:
    """Return the attributions that stand, in text order, no two over the same words.

    weights: log-odds for each of a reading's signs, and "bias". curve: points (stated, right), rising: of the
    attributions that came out on top with a stated confidence, what share is right; that is what they get.
    """
    judged = [(confidence(reading, weights), reading) for reading in readings(text, model, rules)]
    taken: set[int] = set()
    kept: list[Attribution] = []
    for likely, reading in sorted(judged, key=lambda pair: -pair[0]):
        if reading.words and likely >= _least(reading) and taken.isdisjoint(reading.words):
            kept.append(replace(reading.attribution, confidence=on_curve(likely, curve)))
            taken |= reading.words
    return tuple(sorted(kept, key=lambda found: min((*found.content, *found.cue, *found.source))))


def confidence(reading: Reading, weights: Mapping[str, float]) -> float:
    """Return how likely an attribution is right, 0 to 1."""
    total = weights["bias"] + sum(weights[name] * value for name, value in reading.signs.items())
    return 1 / (1 + exp(-total))


def on_curve(stated: float, curve: Sequence[tuple[float, float]]) -> float:
    """Return the height of a curve of straight lines, level beyond its ends."""
    place = bisect_right(curve, stated, key=lambda point: point[0])
    if place in (0, len(curve)):
        return curve[min(place, len(curve) - 1)][1]
    (left, low), (right, high) = curve[place - 1], curve[place]
    return low + (high - low) * (stated - left) / (right - left)


def _least(reading: Reading) -> float:
    if reading.of_rules or reading.seconded:
        return LEAST
    return LEAST_ALONE if reading.attribution.source else LEAST_OF_NOBODY
