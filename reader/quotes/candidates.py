"""Which of many texts may have the words of which passages, told by their words alone. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from reader.quotes.stems import LEAST_WORDS, keys_of_stem, stem, stems
from reader.text.alignment.words import rough_keys

_LEAST_SHARE = 0.25
"""Of the pairs of words of a passage: a quotation spliced from three places has a third of them in each."""
_LEAST_SHARE_OF_STEMS = 0.6
"""Of the words of an indirect claim: less is no match even where they all stand in one sentence."""


class PassagePairs:
    """The pairs of words of some passages, by the number of each, to hold text after text against.

    A text must have all pairs of an indirect claim, which quotes nothing; `indirect` has their numbers.
    """

    def __init__(self, passages: Mapping[int, str], indirect: Collection[int] = ()) -> None:
        self._passages_of: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        self._single_words: defaultdict[str, set[int]] = defaultdict(set)
        self._least: dict[int, float] = {}
        for number, words in passages.items():
            keys = rough_keys(words)
            if len(keys) == 1:
                self._single_words[keys[0]].add(number)
                continue
            pairs = set(pairwise(keys))
            self._least[number] = max(1.0, (1.0 if number in indirect else _LEAST_SHARE) * len(pairs))
            for pair in pairs:
                self._passages_of[pair].add(number)
        self._pairs = frozenset(self._passages_of)

    def passages_in(self, keys: Sequence[str]) -> list[int]:
        """Return which passages a text with these words may have, by their numbers, in order."""
        counts: Counter[int] = Counter()
        for pair in self._pairs.intersection(pairwise(keys)):
            counts.update(self._passages_of[pair])
        likely = [number for number, count in counts.items() if count >= self._least[number]]
        if self._single_words:
            for key in self._single_words.keys() & set(keys):
                likely += self._single_words[key]
        return sorted(likely)


class PassageStems:
    """The stems of the words of some indirect claims, to hold one text after another against."""

    def __init__(self, passages: Mapping[int, Sequence[str]]) -> None:
        """`passages`: the rough keys of each."""
        self._passages_of: defaultdict[str, set[int]] = defaultdict(set)
        self._least: dict[int, float] = {}
        for number, keys in passages.items():
            own_stems = set(stems(keys))
            if len(own_stems) >= LEAST_WORDS:
                self._least[number] = max(LEAST_WORDS, _LEAST_SHARE_OF_STEMS * len(own_stems))
                for own_stem in own_stems:
                    self._passages_of[own_stem].add(number)
        self._keys = frozenset(key for own_stem in self._passages_of for key in keys_of_stem(own_stem))

    def passages_in(self, keys: Sequence[str]) -> list[int]:
        """Return which indirect claims a text with these words may have, by their numbers, in order."""
        counts: Counter[int] = Counter()
        for text_stem in {stem(key) for key in self._keys.intersection(keys)}:
            counts.update(self._passages_of[text_stem])
        return sorted(number for number, count in counts.items() if count >= self._least[number])
