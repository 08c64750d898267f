"""Reads what can still be read of a damaged database, row by row, into a new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from reader.store.database import Database
from reader.store.tables import Table, make_derived, own_tables

_MAX_GAP_ROWS = 1_000_000
"""So many rows between two damaged places are looked for one by one: some seconds."""

Row = tuple[Any, ...]


def save_rows(path: Path, database: Database) -> int:
    """Copy what can be read of the damaged file at `path` into an empty database; return how many rows."""
    with database.write() as connection, closing(_open(path)) as damaged:
        count = sum(_copy(damaged, connection, table) for table in own_tables(connection))
        make_derived(connection)
    return count


def _open(path: Path) -> sqlite3.Connection:
    # Only read: a connection that may write would change what is set aside.
    damaged = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    damaged.text_factory = lambda data: data.decode("utf-8", "replace")
    return damaged


def _copy(damaged: sqlite3.Connection, connection: sqlite3.Connection, table: Table) -> int:
    columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table.name})")]
    with suppress(sqlite3.DatabaseError):
        old_columns = {name for _, name, *_ in damaged.execute(f"PRAGMA table_info({table.name})")}
        columns = [name for name in columns if name in old_columns]
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    count = 0
    for row in _rows(damaged, table, names):
        # A row whose article or text is lost is of no use, and one that is damaged itself fits no table.
        with suppress(sqlite3.IntegrityError):
            count += connection.execute(
                f"INSERT OR IGNORE INTO {table.name} ({names}) VALUES ({marks})", row
            ).rowcount
    return count


def _rows(damaged: sqlite3.Connection, table: Table, names: str) -> Iterator[Row]:
    """Yield the rows from the first one on; if these end early, from the last one back, and those between.

    Some may come twice.
    """
    select = f"SELECT {names} FROM {table.name}"
    if not table.has_numbers:
        key = ", ".join(table.key)
        backwards = ", ".join(f"{name} DESC" for name in table.key)
        yield from _readable(damaged, f"{select} ORDER BY {key}")
        yield from _readable(damaged, f"{select} ORDER BY {backwards}")
        return
    first_gap = last_gap = 0
    numbered = f"SELECT rowid, {names} FROM {table.name} ORDER BY rowid"
    for number, *row in _readable(damaged, numbered):
        first_gap = number
        yield tuple(row)
    for last_gap, *row in _readable(damaged, f"{numbered} DESC"):
        if last_gap <= first_gap:
            return
        yield tuple(row)
    for number in range(first_gap + 1, min(last_gap, first_gap + _MAX_GAP_ROWS)):
        yield from _readable(damaged, f"{select} WHERE rowid = {number}")


def _readable(damaged: sqlite3.Connection, query: str) -> Iterator[Row]:
    """Yield the rows of a query up to the first that cannot be read."""
    with suppress(sqlite3.DatabaseError):
        yield from damaged.execute(query)
