"""Which claim of one version of an article is which of another one, by their words. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.claims.version_candidates import candidates
from reader.claims.version_gaps import Gaps
from reader.claims.version_likeness import LEAST_SCORE, VersionClaim, likeness
from reader.claims.version_speakers import is_somebody_else
from reader.text.alignment.align import Alignment, align

_MAX_SAME = 200
"""Claims with the same words of which one with the same speaker is sought: "yes" in an interview."""


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
    alike = _alike_pairs(rest, other_rest, Gaps((pair.former.index, pair.current.index) for pair in same))
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
        other = next((other for other in islice(others, _MAX_SAME) if _is_unchanged(other, claim)), None)
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


def _alike_pairs(former: Iterable[VersionClaim], current: Sequence[VersionClaim], gaps: Gaps) -> list[Pair]:
    scored = []
    for claim, other in candidates(former, current, gaps):
        alignment = align(claim.words, other.words)
        score = likeness(claim, other, alignment, is_same_place=gaps.are_same(claim.index, other.index))
        if score >= LEAST_SCORE:
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
