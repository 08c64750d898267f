"""The likeliest of several candidates for what a word refers to, and how clearly it leads."""

from __future__ import annotations

from collections.abc import Iterable, Set
from math import inf
from typing import NamedTuple

from reader.nlp.speakers.mentions import Candidate


class Antecedent(NamedTuple):
    """To whom a word refers."""

    candidate: Candidate
    lead: float = inf
    """By how much its salience is above that of the next one; infinite where nobody else agrees."""


def likeliest(
    weighted: Iterable[tuple[Candidate, float]], *, unlikely: Set[Candidate] = frozenset()
) -> Antecedent | None:
    """Return the candidate of the most salient mention, the first of two alike; None without any.

    One that is `unlikely` comes behind all others, and leads by nothing.
    """
    weights: dict[Candidate, float] = {}
    for candidate, weight in weighted:
        if weight > weights.get(candidate, -inf):
            weights.pop(candidate, None)  # so that who reached its weight first stays first
            weights[candidate] = weight
    if not weights:
        return None
    first, *rivals = sorted(weights, key=lambda one: (one not in unlikely, weights[one]), reverse=True)
    if first in unlikely:
        return Antecedent(first, 0.0)
    rivals = [rival for rival in rivals if rival not in unlikely]
    return Antecedent(first, weights[first] - weights[rivals[0]] if rivals else inf)
