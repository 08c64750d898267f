"""Who goes by a name in an article that lists them by another one: by letters, a nickname, a former name."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from reader.claims.filters.query import plain
from reader.model import EntityKind
from reader.people.profile import kind_of
from reader.people.register import has_words_in_row
from reader.store.search import places

_CALLED = (
    "SELECT DISTINCT articles.id, speaker_kind, claims.speaker, speaker_names FROM claim_index "
    f"JOIN claims ON claims.article = {places.ARTICLE_OF_CLAIM} AND claims.number = {places.NUMBER_OF_CLAIM} "
    "JOIN articles ON articles.number = claims.article WHERE claim_index MATCH ?"
)


class Speaking(NamedTuple):
    """Somebody who speaks in an article, by the name that it lists them by."""

    article: str
    kind: EntityKind
    name: str


def called_otherwise(connection: sqlite3.Connection, name: str) -> frozenset[Speaking]:
    """Return who has the words of a name in a row in another name of theirs, and not in the one listed."""
    words = plain(name).replace('"', " ").replace("\0", " ")
    if not words.strip():
        return frozenset()
    rows = connection.execute(_CALLED, (f'speaker : "{words}"',))
    return frozenset(
        Speaking(article, kind, listed_name)
        for article, kind, listed_name, names in rows
        if kind_of(kind) is not None
        and not has_words_in_row(listed_name, name)
        and any(has_words_in_row(other, name) for other in names.split("\n"))
    )
