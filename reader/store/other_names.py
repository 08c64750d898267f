"""Under which other names somebody appears, and which of these are not theirs alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from reader.people.linking import LinkedPerson
from reader.people.profile import Appearance
from reader.people.register import Register, all_buckets, buckets_of_name, has_words_in_row, key_of
from reader.people.words import words
from reader.store import appearances, person_decisions

_MAX_PROFILES_WHILE_TYPING = 200
"""So many are linked in a tenth of a second; three times as many take ten times as long."""
_MAX_OTHER_NAMES = 20
"""More than anybody goes by; a query gets no longer."""


class OtherNames(NamedTuple):
    """Under which names without the words of one those appear who have that one."""

    own: tuple[str, ...] = ()
    """Those that tell them from everybody."""
    shared: tuple[str, ...] = ()
    """Those that namesakes have too, "Lee" or "Robert Hart": theirs in their own articles only."""
    appearances: tuple[Appearance, ...] = ()
    """Where those speak who have the name, under whichever of their names."""

    @property
    def all(self) -> tuple[str, ...]:
        """Those of both kinds."""
        return (*self.own, *self.shared)

    def in_article(self, article: str) -> tuple[str, ...]:
        """Return those by which a speaker of one article can be found, by its id."""
        used_names = {appearance.name for appearance in self.appearances if appearance.article == article}
        return (*self.own, *(name for name in self.shared if name in used_names))


def other_names(connection: sqlite3.Connection, name: str) -> OtherNames:
    """Return under which other names those appear who have a name.

    None for a name with very many profiles: this is asked while somebody types.
    """
    decisions = person_decisions.read(connection)
    buckets = all_buckets(buckets_of_name(name), decisions)
    speakers = tuple(appearances.of_buckets(connection, buckets)) if buckets else ()
    if len({key_of(speaker) for speaker in speakers}) > _MAX_PROFILES_WHILE_TYPING:
        return OtherNames()
    register = Register(speakers, decisions)
    people = register.by_name(name)
    namesakes = [person for person in register.people if person not in people]
    names = [other for other in _names(people) if not has_words_in_row(other, name)][:_MAX_OTHER_NAMES]
    shared = [other for other in names if _is_bare_surname(other, people) or _is_shared(other, namesakes)]
    return OtherNames(
        tuple(other for other in names if other not in shared),
        tuple(shared),
        tuple(
            appearance
            for person in people
            for each in person.profiles
            for appearance in register.appearances(each.profile.key)
        ),
    )


def _names(people: Iterable[LinkedPerson]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.profile.name for person in people for each in person.profiles))


def _is_bare_surname(name: str, people: Iterable[LinkedPerson]) -> bool:
    """Tell whether a name is one word of a person's: it begins the names of people who were not compared."""
    profiles = (each.profile for person in people for each in person.profiles)
    return len(words(name)) == 1 and any(each.name == name and each.kind == "person" for each in profiles)


def _is_shared(name: str, namesakes: Iterable[LinkedPerson]) -> bool:
    return any(has_words_in_row(other, name) for other in _names(namesakes))
