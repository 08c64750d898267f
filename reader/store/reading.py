"""What was read and what was starred. Articles with the same words share it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reader.shelf.view import View
from reader.store.condition import Condition
from reader.store.database import Database
from reader.store.view_query import view_query


class ReadingState:
    """What the person did with the articles. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def set_read(self, ids: Iterable[str], is_read: bool) -> tuple[str, ...]:
        """Mark articles as read or unread; return those that were not, for the way back.

        What is marked as read counts as unchanged since.
        """
        ids = tuple(ids)
        with self._database.write() as connection:
            changed_ids = _set(connection, "is_read", ids, is_read)
            if is_read:
                connection.executemany(
                    "UPDATE articles SET is_updated = 0 WHERE id = ?", [(id,) for id in ids]
                )
        return changed_ids

    def set_starred(self, ids: Iterable[str], is_starred: bool) -> tuple[str, ...]:
        """Star articles, or take the star away; return those that had it otherwise, for the way back."""
        with self._database.write() as connection:
            return _set(connection, "is_starred", ids, is_starred)

    def mark_all_read(self, view: View) -> tuple[str, ...]:
        """Mark everything in a view as read; return what was unread, for the way back."""
        with self._database.write() as connection:
            query = view_query(connection, view)
            select = query.select("a.id, a.copy_key", Condition("a.is_read = 0"))
            rows = connection.execute(f"{select.sql} ORDER BY {query.order}", select.parameters).fetchall()
            connection.executemany(
                "UPDATE articles SET is_read = 1, is_updated = 0 WHERE copy_key = ?",
                [(copy_key,) for _, copy_key in rows],
            )
        return tuple(id for id, _ in rows)


def _set(connection: sqlite3.Connection, column: str, ids: Iterable[str], value: bool) -> tuple[str, ...]:
    changed_ids = []
    for id in ids:
        row = connection.execute(f"SELECT copy_key, {column} FROM articles WHERE id = ?", (id,)).fetchone()
        if row is not None and row[1] != value:
            connection.execute(f"UPDATE articles SET {column} = ? WHERE copy_key = ?", (value, row[0]))
            changed_ids.append(id)
    return tuple(changed_ids)
