"""What somebody said in the library, whatever each article calls them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from reader.people.linking import LinkedPerson, LinkedProfile
from reader.people.profile import Appearance
from reader.people.register import Register
from reader.shelf.search import SearchHit
from reader.shelf.speaker_page import Statement
from reader.store.appearances import IS_SAID
from reader.text.repeated_strings import RepeatedStrings

_MAX_STATEMENTS = 2_000
"""The newest: forty screenfuls of what a head of state said, read in a tenth of a second."""
_STATEMENTS = (
    "SELECT claims.number, content, start, speaker, cue, claims.kind, polarity, title, outlet, published, "
    "is_read FROM claims JOIN articles ON articles.number = article "
    f"WHERE articles.id = ? AND speaker_kind = ? AND speaker = ? AND {IS_SAID} "
    "ORDER BY claims.number"
)
_NEWEST = (
    "SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY date DESC, number DESC"
)


def newest_statements(
    connection: sqlite3.Connection, register: Register, person: LinkedPerson
) -> Iterator[Statement]:
    """Yield what somebody said, article by article, the newest first; of very many the newest alone.

    register: with the appearances of that person, among others.
    """
    by_article: dict[str, list[tuple[LinkedProfile, Appearance]]] = {}
    for each in person.profiles:
        for appearance in register.appearances(each.profile.key):
            by_article.setdefault(appearance.article, []).append((each, appearance))
    count, same = 0, RepeatedStrings()
    for article in _newest_first(connection, by_article):
        statements = [
            (claim, statement)
            for each, appearance in by_article[article]
            for claim, statement in _of_article(connection, each, appearance, same)
        ]
        for _, statement in sorted(statements, key=lambda pair: pair[0]):
            yield statement
        count += len(statements)
        if count >= _MAX_STATEMENTS:
            return


def _newest_first(connection: sqlite3.Connection, articles: Iterable[str]) -> list[str]:
    return [id for (id,) in connection.execute(_NEWEST, (json.dumps(list(articles)),))]


def _of_article(
    connection: sqlite3.Connection, each: LinkedProfile, appearance: Appearance, same: RepeatedStrings
) -> Iterator[tuple[int, Statement]]:
    rows = connection.execute(_STATEMENTS, (appearance.article, appearance.kind, appearance.name))
    for number, content, start, speaker, cue, kind, polarity, title, outlet, published, is_read in rows:
        hit = SearchHit(
            appearance.article,
            start,
            content,
            claim=number - 1,
            speaker=same[speaker],
            cue=same[cue],
            is_negative=polarity == "negative",
            title=same[title],
            outlet=same[outlet],
            published=same[published],
            is_read=bool(is_read),
        )
        yield (
            number,
            Statement(
                *(hit, kind, appearance.role, appearance.affiliation, each.profile.key),
                *(each.certainty, each.reasons),
            ),
        )
