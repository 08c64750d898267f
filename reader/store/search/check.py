"""Whether the indexes of the search say what the library says, and making them anew when they do not."""

from __future__ import annotations

import sqlite3

from reader.store.database import Database

_INDEXES = ("title_index", "article_index", "claim_index")


def damaged_indexes(database: Database) -> tuple[str, ...]:
    """Return the names of the indexes that do not fit what they are of; none when all is well.

    `pragma integrity_check` does not see that: only the check of FTS5 itself does, and only with rank 1 it
    compares the index with the words. May raise StoreError.
    """
    damaged = []
    with database.write() as connection:
        for index in _INDEXES:
            try:
                connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorname != "SQLITE_CORRUPT_VTAB":
                    raise
                damaged.append(index)
    return tuple(damaged)


def rebuild(database: Database, indexes: tuple[str, ...] = _INDEXES) -> None:
    """Make indexes anew from the articles and claims. May raise StoreError."""
    with database.write() as connection:
        for index in indexes:
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
