"""Whether two claims quote the same words: equal, cut, reworded, or only the same in other words. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from reader.quotes.figures import figures
from reader.quotes.runs import LEAST_WORDS
from reader.quotes.stems import stems
from reader.quotes.turning import is_negation, lost_around, negations
from reader.text.alignment.align import Alignment, align
from reader.text.alignment.words import ComparableText, Word, comparable, keys_of

Relation = Literal["equal", "contained", "reworded", "paraphrased"]
RELATIONS: tuple[Relation, ...] = get_args(Relation)
"""From the surest to the least sure."""
RELATION_SIGNS: dict[Relation, str] = {"equal": "=", "contained": "⊂", "reworded": "±", "paraphrased": "≈"}
"""What shows a relation without colour."""
_LEAST_SHARE_OF_REWORDED = 0.6
"""Of the words of the shorter claim, in the same order: a changed word in each clause leaves more."""
_LEAST_SHARE_OF_REORDERED = 0.85
"""Of the words of either claim, in any order: clauses that changed places keep nearly all of them."""
_LEAST_SHARE_OF_STEMS = 0.6
"""Of the telling words of either claim; what two people say on one matter shares a third."""
_LEAST_STEMS = 4
"""Three telling words in common are a topic."""
_LEAST_STEMS_OF_REWORDED = 2
"""One telling word in common, "think", is none."""
_LEAST_RUN = 3
"""Words that are the same in a row, at least once: else they stand in that order by chance."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims beside each other."""

    relation: Relation
    alignment: Alignment
    """The first of them and the other one, word by word."""
    cut_words: tuple[str, ...] = ()
    """Of one that is contained those that deny it or make a condition in the longer one: "as long as"."""

    @property
    def is_turned(self) -> bool:
        """Whether one has words that the other denies: "must resign", "must not resign".

        Only what differs between words that both have counts: what follows may deny something else. Of one
        that is contained what was cut from its own sentence counts.
        """
        if self.relation == "contained":
            return sum(map(is_negation, self.cut_words)) % 2 == 1
        stretches = self.alignment.stretches
        equal_places = [place for place, stretch in enumerate(stretches) if stretch.kind == "equal"]
        if self.relation != "reworded" or not equal_places:
            return False
        between = [
            stretch
            for stretch in stretches[equal_places[0] : equal_places[-1]]
            if stretch.kind not in ("equal", "omitted")
        ]
        first, second = self.alignment.first.words, self.alignment.second.words
        own = sum(len(negations(first[stretch.start : stretch.end])) for stretch in between)
        other = sum(len(negations(second[stretch.other_start : stretch.other_end])) for stretch in between)
        return own % 2 != other % 2


class ComparableQuote:
    """One claim, to hold many others against: most have too few words in common, which is soon told."""

    def __init__(self, content: str) -> None:
        self._content = content
        self.words = comparable(content)
        self._key_counts = Counter(self.words.keys)
        self._stems = frozenset(stems(self.words.keys))

    def compare(self, other_content: str) -> Comparison | None:
        """Return how the claim and another one say the same; None where they do not."""
        other_keys = keys_of(other_content)
        shorter, longer = sorted((len(self.words), len(other_keys)))
        if shorter < LEAST_WORDS:
            return None
        # No more words are in common in one order than in any order, which takes a tenth of the time to tell.
        common_words = (self._key_counts & Counter(other_keys)).total()
        if common_words >= _LEAST_SHARE_OF_REWORDED * shorter:
            is_reordered = common_words >= _LEAST_SHARE_OF_REORDERED * longer
            alignment = align(self.words, comparable(other_content))
            if relation := _relation(alignment, is_reordered=is_reordered):
                is_cut = relation == "contained"
                cut_words = _cut_words(alignment, self._content, other_content) if is_cut else ()
                return Comparison(relation, alignment, cut_words)
        if not self._has_stems_in_common(other_keys):
            return None
        other_words = comparable(other_content)
        if not _has_same_sense(self.words.words, other_words.words):
            return None
        return Comparison("paraphrased", align(self.words, other_words))

    def _has_stems_in_common(self, other_keys: Sequence[str]) -> bool:
        other_stems = frozenset(stems(other_keys))
        least = max(_LEAST_STEMS, _LEAST_SHARE_OF_STEMS * max(len(self._stems), len(other_stems)))
        return len(self._stems & other_stems) >= least


def _relation(alignment: Alignment, *, is_reordered: bool) -> Relation | None:
    """Return how two claims have the same words; None where too many are others."""
    first, second = alignment.first, alignment.second
    if first.keys == second.keys:
        return "equal"
    shorter, longer = sorted((first, second), key=len)
    equal_words = alignment.equal_words
    if equal_words == len(shorter) and _is_part(shorter, longer):
        return "contained"
    is_reworded = equal_words >= max(LEAST_WORDS, _LEAST_SHARE_OF_REWORDED * len(shorter))
    if (is_reordered or is_reworded) and _longest_run(alignment) >= _LEAST_RUN and _tells(shorter, longer):
        return "reworded"
    return None


def _is_part(shorter: ComparableText, longer: ComparableText) -> bool:
    """Tell whether a text is a stretch of another one, or stretches in order where it has ellipses.

    One has four words or more. What only adds words, "should not resign", is no part of it.
    """
    gaps = sorted({0, *shorter.ellipses, *shorter.brackets, len(shorter)})
    start = 0
    for first, stop in pairwise(gaps):
        start = _place_of(shorter.keys[first:stop], longer.keys, start)
        if start < 0:
            return False
        start += stop - first
    return any(stop - first >= LEAST_WORDS for first, stop in pairwise(gaps))


def _cut_words(alignment: Alignment, content: str, other_content: str) -> tuple[str, ...]:
    """Return what denies or conditions in the longer of two texts what the shorter one has of it."""
    equal_stretches = [stretch for stretch in alignment.stretches if stretch.kind == "equal"]
    if len(alignment.first) > len(alignment.second):
        places = [(stretch.start, stretch.end) for stretch in equal_stretches]
        return lost_around(content, alignment.first, places)
    places = [(stretch.other_start, stretch.other_end) for stretch in equal_stretches]
    return lost_around(other_content, alignment.second, places)


def _place_of(keys: Sequence[str], other_keys: Sequence[str], start: int) -> int:
    """Return where the keys stand in a row among others, from `start` on; -1 where they do not."""
    places = range(start, len(other_keys) - len(keys) + 1)
    return next((place for place in places if other_keys[place : place + len(keys)] == keys), -1)


def _longest_run(alignment: Alignment) -> int:
    return max(
        (stretch.end - stretch.start for stretch in alignment.stretches if stretch.kind == "equal"), default=0
    )


def _tells(shorter: ComparableText, longer: ComparableText) -> bool:
    """Tell whether half of the telling words are in common: not only "I don't think that we can"."""
    own_stems = Counter(stems(shorter.keys))
    common_stems = (own_stems & Counter(stems(longer.keys))).total()
    return common_stems >= max(_LEAST_STEMS_OF_REWORDED, own_stems.total() / 2)


def _has_same_sense(words: Sequence[Word], other_words: Sequence[Word]) -> bool:
    """Tell whether two claims have the same numbers and days, and both or neither are negated."""
    return figures(words) == figures(other_words) and (
        len(negations(words)) % 2 == len(negations(other_words)) % 2
    )
