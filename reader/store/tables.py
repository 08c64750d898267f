"""Which tables there are, and the making of those whose rows follow from others."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from reader.store.analyses import attach
from reader.store.article_now import article_now
from reader.store.shelving import reshelve

_DERIVED = frozenset(("shelves", "shelf_articles", "claims", "claim_runs", "appearances"))


@dataclass(frozen=True, slots=True)
class Table:
    """A table of which no other one holds the rows in another form."""

    name: str
    key: tuple[str, ...]
    """The columns of its primary key."""
    number: str | None
    """The column of whole numbers by which its rows lie in order: SQLite's rowid, or the first of the key."""


def own_tables(connection: sqlite3.Connection) -> Iterator[Table]:
    """Yield the tables whose rows follow from nothing else, each after those that its rows refer to."""
    kinds = {
        name: (kind, bool(is_without_rowid))
        for _, name, kind, _, is_without_rowid, _ in connection.execute("PRAGMA table_list")
    }
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid"):
        kind, is_without_rowid = kinds[name]
        if kind == "table" and name not in _DERIVED and not name.startswith("sqlite_"):
            columns = connection.execute(f"PRAGMA table_info({name})").fetchall()
            key = [
                (column, kind)
                for _, column, kind, _, _, place in sorted(columns, key=lambda row: row[5])
                if place
            ]
            number = "rowid" if not is_without_rowid else key[0][0] if key[0][1] == "INTEGER" else None
            yield Table(name, tuple(column for column, _ in key), number)


def search_indexes(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of the tables in which words are looked up."""
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"
    )
    return tuple(name for (name,) in rows)


def make_derived(connection: sqlite3.Connection) -> None:
    """Make anew what follows from other rows: the shelves with their counts, the claims, the indexes."""
    connection.execute("DELETE FROM shelf_articles")
    connection.execute("UPDATE articles SET is_listed = 0")
    connection.execute("DELETE FROM shelves")
    connection.execute("INSERT INTO shelves (kind, name) VALUES ('all', ''), ('starred', '')")
    for (copy_key,) in connection.execute("SELECT DISTINCT copy_key FROM articles").fetchall():
        reshelve(connection, copy_key)
    numbers = connection.execute("SELECT number FROM articles").fetchall()
    for (number,) in numbers:
        article = article_now(connection, number)
        if article is not None:
            attach(connection, number, article)
    for name in search_indexes(connection):
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
