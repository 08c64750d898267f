"""Profiles two by two: what speaks for their being about one person, and what was decided of it by hand."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.people.decision import Decision, DecisionKind, profiles_of
from reader.people.evidence import Evidence, evidence
from reader.people.profile import LIKELY, Profile

_BY_HAND = Evidence(1.0, ("joined by hand",))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two profiles, by their places, the lower first."""

    one: int
    two: int
    evidence: Evidence


class Pairs:
    """All pairs of some profiles."""

    def __init__(self, profiles: Sequence[Profile], decisions: Iterable[Decision]) -> None:
        """`decisions`: the oldest first; of two that contradict each other the later holds."""
        self.profiles = profiles
        """By their places."""
        places = range(len(profiles))
        self._by_hand = _decisions_by_pair(profiles, decisions)
        self._evidence = {
            (one, two): evidence(profiles[one], profiles[two])
            for one, two in itertools.combinations(places, 2)
        }

    @property
    def joined_by_hand(self) -> tuple[Pair, ...]:
        """Those of which somebody said that they are one person."""
        return tuple(Pair(*pair, _BY_HAND) for pair, kind in self._by_hand.items() if kind == "same")

    @cached_property
    def likely(self) -> tuple[Pair, ...]:
        """Those that are as likely one person as not, the likeliest first, then those of most articles."""
        pairs = (Pair(*pair, each) for pair, each in self._evidence.items() if each.certainty >= LIKELY)
        return tuple(
            sorted(
                pairs,
                key=lambda pair: (
                    -pair.evidence.certainty,
                    -self.profiles[pair.one].articles - self.profiles[pair.two].articles,
                    pair.one,
                    pair.two,
                ),
            )
        )

    def is_apart(self, one: int, two: int) -> bool:
        """Tell whether somebody said that they are two people."""
        return self._by_hand.get((one, two)) == "apart"

    def is_contrary(self, one: int, two: int) -> bool:
        """Tell whether they cannot be about one person."""
        by_hand = self._by_hand.get((one, two))
        return by_hand == "apart" or (by_hand is None and self._evidence[one, two].is_contrary)

    def has_conflict(self, one: int, two: int) -> bool:
        """Tell whether they say something else of whom the person is, or cannot be about one."""
        by_hand = self._by_hand.get((one, two))
        each = self._evidence[one, two]
        return by_hand == "apart" or (by_hand is None and (each.has_conflict or each.is_contrary))

    def with_itself(self, place: int) -> Evidence:
        """Return how likely the articles of one profile are about one person."""
        profile = self.profiles[place]
        return evidence(profile, profile)

    def closest(self, place: int, core: Sequence[int]) -> Evidence | None:
        """Return what speaks most for a profile's belonging to a core that has it, its own articles counted.

        None for one of a single article that is alone there: nothing is linked with it.
        """
        pairs = [(min(place, other), max(place, other)) for other in core if other != place]
        if any(self._by_hand.get(pair) == "same" for pair in pairs):
            return _BY_HAND
        candidates = [self._evidence[pair] for pair in pairs]
        if self.profiles[place].articles > 1:
            candidates.append(self.with_itself(place))
        return max(candidates, key=lambda each: each.certainty, default=None)


def _decisions_by_pair(
    profiles: Sequence[Profile], decisions: Iterable[Decision]
) -> dict[tuple[int, int], DecisionKind]:
    """Return what was decided last of pairs of profiles, by their places."""
    place = {profile.key: index for index, profile in enumerate(profiles)}
    by_hand: dict[tuple[int, int], DecisionKind] = {}
    for decision in decisions:
        sides = (
            [place[profile.key] for profile in profiles_of(keys, profiles)]
            for keys in (decision.one, decision.other)
        )
        for one, two in itertools.product(*sides):
            if one != two:
                by_hand[min(one, two), max(one, two)] = decision.kind
    return by_hand
