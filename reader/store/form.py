"""Whether a database is one of ours, and the way to its newest form. Functions may raise sqlite3.Error."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.errors import StoreError
from reader.store.migrations import Migration
from reader.store.sqlite_errors import primary_code

APPLICATION_ID = 0x7175_6F74
"""Tells the file from those of other programs: "quot" in ASCII."""
_MAX_PAUSE_SECONDS = 0.02
"""Between two tries, by chance, so that two programs do not try at the same moment again."""


def check_form(connection: sqlite3.Connection, path: Path, *, newest: int, is_read_only: bool) -> None:
    """Raise StoreError when the file is one that must stay as it is; `newest` counts the migrations."""
    with transaction(connection, "BEGIN"):  # another program may make its tables between two questions
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        version = _version(connection)
    if application != APPLICATION_ID and (application or tables):
        raise StoreError(f"{path}: is a database of another program. Move it away to have a new one.")
    if version > newest:
        raise StoreError(
            f"{path}: was written by a newer version of this program. It stays as it is; use that version."
        )
    if is_read_only and version < newest:
        raise StoreError(f"{path}: is of an earlier version, and may not be written to.")


def check_writable(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.Error when the file may only be read: SQLite opens it all the same, and says so later."""
    (milliseconds,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute(f"PRAGMA user_version = {_version(connection)}")  # a lock alone tells nothing
        finally:
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if primary_code(error) != sqlite3.SQLITE_BUSY:  # then it is another program that writes
            raise
    finally:
        connection.execute(f"PRAGMA busy_timeout = {milliseconds}")


def use_wal(connection: sqlite3.Connection) -> None:
    """Have changes written beside the file first; where a disk does not allow that, SQLite goes without."""
    (milliseconds,) = connection.execute("PRAGMA busy_timeout").fetchone()
    until = time.monotonic() + milliseconds / 1000
    while connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            # Here SQLite does not wait for another program: two that begin at once would wait for each other.
            if primary_code(error) != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
                raise
            time.sleep(random.uniform(0, _MAX_PAUSE_SECONDS))


def migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration]) -> None:
    """Take the migrations that were not taken yet, each whole or not at all; of a new file all together.

    Raises StoreError when one would leave rows that refer to nothing.
    """
    version, newest = _version(connection), len(migrations)
    if version == newest:
        return
    # Whatever is kept waits for the disk; only a library that holds something gains by keeping every step.
    together = newest if version == 0 else 1
    # Inside a transaction this is ignored: a migration that makes a table anew must not cascade.
    connection.execute("PRAGMA foreign_keys = OFF")
    for first in range(version, newest, together):
        with transaction(connection, "BEGIN IMMEDIATE"):
            for number in range(first, first + together):
                if _version(connection) == number:  # another program may have taken the step meanwhile
                    _take(connection, path, number, migrations[number])
    connection.execute("PRAGMA foreign_keys = ON")


def _take(connection: sqlite3.Connection, path: Path, number: int, migration: Migration) -> None:
    migration(connection)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise StoreError(f"{path}: could not be brought to its newest form.")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {number + 1}")


@contextmanager
def transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    """Keep what is done inside together at the end, or not at all after an error."""
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite itself has rolled back after some errors
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    """Return how many migrations the file has gone through."""
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    return int(number)
