"""The lists of articles: any part of any view, without the texts and without what the part does not show."""

from __future__ import annotations

import sqlite3
from typing import Any

from reader.shelf.rows import ArticleRow, ScopeCount
from reader.shelf.view import Scope, View
from reader.store import scope_tree
from reader.store.condition import Condition
from reader.store.database import Database
from reader.store.view_query import ViewQuery, view_query

_ROW = (
    "a.id, a.title, a.outlet, a.published, a.fetched, a.is_read, a.is_starred, a.is_updated, a.claims, "
    "a.copies"
)
_IS_COPY = "copy_key = (SELECT copy_key FROM articles WHERE id = ?)"
_SHELF_COUNTS = "SELECT articles, unread FROM shelves WHERE kind = ? AND name = ?"


class Listing:
    """Lists of articles, of those with the same words the first. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, view: View) -> int:
        """Return how many articles a view shows."""
        with self._database.read() as connection:
            if view.scope.kind != "query" and not view.titles.strip():
                return _shelf_count(connection, view.scope)
            return _count(connection, view_query(connection, view).select("count(*)"))

    def ids(self, view: View, start: int, stop: int) -> tuple[str, ...]:
        """Return the ids of the articles at [start, stop) of a view."""
        return tuple(id for (id,) in self._part("a.id", view, start, stop))

    def rows(self, view: View, start: int, stop: int) -> tuple[ArticleRow, ...]:
        """Return the rows at [start, stop) of a view."""
        return tuple(map(_row, self._part(_ROW, view, start, stop)))

    def row(self, id: str) -> ArticleRow | None:
        """Return the row of one article, listed or not; None when there is no such article."""
        with self._database.read() as connection:
            row = connection.execute(f"SELECT {_ROW} FROM articles AS a WHERE id = ?", (id,)).fetchone()
        return row and _row(row)

    def position(self, view: View, id: str) -> int | None:
        """Return how many articles of a view stand before one; None when the view does not show that.

        A copy stands where the article of the same words does that is shown for all of them.
        """
        with self._database.read() as connection:
            query = view_query(connection, view)
            values = _values(connection, query, "id = ?", id) or _values(connection, query, _IS_COPY, id)
            return (
                None
                if values is None
                else _count(connection, query.select("count(*)", query.beyond(values, is_before=True)))
            )

    def next_unread(self, view: View, after_id: str | None) -> str | None:
        """Return the first unread article of a view behind another, or of all; None without one.

        The other one need not be in the view: what was read leaves that of the unread ones.
        """
        with self._database.read() as connection:
            query = view_query(connection, view)
            conditions = [Condition("a.is_read = 0")]
            if after_id is not None and (values := _place(connection, query, after_id)) is not None:
                conditions.append(query.beyond(values, is_before=False))
            select = query.select("a.id", *conditions)
            row = connection.execute(
                f"{select.sql} ORDER BY {query.order} LIMIT 1", select.parameters
            ).fetchone()
        return None if row is None else str(row[0])

    def scopes(self) -> tuple[ScopeCount, ...]:
        """Return the tree: all, unread and starred ones; folders with what is in them, feeds, tags."""
        with self._database.read() as connection:
            return scope_tree.scopes(connection)

    def _part(self, columns: str, view: View, start: int, stop: int) -> list[Any]:
        with self._database.read() as connection:
            query = view_query(connection, view)
            select = query.select(columns)
            return connection.execute(
                f"{select.sql} ORDER BY {query.order} LIMIT ? OFFSET ?",
                (*select.parameters, max(0, stop - start), start),
            ).fetchall()


def _shelf_count(connection: sqlite3.Connection, scope: Scope) -> int:
    shelf = ("all", "") if scope.kind == "unread" else (scope.kind, scope.name)
    articles, unread = connection.execute(_SHELF_COUNTS, shelf).fetchone() or (0, 0)
    return int(unread if scope.kind == "unread" else articles)


def _count(connection: sqlite3.Connection, query: Condition) -> int:
    (count,) = connection.execute(query.sql, query.parameters).fetchone()
    return int(count)


def _values(
    connection: sqlite3.Connection, query: ViewQuery, condition: str, id: str
) -> tuple[Any, ...] | None:
    """Return the values of the keys of an article that is in the view; None when none is like that."""
    # By what tells it from all others, which every index has.
    is_article = Condition(
        f"{query.keys[-1][0]} IN (SELECT {query.article_keys[-1]} FROM articles AS a WHERE {condition})",
        (id,),
    )
    select = query.select(", ".join(key for key, _ in query.keys), is_article)
    row: tuple[Any, ...] | None = connection.execute(select.sql, select.parameters).fetchone()
    return row


def _place(connection: sqlite3.Connection, query: ViewQuery, id: str) -> tuple[Any, ...] | None:
    """Return the values of the keys of an article, in the view or not; None when there is no such article."""
    row: tuple[Any, ...] | None = connection.execute(
        f"SELECT {', '.join(query.article_keys)} FROM articles AS a WHERE a.id = ?", (id,)
    ).fetchone()
    return row


def _row(row: tuple[Any, ...]) -> ArticleRow:
    id, title, outlet, published, fetched, is_read, is_starred, is_updated, claims, copies = row
    return ArticleRow(
        id,
        title,
        outlet,
        published,
        fetched,
        bool(is_read),
        bool(is_starred),
        bool(is_updated),
        claims,
        copies,
    )
