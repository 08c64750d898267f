"""The one door to the SQLite file: connections, transactions, its form, and errors as sentences."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.errors import StoreError
from reader.store.migrations import MIGRATIONS, Migration
from reader.store.sqlite_errors import store_error
from reader.text.normalize import replace_controls

FILE_NAME = "library.sqlite"
"""In the person's data folder."""
APPLICATION_ID = 0x7175_6F74
"""Tells the file from those of other programs: "quot" in ASCII."""
_BUSY_MILLISECONDS = 5_000
"""So long a writer waits for another: many times what the longest transaction takes, and no hang."""


class Database:
    """A SQLite file in its newest form, with one connection a thread. Every failure is a StoreError."""

    def __init__(self, path: Path, *, migrations: Sequence[Migration] = MIGRATIONS) -> None:
        """Open the file, making it or bringing it to its newest form where needed. Raises StoreError."""
        self.path = path
        self._own = threading.local()
        self._connections: list[sqlite3.Connection] = []
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._bring_up_to_date(migrations)
        except sqlite3.Error as error:
            raise store_error(path, error) from error
        except OSError as error:
            raise StoreError(f"{path}: could not be made: {error.strerror}.") from error

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Give a connection that sees one state of the file from its first statement on."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """Give a connection whose changes are kept together at the end, or not at all after an error.

        Inside another `write` of the same thread it belongs to that one.
        """
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    def close(self) -> None:
        """Close the connections of all threads; none may be in use."""
        while self._connections:
            self._connections.pop().close()
        self._own = threading.local()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        try:
            connection = self._connection()
            if connection.in_transaction:
                yield connection
                return
            connection.execute(begin)
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # SQLite itself has rolled back after some errors
                    connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise store_error(self.path, error) from error

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if connection is None:
            connection = self._own.connection = self._connect()
            self._connections.append(connection)
        return connection

    def _connect(self) -> sqlite3.Connection:
        # Used by one thread; closed by whichever closes the database.
        connection = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False)
        # Anybody may have written into the file: nothing in it may act on a terminal.
        connection.text_factory = lambda data: replace_controls(data.decode("utf-8", "replace"))
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
        connection.execute("PRAGMA journal_mode = WAL")
        # In WAL mode NORMAL loses the last transactions with the power; a correction is made by hand.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    def _bring_up_to_date(self, migrations: Sequence[Migration]) -> None:
        connection = self._connection()
        if _version(connection) == len(migrations):
            return
        # Inside a transaction this is ignored: a migration that makes a table anew must not cascade.
        connection.execute("PRAGMA foreign_keys = OFF")
        try:
            for number in range(len(migrations)):
                with self.write():
                    if _version(connection) == number:  # another program may have taken the step meanwhile
                        migrations[number](connection)
                        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                        connection.execute(f"PRAGMA user_version = {number + 1}")
        finally:
            connection.execute("PRAGMA foreign_keys = ON")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)
