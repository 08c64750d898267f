"""Which claims of two versions of an article may be one, before their words are aligned. Pure.

Of two long versions with other words to align each claim with each takes minutes, and where all are worded
alike, as in a table, each may be each. So the work grows with the claims and not with their square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest

from reader.claims.version_gaps import Gaps
from reader.claims.version_likeness import LEAST_SCORE, VersionClaim, most_likeness

_MAX_BEARERS = 200
"""Claims with a word that are looked at: those nearest to where the claim should be. No article has as many
that changed; in a book "the" tells nothing of a claim that moved far, and its rarer words are enough."""
_MAX_CANDIDATES = 32
"""Claims that one is aligned with, the likeliest and nearest. Of 1,600 sentences of the news that are all
edited sixteen share enough words with one."""


def candidates(
    former: Iterable[VersionClaim], current: Sequence[VersionClaim], gaps: Gaps
) -> Iterator[tuple[VersionClaim, VersionClaim]]:
    """Yield claims two by two, in the order of both versions, that have enough words in common to be alike.

    current: in the order of their indices.
    """
    bearers: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    """For each word the places in `current`, and how often it stands there."""
    for place, other in enumerate(current):
        for key, count in Counter(other.words.keys).items():
            bearers[key].append((place, count))
    indices = [other.index for other in current]
    for claim in former:
        expected = bisect_left(indices, gaps.expected(claim.index))
        common = Counter[int]()
        for key, count in Counter(claim.words.keys).items():
            for place, other_count in _nearest(bearers.get(key, ()), expected):
                common[place] += min(count, other_count)
        likely = [
            (most, -abs(place - expected), place)
            for place, words in common.items()
            if (most := most_likeness(claim, current[place], words)) >= LEAST_SCORE
        ]
        for place in sorted(place for *_, place in nlargest(_MAX_CANDIDATES, likely)):
            yield claim, current[place]


def _nearest(bearers: Sequence[tuple[int, int]], expected: int) -> Sequence[tuple[int, int]]:
    """Return those of the claims with a word that stand nearest to a place."""
    if len(bearers) <= _MAX_BEARERS:
        return bearers
    start = bisect_left(bearers, (expected, 0)) - _MAX_BEARERS // 2
    start = min(max(0, start), len(bearers) - _MAX_BEARERS)
    return bearers[start : start + _MAX_BEARERS]
