"""Whom a search for a speaker means: by any of their names, and not whoever else is called so."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from reader.claims.filters.keys import BEGINNING, WHOLE
from reader.claims.filters.other_names import with_other_names
from reader.claims.filters.query import Term, plain
from reader.store.condition import Condition
from reader.store.other_names import OtherNames, other_names
from reader.store.search import places

_CLAIM = (
    "FROM claims JOIN articles ON articles.number = claims.article "
    f"WHERE claims.article = {places.ARTICLE_OF_CLAIM} AND claims.number = {places.NUMBER_OF_CLAIM}"
)
_NAMES = "(' ' || replace(replace(speaker_names, char(10), ' '), '-', ' '))"
"""All names of a speaker, each word behind a space."""
_IS_THEIRS = (
    "(articles.id, claims.speaker) IN "
    "(SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))"
)


def with_people(
    connection: sqlite3.Connection, terms: Iterable[Term]
) -> tuple[tuple[Term, ...], tuple[Condition, ...]]:
    """Return terms that let the other names of each speaker through, and what else has to hold of a hit.

    What is left out is left out by the names that are a speaker's alone: too much is shown, not too little.
    """
    people = _People(connection)
    widened: list[Term] = []
    conditions: list[Condition] = []
    for term in terms:
        people.is_negated, people.known = term.is_negated, []
        widened += with_other_names((term,), people.other_names)
        if not term.is_negated and any(known.shared for known in people.known):
            own_names = (name for known in people.known for name in known.own)
            conditions.append(_is_one_of((*term.values, *own_names), people.known))
    return tuple(widened), tuple(conditions)


class _People:
    """Looks up the names that one term after the other asks for."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.is_negated = False
        self.known: list[OtherNames] = []
        """What was looked up for the term."""

    def other_names(self, name: str) -> Iterator[str]:
        known = other_names(self._connection, name)
        self.known.append(known)
        yield from known.own if self.is_negated else known.all


def _is_one_of(names: Iterable[str], known: Iterable[OtherNames]) -> Condition:
    """Return the condition that a claim is by somebody with one of some names, or by one of those known."""
    people = sorted({(each.article, each.name) for names in known for each in names.appearances})
    plain_names = _plain(names)
    has_name = " OR ".join(f"instr({_NAMES}, ' ' || ?)" for _ in plain_names)
    return Condition(
        f"EXISTS (SELECT 1 {_CLAIM} AND ({has_name} OR {_IS_THEIRS}))", (*plain_names, json.dumps(people))
    )


def _plain(names: Iterable[str]) -> tuple[str, ...]:
    """Return names as `_NAMES` has them, without the signs that stand for a whole one or a beginning."""
    return tuple(plain(name).removeprefix(WHOLE).removesuffix(BEGINNING).replace("-", " ") for name in names)
