"""What speaks for an attribution, and against it: what the model, the rules and the quotation marks say.

No spaCy here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.text.quotations import kind_within, quotations

_WORD = re.compile(r"\w+")
_SAME_CLAIM = 0.5
"""Share of the words of both together that makes two contents the same claim, as in the scorer's `claim`."""
_CERTAIN = 0.993
_SPEECH = "speech"
"""How the rules call what they read off quotation marks."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the model or a rule found, and what the model thinks of it."""

    attribution: Attribution
    likely: float
    """How likely the model holds it to be right, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An opinion with all that is to be weighed."""

    attribution: Attribution
    words: frozenset[int]
    """Where the words of its content begin."""
    of_rules: bool
    seconded: bool
    """Whether the other side finds the same claim."""
    signs: dict[str, float]
    """Name to value; log-odds come from weights for these names that training makes."""


def readings(text: str, model: Sequence[Opinion], rules: Sequence[Opinion]) -> list[Reading]:
    """Weigh each of the model's opinions, then each of the rules'. Takes linear time."""
    parts = [part for quotation in quotations(text) for part in quotation.parts]
    sides = [_Side(text, model), _Side(text, rules)]
    found: list[Reading] = []
    for of_rules in (False, True):
        mine, other = sides[of_rules], sides[not of_rules]
        for opinion, words in zip(mine.opinions, mine.words, strict=True):
            attribution = opinion.attribution
            place, overlap = other.nearest(words)
            seconded = overlap >= _SAME_CLAIM
            is_direct = kind_within(text, attribution.content, parts) == "direct"
            odds = _odds(opinion.likely)
            values = {
                "model": odds,
                "model_of_rules": odds * of_rules,
                "overlap": overlap,
                "same_words": overlap == 1,
                "same_source": seconded and _same_source(attribution, other.opinions[place].attribution),
                "other_content": not seconded and other.has_cue(text, attribution),
                "direct": is_direct,
                "direct_seconded": is_direct and seconded,
                "quotation_rule": of_rules and attribution.found_by.startswith(_SPEECH),
                "rules_alone": of_rules and not seconded,
                "rules_seconded": of_rules and seconded,
            }
            signs = {name: float(value) for name, value in values.items()}
            found.append(Reading(attribution, words, of_rules, seconded, signs))
    return found


class _Side:
    """Everything that one of the two found, by the words."""

    def __init__(self, text: str, opinions: Sequence[Opinion]) -> None:
        self.opinions = opinions
        self.words = [_words(text, opinion.attribution.content) for opinion in opinions]
        self._owners: dict[int, int] = {
            start: place for place, words in enumerate(self.words) for start in words
        }
        self._cues = {start for opinion in opinions for start in _words(text, opinion.attribution.cue, _INK)}

    def nearest(self, words: frozenset[int]) -> tuple[int, float]:
        """Return which content has most of these words, and which share of all words both have; or -1, 0."""
        shared = Counter(self._owners[start] for start in words if start in self._owners)
        if not shared:
            return -1, 0.0
        place, common = shared.most_common(1)[0]
        return place, common / len(words | self.words[place])

    def has_cue(self, text: str, attribution: Attribution) -> bool:
        """Tell whether a cue of this side shares a word with that of an attribution."""
        return not self._cues.isdisjoint(_words(text, attribution.cue, _INK))


_INK = re.compile(r"\w+|[^\w\s]")
"""A cue may be a colon or a dash."""


def _same_source(one: Attribution, other: Attribution) -> bool:
    if not one.source or not other.source:
        return not one.source and not other.source
    return any(mine.overlaps(theirs) for mine in one.source for theirs in other.source)


def _words(text: str, spans: Iterable[Span], word: re.Pattern[str] = _WORD) -> frozenset[int]:
    return frozenset(found.start() for start, end in spans for found in word.finditer(text, start, end))


def _odds(likely: float) -> float:
    sure = min(max(likely, 1 - _CERTAIN), _CERTAIN)
    return log(sure / (1 - sure))
