"""What speaks for an attribution, and against it: what the model, the rules and the quotation marks say.

No spaCy here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from reader.model import Span
from reader.nlp.attributions import Attribution, Opinion
from reader.text.quotations import kind_within

_WORD = re.compile(r"\w+")
_WORD_OR_SIGN = re.compile(r"\w+|[^\w\s]")
"""A cue may be a colon or a dash."""
_SAME_CLAIM = 0.5
"""Share of the words of both together that makes two contents the same claim, as in the scorer's `claim`."""
_MOST_CERTAIN = 0.993
"""Probabilities nearer to 0 or 1 are taken for this: beyond it the model is no more often right."""
_SPEECH = "speech"
"""How the rules call what they read off quotation marks."""


class Candidate(NamedTuple):
    """An attribution of model or rules, with all that it is weighed by."""

    attribution: Attribution
    words: frozenset[int]
    """Where the words of its content begin."""
    is_from_rules: bool
    has_match: bool
    """Whether the other side finds the same claim."""
    features: dict[str, float]
    """Name to value; `training/agreement.py` fits a weight for each."""


def candidates(
    text: str, model: Sequence[Opinion], rules: Sequence[Opinion], parts: Sequence[Span]
) -> list[Candidate]:
    """Return the model's attributions, then the rules', each with its features. Takes linear time.

    parts: those of all quotations of the text, in order.
    """
    sides = [_Side(text, model), _Side(text, rules)]
    return [
        _candidate(text, opinion, words, sides[not is_from_rules], parts, is_from_rules=is_from_rules)
        for is_from_rules in (False, True)
        for opinion, words in zip(sides[is_from_rules].opinions, sides[is_from_rules].words, strict=True)
    ]


def _candidate(
    text: str,
    opinion: Opinion,
    words: frozenset[int],
    other: _Side,
    parts: Sequence[Span],
    *,
    is_from_rules: bool,
) -> Candidate:
    attribution = opinion.attribution
    place, overlap = other.nearest(words)
    has_match = overlap >= _SAME_CLAIM
    is_direct = kind_within(text, attribution.content, parts) == "direct"
    odds = _odds(opinion.probability)
    # The names stand in the manifest of the weights, beside the values that were fitted.
    features = {
        "model": odds,
        "model_of_rules": odds * is_from_rules,
        "overlap": overlap,
        "same_words": overlap == 1,
        "same_source": has_match and _has_same_source(attribution, other.opinions[place].attribution),
        "other_content": not has_match and other.has_cue(text, attribution),
        "direct": is_direct,
        "direct_seconded": is_direct and has_match,
        "quotation_rule": is_from_rules and attribution.found_by.startswith(_SPEECH),
        "rules_alone": is_from_rules and not has_match,
        "rules_seconded": is_from_rules and has_match,
    }
    values = {name: float(value) for name, value in features.items()}
    return Candidate(attribution, words, is_from_rules, has_match, values)


class _Side:
    """Everything that one of the two finds, by the words."""

    def __init__(self, text: str, opinions: Sequence[Opinion]) -> None:
        self.opinions = opinions
        self.words = [words_of(text, opinion.attribution.content) for opinion in opinions]
        self._owners: dict[int, int] = {
            start: place for place, words in enumerate(self.words) for start in words
        }
        self._cues = {
            start for opinion in opinions for start in words_of(text, opinion.attribution.cue, _WORD_OR_SIGN)
        }

    def nearest(self, words: frozenset[int]) -> tuple[int, float]:
        """Return which content has most of these words, and which share of all words both have; or -1, 0."""
        counts = Counter(self._owners[start] for start in words if start in self._owners)
        if not counts:
            return -1, 0.0
        place = max(counts, key=counts.__getitem__)
        return place, counts[place] / len(words | self.words[place])

    def has_cue(self, text: str, attribution: Attribution) -> bool:
        """Tell whether a cue of this side shares a word with that of an attribution."""
        return not self._cues.isdisjoint(words_of(text, attribution.cue, _WORD_OR_SIGN))


def _has_same_source(one: Attribution, other: Attribution) -> bool:
    if not one.source or not other.source:
        return not one.source and not other.source
    return any(span.overlaps(other_span) for span in one.source for other_span in other.source)


def words_of(text: str, spans: Iterable[Span], word: re.Pattern[str] = _WORD) -> frozenset[int]:
    """Return where the words of some spans begin."""
    return frozenset([match.start() for start, end in spans for match in word.finditer(text, start, end)])


def _odds(probability: float) -> float:
    probability = min(max(probability, 1 - _MOST_CERTAIN), _MOST_CERTAIN)
    return log(probability / (1 - probability))
