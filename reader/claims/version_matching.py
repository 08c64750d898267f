"""Which claim of one version of an article is which of another one, by their words. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.claims.version_speakers import NamedSpeaker, is_somebody_else
from reader.model import Polarity
from reader.text.alignment.align import Alignment, align
from reader.text.alignment.words import ComparableText

_LEAST_SCORE = 0.5
"""Half of the words of the longer claim are in the shorter one, in order: below that two other sentences of
one speaker match by their small words; a sentence with every second word another is nobody's edit."""
_LEAST_CUT_WORDS = 4
"""A claim that is cut to fewer words could be a part of any other one."""
_CUT_WEIGHT = 0.8
"""What the share of the shorter claim counts against that of the longer one: being cut is the rarer edit."""
_SAME_SPEAKER = 0.1
_SAME_PLACE = 0.1
"""Between the same two claims that did not change. Both together take a claim for reworded of which three
words in ten are left, as in a sentence that was written anew."""


@dataclass(frozen=True, slots=True)
class VersionClaim:
    """A claim as it is compared."""

    index: int
    """In its analysis."""
    speaker: NamedSpeaker
    polarity: Polarity
    is_denied: bool
    """Whether whoever says it says that it is not so."""
    content: str
    """From its first word to its last, with what stands between its parts."""
    words: ComparableText
    """Those of its parts; they stand in `content`."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim in two versions."""

    former: VersionClaim
    current: VersionClaim
    alignment: Alignment | None
    """None where the words are the same."""

    @property
    def has_another_speaker(self) -> bool:
        """Whether it is given to somebody else."""
        return is_somebody_else(self.former.speaker, self.current.speaker)


def pairs(former: Sequence[VersionClaim], current: Sequence[VersionClaim]) -> tuple[Pair, ...]:
    """Return the claims that are in both versions, each in one pair at most, in the order of `current`.

    First those with the same words, of one speaker before those of two; then those that are most alike.
    """
    same = _equal_pairs(former, current)
    former_indices, current_indices = indices(same)
    rest = [claim for claim in former if claim.index not in former_indices]
    other_rest = [claim for claim in current if claim.index not in current_indices]
    alike = _alike_pairs(rest, other_rest, _Gaps(same))
    return tuple(sorted((*same, *alike), key=lambda pair: pair.current.index))


def indices(pairs: Iterable[Pair]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the indices of the former and of the current claims in some pairs."""
    numbers = [(pair.former.index, pair.current.index) for pair in pairs]
    return frozenset(former for former, _ in numbers), frozenset(current for _, current in numbers)


def _equal_pairs(former: Sequence[VersionClaim], current: Sequence[VersionClaim]) -> list[Pair]:
    by_words: defaultdict[tuple[str, ...], list[VersionClaim]] = defaultdict(list)
    for claim in former:
        by_words[tuple(claim.words.keys)].append(claim)
    equal_pairs: list[Pair] = []
    rest: list[VersionClaim] = []
    for claim in current:
        others = by_words[tuple(claim.words.keys)]
        other = next((other for other in others if _is_unchanged(other, claim)), None)
        if other is None:
            rest.append(claim)
        else:
            others.remove(other)
            equal_pairs.append(Pair(other, claim, None))
    for claim in rest:
        if others := by_words[tuple(claim.words.keys)]:
            equal_pairs.append(Pair(others.pop(0), claim, None))
    return equal_pairs


def _is_unchanged(former: VersionClaim, current: VersionClaim) -> bool:
    is_turned = former.polarity != current.polarity or former.is_denied != current.is_denied
    return not is_turned and not is_somebody_else(former.speaker, current.speaker)


def _alike_pairs(former: Iterable[VersionClaim], current: Sequence[VersionClaim], gaps: _Gaps) -> list[Pair]:
    scored = []
    for claim, other in _with_words_in_common(former, current):
        alignment = align(claim.words, other.words)
        score = _score(claim, other, alignment, is_same_place=gaps.are_same(claim.index, other.index))
        if score >= _LEAST_SCORE:
            scored.append((score, Pair(claim, other, alignment)))
    alike_pairs: list[Pair] = []
    former_indices: set[int] = set()
    current_indices: set[int] = set()
    for _, pair in sorted(scored, key=lambda item: -item[0]):
        if pair.former.index not in former_indices and pair.current.index not in current_indices:
            former_indices.add(pair.former.index)
            current_indices.add(pair.current.index)
            alike_pairs.append(pair)
    return alike_pairs


def _with_words_in_common(
    former: Iterable[VersionClaim], current: Sequence[VersionClaim]
) -> Iterator[tuple[VersionClaim, VersionClaim]]:
    """Yield the claims two by two, but for those that have too few words in common to be alike.

    Of two long versions with other words to align each claim with each takes minutes.
    """
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, other in enumerate(current):
        for key, count in Counter(other.words.keys).items():
            places[key].append((place, count))
    for claim in former:
        common = Counter[int]()
        for key, count in Counter(claim.words.keys).items():
            for place, other_count in places.get(key, ()):
                common[place] += min(count, other_count)
        for place in sorted(common):
            most = _share_in_common(claim, current[place], common[place]) + _SAME_SPEAKER + _SAME_PLACE
            if most >= _LEAST_SCORE:
                yield claim, current[place]


def _score(
    former: VersionClaim, current: VersionClaim, alignment: Alignment, *, is_same_place: bool
) -> float:
    """Return how much two claims are alike; below `_LEAST_SCORE` they are two."""
    if not alignment.equal_words:
        return 0
    is_same_speaker = not is_somebody_else(former.speaker, current.speaker)
    share = _share_in_common(former, current, alignment.equal_words)
    return share + _SAME_SPEAKER * is_same_speaker + _SAME_PLACE * is_same_place


def _share_in_common(former: VersionClaim, current: VersionClaim, equal_words: int) -> float:
    """Return which share of two claims so many words are: of the longer one, or of the one that was cut."""
    shorter, longer = sorted((len(former.words), len(current.words)))
    share = equal_words / longer
    return max(share, _CUT_WEIGHT * equal_words / shorter) if equal_words >= _LEAST_CUT_WORDS else share


class _Gaps:
    """Between which claims that did not change another one stands."""

    def __init__(self, same: Iterable[Pair]) -> None:
        in_order: Mapping[int, int] = {pair.former.index: pair.current.index for pair in same}
        self._former = sorted(in_order)
        self._current = [in_order[index] for index in self._former]

    def are_same(self, former: int, current: int) -> bool:
        """Tell whether two claims stand between the same two; never where those changed places."""
        place = bisect_left(self._former, former)
        before = self._current[place - 1] if place else -1
        after = self._current[place] if place < len(self._current) else None
        return before < current and (after is None or current < after)
