"""Who speaks in each article, as rows by which people are found across articles."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any

from reader.model import Entity
from reader.people.profile import Appearance, bucket_of, has_words, kind_of
from reader.store.analysis_rows import newest
from reader.text.normalize import replace_controls
from reader.text.repeated_strings import RepeatedStrings

IS_SAID = "instr(' ' || claims.traits || ' ', ' rejected ') = 0"
"""That the person has not rejected a row of `claims`, as SQL."""
_SPEAKERS = (
    "SELECT speaker_kind, speaker, max(affiliation), count(*) FROM claims "
    f"WHERE article = ? AND speaker <> '' AND {IS_SAID} GROUP BY speaker_kind, speaker"
)
_OF_BUCKETS = (
    "SELECT id, kind, name, role, affiliation, CAST(strftime('%Y', date, 'unixepoch') AS INTEGER), "
    "appearances.claims FROM appearances JOIN articles ON number = article "
    "WHERE bucket IN (SELECT value FROM json_each(?)) AND is_listed = 1"
)


def write(connection: sqlite3.Connection, article_number: int, entities: Iterable[Entity]) -> None:
    """Put those who speak in the claims of an article in the place of those that it has.

    `entities`: those of the analysis that the claims are of.
    """
    _write(connection, article_number, {(entity.kind, entity.name): entity.role for entity in entities})


def drop(connection: sqlite3.Connection, article_number: int) -> None:
    """Take away those who speak in an article."""
    connection.execute("DELETE FROM appearances WHERE article = ?", (article_number,))


def write_all(connection: sqlite3.Connection) -> None:
    """Write those of every article, whose claims are there already."""
    rows = connection.execute(
        "SELECT articles.number, sha256 FROM articles JOIN texts ON texts.number = articles.text "
        "WHERE pipeline <> 0"
    ).fetchall()
    for number, sha256 in rows:
        row = newest(connection, sha256)
        _write(connection, number, _roles(row[0]) if row else {})


def of_buckets(connection: sqlite3.Connection, buckets: Iterable[str]) -> Iterator[Appearance]:
    """Yield those of listed articles that stand in some buckets, in no order."""
    rows = connection.execute(_OF_BUCKETS, (json.dumps(sorted(buckets)),))
    # A head of state has thousands of the same words: kept once, they take half of the memory.
    same = RepeatedStrings()
    for id, kind, name, role, affiliation, year, claims in rows:
        yield Appearance(id, kind, same[name], same[role], same[affiliation], year, claims)


def wrong_count(connection: sqlite3.Connection) -> int:
    """Return how many articles do not have those rows that their claims ask for."""
    (count,) = connection.execute(
        "SELECT count(DISTINCT article) FROM (SELECT * FROM "
        "(SELECT article, speaker_kind, speaker, count(*) FROM claims "
        f"WHERE speaker <> '' AND speaker_kind IN ('person', 'organization', 'place') AND {IS_SAID} "
        "GROUP BY article, speaker_kind, speaker "
        "EXCEPT SELECT article, kind, name, claims FROM appearances) "
        "UNION SELECT * FROM (SELECT article, kind, name, claims FROM appearances "
        "EXCEPT SELECT article, speaker_kind, speaker, count(*) FROM claims "
        f"WHERE speaker <> '' AND {IS_SAID} GROUP BY article, speaker_kind, speaker))"
    ).fetchone()
    return int(count)


def _write(connection: sqlite3.Connection, article_number: int, roles: Mapping[tuple[str, str], str]) -> None:
    drop(connection, article_number)
    rows = []
    for kind, name, affiliation, claims in connection.execute(_SPEAKERS, (article_number,)):
        person_kind = kind_of(kind)
        if person_kind is not None:
            # A name without letters is kept too, so that the rows can be counted; nobody asks for it.
            bucket = bucket_of(person_kind, name) if has_words(name) else ""
            role = roles.get((kind, name), "")
            rows.append((article_number, kind, name, role, affiliation, bucket, claims))
    connection.executemany("INSERT INTO appearances VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def _roles(record: str) -> dict[tuple[str, str], str]:
    """Return the roles in the record of an analysis, by kind and name; none where it is no record."""
    roles: dict[tuple[str, str], str] = {}
    with suppress(ValueError, RecursionError, TypeError, KeyError, AttributeError):
        entities: Iterable[Mapping[str, Any]] = json.loads(record)["entities"]
        for entity in entities:
            kind, name, role = (replace_controls(entity.get(key) or "") for key in ("kind", "name", "role"))
            roles[kind, name] = role
    return roles
