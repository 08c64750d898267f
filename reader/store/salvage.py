"""Reads what can still be read of a damaged database, row by row, into a new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from reader.store.database import Database
from reader.store.tables import Table, make_derived, own_tables

_MAX_BARREN_NUMBERS = 10_000
"""So many numbers in a row are tried without one that can be read: a hundred damaged pages have as many, and
it takes a tenth of a second."""

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
    # Without this SQLite reads nothing of a file that was cut short, not even what is still there.
    damaged.execute("PRAGMA writable_schema = ON")
    damaged.text_factory = lambda data: data.decode("utf-8", "replace")
    return damaged


def _copy(damaged: sqlite3.Connection, connection: sqlite3.Connection, table: Table) -> int:
    columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table.name})")]
    old_columns: set[str] = set()
    with suppress(sqlite3.DatabaseError):
        old_columns = {name for _, name, *_ in damaged.execute(f"PRAGMA table_info({table.name})")}
    columns = [name for name in columns if name in old_columns]
    if not columns:
        return 0
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
    order = ", ".join(table.key) or "rowid"
    backwards = ", ".join(f"{name} DESC" for name in table.key) or "rowid DESC"
    if table.number is None:
        yield from _readable(damaged, f"{select} ORDER BY {order}")
        yield from _readable(damaged, f"{select} ORDER BY {backwards}")
        return
    numbered = f"SELECT {table.number}, {names} FROM {table.name}"
    first_gap, last_gap = 0, None
    for number, *row in _readable(damaged, f"{numbered} ORDER BY {order}"):
        first_gap = number
        yield tuple(row)
    for number, *row in _readable(damaged, f"{numbered} ORDER BY {backwards}"):
        if number < first_gap:
            return
        last_gap = number
        yield tuple(row)
    numbered = f"{numbered} WHERE {table.number} >= ? ORDER BY {order}"
    yield from _rows_between(damaged, numbered, first_gap, last_gap)


def _rows_between(
    damaged: sqlite3.Connection, numbered: str, first_gap: int, last_gap: int | None
) -> Iterator[Row]:
    """Yield the rows whose numbers are between two; without the second, until no more are likely."""
    start, barren_count = first_gap, 0
    while barren_count < _MAX_BARREN_NUMBERS and (last_gap is None or start < last_gap):
        barren_count += 1
        try:
            for number, *row in damaged.execute(numbered, (start,)):
                start, barren_count = number, 0
                yield tuple(row)
        except sqlite3.DatabaseError:
            start += 1
        else:
            return


def _readable(damaged: sqlite3.Connection, query: str) -> Iterator[Row]:
    """Yield the rows of a query up to the first that cannot be read."""
    with suppress(sqlite3.DatabaseError):
        yield from damaged.execute(query)
