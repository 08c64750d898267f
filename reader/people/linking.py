"""Makes people of profiles. The result depends on the profiles and decisions alone, not on their order.

First come the decisions; then profiles that are certainly about one person are gathered into cores, never two
that say something else of that person; then cores are put together that are as likely one person as not, the
likeliest first, never two that cannot be. The core with most articles leads: the others' certainty is told
from there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.people.decision import Decision
from reader.people.groups import Groups
from reader.people.names import PersonName, is_in_capitals
from reader.people.pairs import Pair, Pairs
from reader.people.profile import CERTAIN, LIKELY, Profile, ProfileKey

_BELOW_CERTAIN = 0.85
"""How certain a link is at most that something speaks against, however much speaks for it."""
_AMBIGUOUS = "others have that name too"


@dataclass(frozen=True, slots=True)
class LinkedProfile:
    """A profile as one of a person."""

    profile: Profile
    certainty: float
    """0 to 1: how likely it is about the person whom the first profiles are about."""
    reasons: tuple[str, ...]
    """Why, in words, the weightiest first; empty where there is nothing to be linked with."""
    core: int = 0
    """Profiles with the same number are about one person for certain; those with 0 lead."""


@dataclass(frozen=True, slots=True)
class LinkedPerson:
    """Whoever some profiles are about."""

    profiles: tuple[LinkedProfile, ...]
    """Never empty; the core that leads first, in each those of most articles first."""

    @property
    def name(self) -> str:
        """What most articles call them; not in capitals where another one spells it otherwise."""
        first, *others = (each.profile for each in self.profiles)
        same_names = (each.name for each in others if each.key[1] == first.key[1])
        spellings = (name for name in (first.name, *same_names) if not is_in_capitals(name))
        return next(spellings, first.name)

    @property
    def articles(self) -> int:
        """In how many articles they speak; one in which they have two profiles counts twice."""
        return sum(each.profile.articles for each in self.profiles)

    @property
    def key(self) -> ProfileKey:
        """That of the profile that leads."""
        return self.profiles[0].profile.key


def link(profiles: Iterable[Profile], decisions: Iterable[Decision] = ()) -> tuple[LinkedPerson, ...]:
    """Return the people that profiles are about, each profile with one of them; their keys must differ."""
    ordered_profiles = sorted(profiles, key=lambda profile: profile.key)
    pairs = Pairs(ordered_profiles, decisions)
    cores = _cores(pairs)
    people, bonds = _joined_cores(pairs, cores)
    persons = (_Ranking(pairs, cores, people, bonds).person(places) for places in people)
    return tuple(sorted(persons, key=lambda person: person.profiles[0].profile.key))


def _cores(pairs: Pairs) -> Groups:
    """Return the profiles in groups of those that are about one person for certain."""
    cores = Groups(len(pairs.profiles))
    for pair in pairs.joined_by_hand:
        cores.join(pair.one, pair.two)
    for pair in pairs.likely:
        if pair.evidence.certainty >= CERTAIN:
            cores.join_unless(pairs.has_conflict, pair.one, pair.two)
    return cores


def _joined_cores(pairs: Pairs, cores: Groups) -> tuple[Groups, tuple[Pair, ...]]:
    """Return the profiles in groups of one person each, and the pairs that joined cores."""
    people = Groups(len(pairs.profiles))
    for places in cores:
        for place in places[1:]:
            people.join(places[0], place)
    bonds = (pair for pair in pairs.likely if people.join_unless(pairs.is_contrary, pair.one, pair.two))
    return people, tuple(bonds)


class _Ranking:
    """How certain each profile of a person is, from the core that leads outwards."""

    def __init__(self, pairs: Pairs, cores: Groups, people: Groups, bonds: Sequence[Pair]) -> None:
        self._pairs = pairs
        self._cores = cores
        self._people = people
        self._bonds = bonds
        self._disputed_cores = {
            cores.of(place)
            for pair in pairs.likely
            if not people.are_one(pair.one, pair.two) and not pairs.is_apart(pair.one, pair.two)
            for place in (pair.one, pair.two)
        }
        """Those that could as well be about somebody else."""

    def person(self, places: Sequence[int]) -> LinkedPerson:
        """Return the person that the profiles at some places are about."""
        cores: dict[int, list[int]] = {}
        for place in places:
            cores.setdefault(self._cores.of(place), []).append(place)
        leading = max(cores, key=lambda core: self._weight(cores[core]))
        links: dict[int, tuple[float, tuple[str, ...]]] = {leading: (1.0, ())}
        bonds = [bond for bond in self._bonds if self._people.are_one(bond.one, places[0])]
        while len(links) < len(cores):
            bond = next(bond for bond in bonds if self._is_way_out(bond, links))
            near, far = sorted(map(self._cores.of, (bond.one, bond.two)), key=lambda core: core not in links)
            certainty, reasons = bond.evidence.certainty, bond.evidence.reasons
            if far in self._disputed_cores:
                certainty, reasons = LIKELY, (*reasons, _AMBIGUOUS)
            links[far] = min(links[near][0], certainty, _BELOW_CERTAIN), reasons
        return LinkedPerson(
            tuple(
                self._profile(place, cores[core], number, *links[core])
                for number, core in enumerate(links)
                for place in sorted(cores[core], key=lambda place: -self._pairs.profiles[place].articles)
            )
        )

    def _weight(self, places: Sequence[int]) -> tuple[bool, int, bool, int, int]:
        """Return what the leading core has most of: certainty, articles, name, news; else it is the first."""
        profiles = [self._pairs.profiles[place] for place in places]
        return (
            any(self._pairs.with_itself(place).certainty >= CERTAIN for place in places),
            sum(profile.articles for profile in profiles),
            not any(PersonName.of(profile.name).is_initialled for profile in profiles),
            max(profile.last_year or 0 for profile in profiles),
            -min(places),
        )

    def _is_way_out(self, bond: Pair, links: dict[int, tuple[float, tuple[str, ...]]]) -> bool:
        return (self._cores.of(bond.one) in links) != (self._cores.of(bond.two) in links)

    def _profile(
        self, place: int, core: Sequence[int], number: int, certainty: float, reasons: tuple[str, ...]
    ) -> LinkedProfile:
        profile = self._pairs.profiles[place]
        alike = self._pairs.closest(place, core)
        if alike is not None and alike.certainty < certainty:
            certainty, reasons = alike.certainty, reasons or alike.reasons
        return LinkedProfile(profile, certainty, reasons or (alike.reasons if alike else ()), number)
