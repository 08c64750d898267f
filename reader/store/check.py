"""Whether the database holds what it should: its pages, what its rows refer to, its counts, its indexes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from reader.errors import StoreError
from reader.store.appearances import wrong_count as wrong_appearances
from reader.store.damage import mark
from reader.store.database import Database
from reader.store.integrity import UNREADABLE, in_words
from reader.store.search import check as search_check
from reader.store.sqlite_errors import Damaged
from reader.store.tables import make_derived

_COUNTS = (
    ("article", "articles", "SELECT count(*) FROM articles WHERE in_library = 1"),
    ("opened only", "opened only", "SELECT count(*) FROM articles WHERE in_library = 0"),
    ("analysed", "analysed", "SELECT count(*) FROM articles WHERE in_library = 1 AND pipeline <> 0"),
    ("claim", "claims", "SELECT count(*) FROM claims"),
    ("feed", "feeds", "SELECT count(*) FROM feeds"),
    ("correction", "corrections", "SELECT count(*) FROM corrections"),
    ("decision about speakers", "decisions about speakers", "SELECT count(*) FROM person_decisions"),
)
"""What is counted: one of it and several, in words, and the query."""
_WRONG_COUNTS = """
SELECT count(*) FROM shelves AS s WHERE (articles, unread) IS NOT (
    SELECT count(*), count(*) FILTER (WHERE is_read = 0) FROM articles AS a WHERE CASE s.kind
        WHEN 'all' THEN a.is_listed
        WHEN 'starred' THEN a.is_listed AND a.is_starred
        ELSE EXISTS (SELECT 1 FROM shelf_articles WHERE shelf = s.number AND article = a.number)
    END
)
"""
_MAX_PROBLEMS = 20
"""So many lines of SQLite say that a file is damaged; more say no more."""


@dataclass(frozen=True, slots=True)
class Health:
    """What a check has shown."""

    damage: tuple[str, ...] = ()
    """Which pages, values and references are wrong, in words; the file is to be set aside."""
    repairs: tuple[str, ...] = ()
    """What did not fit what it follows from, and was made anew."""


def counts(database: Database) -> tuple[tuple[int, str], ...]:
    """Return how much the database holds, each count with what is counted. Raises StoreError."""
    with database.read() as connection:
        rows = [(one, many, connection.execute(query).fetchone()[0]) for one, many, query in _COUNTS]
    return tuple((int(count), one if count == 1 else many) for one, many, count in rows)


def check(database: Database) -> Health:
    """Look at the whole database, and make anew what follows from other rows where it does not fit them.

    The next start mends a file that is damaged. Raises StoreError.
    """
    try:
        return _health(database)
    except Damaged:
        mark(database.path)
        return Health((UNREADABLE,))


def _health(database: Database) -> Health:
    repairs = []
    # First the indexes: newer versions of SQLite count what is wrong in them as damage of the file.
    if indexes := search_check.damaged_indexes(database):
        search_check.rebuild(database, indexes)
        repairs.append("the index of the search")
    with database.read() as connection:
        damage = tuple(_damage(connection))
    if damage:
        mark(database.path)
        return Health(damage)
    with database.write() as connection:
        (wrong_counts,) = connection.execute(_WRONG_COUNTS).fetchone()
        has_wrong_appearances = wrong_appearances(connection) > 0
        if wrong_counts or has_wrong_appearances:
            make_derived(connection)
        if wrong_counts:
            repairs.append("the counts of folders, feeds and tags")
        if has_wrong_appearances:
            repairs.append("who speaks in some articles")
    return Health(repairs=tuple(repairs))


def is_sound(database: Database) -> bool:
    """Tell whether every page can be read and every reference leads to a row."""
    try:
        with database.read() as connection:
            return not any(_damage(connection))
    except StoreError:
        return False


def _damage(connection: sqlite3.Connection) -> Iterator[str]:
    messages = connection.execute(f"PRAGMA integrity_check({_MAX_PROBLEMS})")
    yield from in_words(message for (message,) in messages)
    references = {(table, parent) for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check")}
    for table, parent in sorted(references):
        yield f"a row of {table} refers to {parent}, and nothing is there"
