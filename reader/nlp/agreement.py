"""A second opinion: a claim of the model is surer where the rules find it too, and may fall where not.

The two read differently, the model words in a window, the rules a parse, so that they are seldom wrong alike.
No spaCy here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import exp, log

from reader.model import Span
from reader.nlp.values import Attribution

_WORD = re.compile(r"\w+")
_LEAST_OVERLAP = 0.5
"""Share of the words of both together that makes two contents the same claim, as in the scorer's `claim`."""
_CERTAIN = 0.99
_SURE_RULES = 0.8
"""A claim of the rules alone is kept from here on."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds, fitted on articles the model was not trained on: `python -m training.agreement`."""

    bias: float
    model: float
    """Times the log-odds that the model gives."""
    found_too: float
    """Where the rules find the claim."""
    same_source: float
    """Where they agree on its source as well."""


WEIGHTS = Weights(bias=-0.26, model=0.83, found_too=0.06, same_source=0.89)
LEAST = 0.33
"""What is less likely right is no claim."""


def agreed(
    text: str, model: Sequence[Attribution], rules: Sequence[Attribution], weights: Weights = WEIGHTS
) -> tuple[Attribution, ...]:
    """Return the model's attributions with what the rules' are worth counted in, in text order."""
    signs = seconded(text, model, rules)
    judged = [
        replace(found, confidence=confidence(found.confidence, too, same, weights))
        for found, (too, same) in zip(model, signs, strict=True)
    ]
    taken = {start for found in model for start in _words(text, found.content)}
    alone = [
        found
        for found in rules
        if found.confidence >= _SURE_RULES and taken.isdisjoint(_words(text, found.content))
    ]
    kept = [*(found for found in judged if found.confidence >= LEAST), *alone]
    return tuple(sorted(kept, key=lambda found: min((*found.content, *found.cue, *found.source))))


def seconded(
    text: str, model: Iterable[Attribution], rules: Sequence[Attribution]
) -> list[tuple[bool, bool]]:
    """Return for each of the model's attributions whether the rules find it, and with the same source."""
    words = [_words(text, found.content) for found in rules]
    owner = {start: place for place, starts in enumerate(words) for start in starts}
    signs: list[tuple[bool, bool]] = []
    for found in model:
        mine = _words(text, found.content)
        (place, common), *_ = Counter(owner.get(start, -1) for start in mine).most_common(1) or [(-1, 0)]
        too = place >= 0 and common >= _LEAST_OVERLAP * len(mine | words[place])
        signs.append((too, too and _same_source(found, rules[place])))
    return signs


def confidence(model: float, too: bool, same: bool, weights: Weights) -> float:
    """Return how likely an attribution is right, 0 to 1."""
    sure = min(max(model, 1 - _CERTAIN), _CERTAIN)
    total = weights.bias + weights.model * log(sure / (1 - sure))
    total += weights.found_too * too + weights.same_source * same
    return 1 / (1 + exp(-total))


def _same_source(one: Attribution, other: Attribution) -> bool:
    if not one.source or not other.source:
        return not one.source and not other.source
    return any(mine.overlaps(theirs) for mine in one.source for theirs in other.source)


def _words(text: str, spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(found.start() for start, end in spans for found in _WORD.finditer(text, start, end))
