"""Who is who in the library: whom a claim is by, who has a name, what somebody said, what was decided."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reader.people.decision import Decision
from reader.people.institutions import institution_match
from reader.people.linking import LinkedPerson
from reader.people.near_names import near_names
from reader.people.profile import Appearance, PersonKind, ProfileKey, bucket_of, kind_of
from reader.people.register import Register, all_buckets, buckets_of_name, has_words_in_row, key_of
from reader.shelf.speaker_page import SpeakerPage
from reader.store import appearances, person_decisions
from reader.store.called_otherwise import called_otherwise
from reader.store.database import Database
from reader.store.other_names import other_names
from reader.store.statements import newest_statements
from reader.text.umlauts import other_spelling

_NAMES_LIKE = (
    "SELECT kind, name FROM appearances JOIN articles ON number = article "
    "WHERE name LIKE ? ESCAPE '!' AND is_listed = 1 GROUP BY kind, name ORDER BY count(*) DESC, kind, name"
)
_NAMES_BEGINNING = (
    "SELECT DISTINCT name FROM appearances JOIN articles ON number = article "
    "WHERE (name LIKE ? ESCAPE '!' OR name LIKE ? ESCAPE '!') AND is_listed = 1"
)


class People:
    """Whoever speaks in the listed articles. Every method may raise StoreError, and runs in any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def speaker(self, appearance: Appearance) -> LinkedPerson | None:
        """Return who somebody is who speaks in an article, kept or not; None for nobody's name."""
        key = key_of(appearance)
        if key is None:
            return None
        with self._database.read() as connection:
            decisions = person_decisions.read(connection)
            speakers = tuple(appearances.of_buckets(connection, all_buckets(_buckets(key), decisions)))
        own = next((each for each in speakers if _place(each) == _place(appearance)), None)
        if own is not None:
            return Register(speakers, decisions).speaker(own)
        return Register((*speakers, appearance), decisions).speaker(appearance)

    def by_name(self, name: str) -> tuple[LinkedPerson, ...]:
        """Return those who have these words in a name, those of most articles first.

        Whoever some article only calls so, by letters or a former name, comes behind, as do those who are
        spelled otherwise: "Müller" for "Mueller".
        """
        spellings = filter(None, (_characters(name), other_spelling(name)))
        with self._database.read() as connection:
            people = [person for each in spellings for person in by_name(connection, each)]
        return tuple({person.key: person for person in people}.values())

    def other_names(self, name: str, article: str) -> tuple[str, ...]:
        """Return by which names without these words those are found in an article who have them in a name."""
        with self._database.read() as connection:
            return other_names(connection, name).in_article(article)

    def names_with(self, name: str) -> tuple[tuple[PersonKind, str], ...]:
        """Return kind and name of all who have these words in theirs, those of most articles first."""
        with self._database.read() as connection:
            return names_with(connection, name)

    def near_names(self, name: str, *, most: int) -> tuple[str, ...]:
        """Return the names that may be meant by one that nobody has, of those that begin with its letter."""
        letter = _like(_characters(name).strip()[:1])
        with self._database.read() as connection:
            rows = connection.execute(_NAMES_BEGINNING, (f"{letter}%", f"% {letter}%")) if letter else ()
            return near_names(name, [other for (other,) in rows], most=most)

    def institutions_with_initials(self, letters: str) -> tuple[str, ...]:
        """Return the institutions that letters may be short for, "UN", those of most articles first."""
        buckets = frozenset((bucket_of("institution", letters),))
        with self._database.read() as connection:
            people = sorted(_register(connection, buckets).people, key=lambda person: -person.articles)
        names = (each.profile.name for person in people for each in person.profiles)
        return tuple(dict.fromkeys(name for name in names if institution_match(letters, name) == "initials"))

    def namesakes(self, key: ProfileKey) -> tuple[LinkedPerson, ...]:
        """Return who could be taken for the person of a profile, but are not; most articles first."""
        with self._database.read() as connection:
            register = _register(connection, _buckets(key))
            person = register.person(key)
            others = [other for other in register.people if other is not person]
            return tuple(sorted(others, key=lambda other: -other.articles))

    def page(self, key: ProfileKey) -> SpeakerPage | None:
        """Return what is known of the person whom a profile is about; None where there is none any more."""
        with self._database.read() as connection:
            register = _register(connection, _buckets(key))
            person = register.person(key)
            if person is None:
                return None
            statements = tuple(newest_statements(connection, register, person))
            total = sum(
                appearance.claims
                for each in person.profiles
                for appearance in register.appearances(each.profile.key)
            )
            return SpeakerPage(person, statements, total)

    def decide(self, decision: Decision) -> None:
        """Keep what somebody says about who is who."""
        with self._database.write() as connection:
            person_decisions.add(connection, decision)

    def decisions(self, person: LinkedPerson) -> tuple[Decision, ...]:
        """Return the decisions that are about somebody, the latest first."""
        keys = {(kind, name) for kind, name, *_ in (each.profile.key for each in person.profiles)}
        with self._database.read() as connection:
            return tuple(
                decision
                for decision in reversed(person_decisions.read(connection))
                if any((kind, name) in keys for kind, name, *_ in decision.keys)
            )

    def take_back(self, decision: Decision) -> None:
        """Undo a decision."""
        with self._database.write() as connection:
            person_decisions.drop(connection, decision.number)


def by_name(connection: sqlite3.Connection, name: str) -> tuple[LinkedPerson, ...]:
    """Return those who have these words in a name, those of most articles first."""
    buckets = buckets_of_name(name)
    if not buckets:
        return ()
    people = _register(connection, buckets).by_name(name)
    keys = {person.key for person in people}
    return (*people, *(person for person in _called_so(connection, name) if person.key not in keys))


def _called_so(connection: sqlite3.Connection, name: str) -> list[LinkedPerson]:
    """Return those whom some article calls so and lists by another name, those of most articles first."""
    speaking = called_otherwise(connection, name)
    kinds = ((kind_of(kind), listed_name) for _, kind, listed_name in speaking)
    buckets = frozenset(bucket_of(kind, listed_name) for kind, listed_name in kinds if kind is not None)
    register = _register(connection, buckets)
    people = (
        person
        for person in register.people
        if any(
            _place(appearance) in speaking
            for each in person.profiles
            for appearance in register.appearances(each.profile.key)
        )
    )
    return sorted(people, key=lambda person: -person.articles)


def names_with(connection: sqlite3.Connection, name: str) -> tuple[tuple[PersonKind, str], ...]:
    """Return kind and name of all who have these words in a row in theirs, those of most articles first.

    Every name is looked at: whoever is meant by a given name, or by the first word of an institution, is not
    found by `by_name`.
    """
    name = _characters(name)
    word = _like(max(name.split(), key=len, default=""))
    rows = connection.execute(_NAMES_LIKE, (f"%{word}%",)) if word else ()
    named = ((kind_of(kind), other) for kind, other in rows if has_words_in_row(other, name))
    return tuple(dict.fromkeys((kind, other) for kind, other in named if kind is not None))


def _characters(name: str) -> str:
    """Return a name without what is no character: such a byte is in no name, and the database takes none."""
    return name.encode("utf-8", "replace").decode()


def _like(word: str) -> str:
    """Return a word as `LIKE` with the escape "!" takes it."""
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _place(appearance: Appearance) -> tuple[str, str, str]:
    """Return what no two appearances have in common: how a role is worded may differ between analyses."""
    return appearance.article, appearance.kind, appearance.name


def _buckets(key: ProfileKey) -> frozenset[str]:
    kind, name, *_ = key
    return frozenset((bucket_of(kind, name),))


def _register(connection: sqlite3.Connection, buckets: Iterable[str]) -> Register:
    decisions = person_decisions.read(connection)
    buckets = all_buckets(buckets, decisions)
    relevant = (
        decision
        for decision in decisions
        if any(bucket_of(kind, name) in buckets for kind, name, *_ in decision.keys)
    )
    return Register(appearances.of_buckets(connection, buckets), relevant)
