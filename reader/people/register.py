"""Who is who among the appearances in articles: profiles of them, people of these, and who has a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from reader.people.decision import Decision
from reader.people.linking import LinkedPerson, link
from reader.people.profile import (
    Appearance,
    PersonKind,
    Profile,
    ProfileKey,
    bucket_of,
    kind_of,
    profile_key,
)
from reader.people.words import words

_REGISTERS_REMEMBERED = 32
"""As many as one asks for while typing a name; hundreds of profiles of one name take a second to link."""


class Register:
    """The people whom some appearances are of. All that could be of one person must be among them."""

    def __init__(self, appearances: Iterable[Appearance], decisions: Iterable[Decision] = ()) -> None:
        """`decisions`: the oldest first; of two that contradict each other the later holds."""
        decisions = tuple(decisions)
        split_names = {(kind, name, article) for each in decisions for kind, name, _, _, article in each.keys}
        self._appearances: Mapping[ProfileKey, list[Appearance]] = defaultdict(list)
        for appearance in appearances:
            key = key_of(appearance, article=appearance.article)
            if key is not None and (key[0], key[1], key[4]) not in split_names:
                key = key_of(appearance)
            if key is not None:
                self._appearances[key].append(appearance)
        profiles = tuple(_profile(key, self._appearances[key]) for key in sorted(self._appearances))
        self.people = _people(profiles, decisions)
        """Everybody, each once, in the order of their first profiles."""

    def appearances(self, key: ProfileKey) -> tuple[Appearance, ...]:
        """Return what a profile was made of; nothing for one that is not there."""
        return tuple(self._appearances.get(key, ()))

    def person(self, key: ProfileKey) -> LinkedPerson | None:
        """Return whom a profile is about; None for one that is not there."""
        for person in self.people:
            if any(each.profile.key == key for each in person.profiles):
                return person
        return None

    def speaker(self, appearance: Appearance) -> LinkedPerson | None:
        """Return whom an appearance is of; None where it is not among them."""
        keys = (key_of(appearance, article=appearance.article), key_of(appearance))
        people = (self.person(key) for key in keys if key is not None)
        return next((person for person in people if person is not None), None)

    def by_name(self, name: str) -> tuple[LinkedPerson, ...]:
        """Return those who have these words in a row in one of their names, those of most articles first."""
        people = [
            person
            for person in self.people
            if any(has_words_in_row(each.profile.name, name) for each in person.profiles)
        ]
        return tuple(sorted(people, key=lambda person: -person.articles))


def key_of(appearance: Appearance, *, article: str = "") -> ProfileKey | None:
    """Return the key of the profile of an appearance, or of that in one article; None for nobody's name."""
    kind = kind_of(appearance.kind)
    if kind is None or not words(appearance.name):
        return None
    return profile_key(kind, appearance.name, appearance.role, appearance.affiliation, article)


def has_words_in_row(name: str, part: str) -> bool:
    """Tell whether a name has the words of another in a row; never where that has none.

    Names mostly stand without the article of a sentence, so "the council" is "city council" too.
    """
    name_words, part_words = words(name), words(part)
    if part_words[:1] == ("the",):
        part_words = part_words[1:]
    starts = range(len(name_words) - len(part_words) + 1)
    return bool(part_words) and any(
        name_words[start : start + len(part_words)] == part_words for start in starts
    )


def buckets_of_name(name: str) -> frozenset[str]:
    """Return where whoever has a name can be looked for, a person or an institution."""
    kinds: tuple[PersonKind, ...] = ("person", "institution")
    return frozenset(bucket_of(kind, name) for kind in kinds) if words(name) else frozenset()


def all_buckets(buckets: Iterable[str], decisions: Iterable[Decision]) -> frozenset[str]:
    """Return some buckets with those that decisions join with them, by however many steps."""
    reach = set(buckets)
    rest = [{bucket_of(kind, name) for kind, name, *_ in decision.keys} for decision in decisions]
    while touching := [each for each in rest if each & reach]:
        rest = [each for each in rest if not each & reach]
        reach.update(*touching)
    return frozenset(reach)


@lru_cache(_REGISTERS_REMEMBERED)
def _people(profiles: tuple[Profile, ...], decisions: tuple[Decision, ...]) -> tuple[LinkedPerson, ...]:
    return link(profiles, decisions)


def _profile(key: ProfileKey, appearances: Sequence[Appearance]) -> Profile:
    """Return the profile of some appearances, in the words that most of them have."""
    kind, *_, article = key
    years = [appearance.year for appearance in appearances if appearance.year is not None]
    is_person = kind == "person"
    return Profile(
        kind,
        _most_frequent(appearance.name for appearance in appearances),
        _most_frequent(appearance.role for appearance in appearances) if is_person else "",
        _most_frequent(appearance.affiliation for appearance in appearances) if is_person else "",
        min(years, default=None),
        max(years, default=None),
        len({appearance.article for appearance in appearances}),
        article,
    )


def _most_frequent(texts: Iterable[str]) -> str:
    counts = Counter(texts)
    return min(counts, key=lambda text: (-counts[text], text))
