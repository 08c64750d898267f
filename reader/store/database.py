"""The one door to the SQLite file: connections, transactions, and errors as sentences."""

from __future__ import annotations

import sqlite3
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import Literal

from reader.errors import StoreError
from reader.regular_file import Refused, check
from reader.store import damage
from reader.store.connections import Connections
from reader.store.form import check_form, check_writable, migrate, transaction, use_wal
from reader.store.migrations import MIGRATIONS, Migration
from reader.store.sqlite_errors import is_damage, store_error
from reader.text.normalize import replace_controls

Mode = Literal["write", "read", "memory"]

FILE_NAME = "library.sqlite"
"""In the person's data folder."""
_OLDEST_SQLITE = (3, 37)
"""The first with STRICT tables, in which a column of texts holds texts, whoever writes them."""
_BUSY_MILLISECONDS = 5_000
"""So long a writer waits for another: many times what the longest transaction takes, and no hang."""
_MAX_WORDS_CODE_POINTS = 80
"""So much is repeated of what could not be kept."""
_PAGES_KB = 500
"""What a connection keeps of the file in memory. SQLite's own 2 MB, for each of several connections, made no
list and no search of 10,000 articles faster, as the system has the file in memory anyway; only a transaction
that writes a hundred analyses takes a tenth less with it, half a millisecond an article."""
_SYNCHRONOUS, _SYNCHRONOUS_OF_REMADE = "FULL", "NORMAL"
"""In WAL mode NORMAL loses the last changes when the power fails; a correction is made by hand, once. It does
not wait for the disk, which may take as long as a key."""


class Database:
    """A SQLite file in its newest form, for any number of threads. Every failure is a StoreError.

    In the mode "read" it is only read, wherever it lies; in the mode "memory" nothing is a file, and what is
    written lasts as long as the program.
    """

    def __init__(
        self, path: Path, *, mode: Mode = "write", migrations: Sequence[Migration] = MIGRATIONS
    ) -> None:
        """Open the file, making it or bringing it to its newest form where needed.

        Raises StoreError; one that is Damaged where the file does not hold what SQLite wrote into it.
        """
        if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
            raise StoreError(
                f"SQLite {sqlite3.sqlite_version} is what this Python was built with; the library needs "
                f"{'.'.join(map(str, _OLDEST_SQLITE))} or newer."
            )
        self.path = path
        self.mode = mode
        self._connections = Connections(partial(_connect, path, mode), is_one=mode == "memory")
        weakref.finalize(self, self._connections.close)
        # What is in memory belongs to one connection, which all threads share, one after the other.
        self._turn: AbstractContextManager[object] = threading.RLock() if mode == "memory" else nullcontext()
        try:
            if mode != "memory":
                _check_files(path)
            if mode == "write":
                _make_own(path)
            connection = self._connections.of_owner()
            check_form(connection, path, newest=len(migrations), is_read_only=mode == "read")
            if mode == "write":
                use_wal(connection)
                check_writable(connection)
            if mode != "read":
                migrate(connection, path, migrations)
            self._file = _number_of(path)
        except sqlite3.Error as error:
            self.close()
            raise store_error(path, error) from error
        except OSError as error:
            raise StoreError(f"{path}: could not be made: {(error.strerror or '').lower()}.") from error

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Give a connection that sees one state of the file from its first statement on.

        Inside a `write` of the same thread it belongs to that one. Nothing is written in it.
        """
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def write(self, *, can_be_remade: bool = False) -> Iterator[sqlite3.Connection]:
        """Give a connection whose changes are kept together at the end, or not at all after an error.

        What `can_be_remade` may be lost when the power fails, until something else was written. Inside
        another `write` of the same thread it belongs to that one. Raises StoreError where another file lies
        there by now, or none: what is written into one that was moved away, nobody finds again.
        """
        synchronous = _SYNCHRONOUS_OF_REMADE if can_be_remade else _SYNCHRONOUS
        with self._transaction("BEGIN IMMEDIATE", f"PRAGMA synchronous = {synchronous}") as connection:
            if self.mode == "write" and _number_of(self.path) != self._file:
                raise StoreError(
                    f"{self.path}: was moved, replaced or deleted while it was open. Quit, and start anew."
                )
            yield connection

    def data_version(self) -> int:
        """Return a number that is another one after another connection, or program, changed the file."""
        with self.read() as connection:
            return int(connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Close the connections of all threads, none of which may be in use."""
        self._connections.close()

    def make_single_file(self) -> None:
        """Leave nothing beside the file, so that it can be moved as one; no other connection may be open."""
        try:
            self._connections.of_owner().execute("PRAGMA journal_mode = DELETE")
        except sqlite3.Error as error:
            raise store_error(self.path, error) from error

    @contextmanager
    def _transaction(self, begin: str, *pragmas: str) -> Iterator[sqlite3.Connection]:
        with self._turn:
            try:
                with self._connections.of_thread() as connection:
                    if connection.in_transaction:
                        yield connection
                        return
                    for pragma in pragmas:  # inside a transaction SQLite would refuse them
                        connection.execute(pragma)
                    with transaction(connection, begin):
                        yield connection
            except sqlite3.Error as error:
                if is_damage(error) and self.mode == "write":
                    damage.mark(self.path)
                raise store_error(self.path, error) from error
            except UnicodeEncodeError as error:  # of the name of a file, whatever its encoding is
                words = replace_controls(error.object[:_MAX_WORDS_CODE_POINTS])
                raise StoreError(
                    f"{words}: has characters that are none, so the library cannot hold it."
                ) from error


def _connect(path: Path, mode: Mode) -> sqlite3.Connection:
    """Return another connection, for one thread at a time; it is closed by whichever closes the database."""
    connection = sqlite3.connect(
        _address(path, mode), uri=True, isolation_level=None, check_same_thread=False
    )
    # Anybody may have written into the file: nothing in it may act on a terminal.
    connection.text_factory = lambda data: replace_controls(data.decode("utf-8", "replace"))
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_PAGES_KB}")
    connection.execute(f"PRAGMA synchronous = {_SYNCHRONOUS}")
    return connection


def _address(path: Path, mode: Mode) -> str:
    if mode == "memory":
        return ":memory:"
    address = path.absolute().as_uri()
    if mode == "write":
        return address
    # A file in a folder that may not be written to is read in one of two ways: with what is written
    # beside it where there is something, and otherwise as one that nobody changes.
    wal = path.with_name(f"{path.name}-wal")
    return f"{address}?{'mode=ro' if wal.exists() and wal.stat().st_size else 'immutable=1'}"


def _check_files(path: Path) -> None:
    """Raise StoreError where the file, or what SQLite writes beside it, is none: it would wait for a pipe."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        file = path.with_name(f"{path.name}{suffix}")
        try:
            with suppress(FileNotFoundError):
                check(file)
        except Refused as refusal:
            raise StoreError(f"{file}: {refusal}. Move it away to have a new one.") from refusal


def _number_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from all others, whatever they are called; None without one."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _make_own(path: Path) -> None:
    """Make an empty file that nobody else may read where there is none; what comes beside it is like it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError, PermissionError):  # then SQLite will say what is wrong
        path.touch(mode=0o600, exist_ok=False)
