"""A view as SQL: which articles it shows, in which order, what stands before and behind one."""

from __future__ import annotations

import sqlite3
from typing import Any, NamedTuple

from reader.shelf.view import Scope, Sort, View
from reader.store import saved_queries
from reader.store.condition import Condition

_ALL = ("articles AS a", "a.is_listed = 1")
_SHELF = (
    # Not JOIN: the shelf comes first, since it has the order.
    "shelf_articles AS s CROSS JOIN articles AS a ON a.number = s.article",
    "s.shelf = (SELECT number FROM shelves WHERE kind = ? AND name = ?)",
)
_ARTICLE_KEYS = ("a.date", "a.number")
_EVERY = Condition(_ALL[1])
_CONDITIONS = {"all": "", "unread": " AND a.is_read = 0", "starred": " AND a.is_starred = 1"}
_FIRST_KEYS: dict[Sort, tuple[tuple[str, bool], ...]] = {
    "date": (),
    "outlet": (("a.outlet_key", False),),
    "claims": (("coalesce(a.claims, -1)", True),),
    "title": (("a.title_key", False),),
}
"""What decides first, each with whether the highest comes first; then the date does, then the number."""


class ViewQuery(NamedTuple):
    """The parts of a query; `a` is the row of an article."""

    tables: str
    condition: Condition
    keys: tuple[tuple[str, bool], ...]
    """Expressions that order the rows, each with whether the highest comes first; no two rows are equal."""

    article_keys: tuple[str, ...]
    """The same expressions, of the row of an article alone."""

    @property
    def order(self) -> str:
        """The ORDER BY clause."""
        return ", ".join(f"{key} DESC" if is_descending else key for key, is_descending in self.keys)

    def select(self, columns: str, *further: Condition) -> Condition:
        """Return a query for columns of the rows that fulfil further conditions too, in order."""
        conditions = (self.condition, *further)
        where = " AND ".join(condition.sql for condition in conditions)
        parameters = tuple(value for condition in conditions for value in condition.parameters)
        return Condition(f"SELECT {columns} FROM {self.tables} WHERE {where}", parameters)

    def beyond(self, values: tuple[Any, ...], *, is_before: bool) -> Condition:
        """Return the condition that a row stands behind, or before, the place with the values of the keys."""
        alternatives: list[str] = []
        parameters: list[Any] = []
        for place, (key, is_descending) in enumerate(self.keys):
            equal = [f"{earlier_key} = ?" for earlier_key, _ in self.keys[:place]]
            sign = ">" if is_descending == is_before else "<"
            alternatives.append(" AND ".join((*equal, f"{key} {sign} ?")))
            parameters += values[: place + 1]
        return Condition(f"({' OR '.join(f'({part})' for part in alternatives)})", tuple(parameters))


def view_query(connection: sqlite3.Connection, view: View) -> ViewQuery:
    """Return the query for a view."""
    tables, condition = _scope(connection, view.scope)
    first_keys = _FIRST_KEYS[view.sort]
    shelf_keys = ("s.date", "s.article") if tables == _SHELF[0] else _ARTICLE_KEYS
    keys = (*first_keys, *((key, True) for key in shelf_keys))
    article_keys = (*(key for key, _ in first_keys), *_ARTICLE_KEYS)
    if view.titles:
        from reader.store import title_filter

        if tables == _ALL[0] and view.sort == "date" and (titles := title_filter.by_date(view.titles)):
            # The index has the titles in this very order.
            tables, keys = title_filter.TABLES, ((title_filter.DATE_KEY, True),)
            article_keys = (title_filter.DATE_KEY_OF_ARTICLE,)
            condition = titles.and_(condition) if condition != _EVERY else titles
        elif titles := title_filter.condition(view.titles):
            condition = condition.and_(titles)
    if view.is_reversed:
        keys = tuple((key, not is_descending) for key, is_descending in keys)
    return ViewQuery(tables, condition, keys, article_keys)


def _scope(connection: sqlite3.Connection, scope: Scope) -> tuple[str, Condition]:
    if scope.kind in _CONDITIONS:
        return _ALL[0], Condition(_ALL[1] + _CONDITIONS[scope.kind])
    if scope.kind == "query":
        return _ALL[0], _EVERY.and_(saved_queries.condition(connection, scope.name))
    tables, shelf = _SHELF
    return tables, Condition(shelf, (scope.kind, scope.name))
