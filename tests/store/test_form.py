"""The way of a database to its form, while another program is at it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from reader.errors import StoreError
from reader.store.form import migrate, use_wal
from reader.store.migrations import Migration


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database that is not in WAL yet."""
    path = tmp_path / "library.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    return path


def reading(path: Path) -> sqlite3.Connection:
    """Return another program's connection, in the middle of reading."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN")
    connection.execute("SELECT * FROM a").fetchall()
    return connection


class Contended(sqlite3.Connection):
    """A connection whose first change of the journal meets that of another program, as SQLite tells it."""

    is_first = True

    def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
        if sql == "PRAGMA journal_mode = WAL" and self.is_first:
            self.is_first = False
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise error
        return super().execute(sql, *parameters)


def test_another_program_that_begins_too_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr("reader.store.form.time.sleep", pauses.append)
    connection = sqlite3.connect(path, isolation_level=None, factory=Contended)
    use_wal(connection)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert len(pauses) == 1
    connection.close()


def test_nobody_is_waited_for_longer_than_the_connection_waits(path: Path) -> None:
    other = reading(path)
    connection = sqlite3.connect(path, isolation_level=None, timeout=0)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        use_wal(connection)
    connection.close()
    other.close()


def _make(table: str) -> Migration:
    def run(connection: sqlite3.Connection) -> None:
        connection.execute(f"CREATE TABLE {table} (b)")

    return run


def _fail(connection: sqlite3.Connection) -> None:
    raise StoreError("the disk is full.")


@pytest.mark.parametrize(
    ("taken", "left"), [((), 0), ((_make("c"),), 2)], ids=["new: all together", "old: step by step"]
)
def test_a_step_that_fails_leaves_what_a_start_can_go_on_from(
    taken: tuple[Migration, ...], left: int, tmp_path: Path
) -> None:
    connection = sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None)
    migrate(connection, tmp_path, taken)
    with pytest.raises(StoreError, match="disk is full"):
        migrate(connection, tmp_path, (*(taken or (_make("c"),)), _make("d"), _fail))
    assert connection.execute("PRAGMA user_version").fetchone() == (left,)
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (left,)
    connection.close()
