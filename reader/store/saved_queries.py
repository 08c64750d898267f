"""Searches that a person keeps: by name, as typed; and which articles each of them is about now."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from reader.errors import StoreError
from reader.shelf.rows import ScopeCount
from reader.shelf.saved_query import SEARCH_KINDS, SavedQuery
from reader.shelf.view import Scope
from reader.store.condition import Condition
from reader.store.database import Database
from reader.text.one_line import clean_line

MAX_ARTICLES = 1_000
"""Of a query in the tree, the newest: to count everything with a common word would take ever longer."""
_HITS_AT_ONCE = 2_000


class SavedQueries:
    """The saved queries, in the order in which they were saved. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[SavedQuery, ...]:
        """Return every saved query."""
        with self._database.read() as connection:
            return tuple(_queries(connection))

    def save(self, query: SavedQuery) -> None:
        """Keep a query in place of one with its name."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO saved_queries (name, query, kind) VALUES (?, ?, ?) "
                "ON CONFLICT (name) DO UPDATE SET query = excluded.query, kind = excluded.kind",
                (_name(query.name), query.query, query.kind),
            )

    def rename(self, name: str, new_name: str) -> None:
        """Give a query another name, which no other one may have."""
        try:
            with self._database.write() as connection:
                connection.execute(
                    "UPDATE saved_queries SET name = ? WHERE name = ?", (_name(new_name), name)
                )
        except StoreError as error:
            if isinstance(error.__cause__, sqlite3.IntegrityError):
                raise StoreError(
                    f"There is a saved query {new_name!r} already. Choose another name."
                ) from error
            raise

    def remove(self, name: str) -> None:
        """Drop a query; nothing happens where there is none."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM saved_queries WHERE name = ?", (name,))


def condition(connection: sqlite3.Connection, name: str) -> Condition:
    """Return the condition that the article `a` is one that a query is about; without the query none is."""
    query = next((query for query in _queries(connection) if query.name == name), None)
    return Condition(
        "a.number IN (SELECT value FROM json_each(?))", (json.dumps(_articles(connection, query)),)
    )


def scope_counts(connection: sqlite3.Connection) -> Iterator[ScopeCount]:
    """Yield the rows of the tree for the queries, with how many articles each is about now."""
    for query in _queries(connection):
        numbers = _articles(connection, query)
        (unread,) = connection.execute(
            "SELECT count(*) FROM articles WHERE number IN (SELECT value FROM json_each(?)) AND is_read = 0",
            (json.dumps(numbers),),
        ).fetchone()
        yield ScopeCount(Scope("query", query.name), query.name, 0, len(numbers), unread)


def _articles(connection: sqlite3.Connection, query: SavedQuery | None) -> list[int]:
    """Return the numbers of the newest `MAX_ARTICLES` articles that a query finds, or finds claims in."""
    if query is None:
        return []
    # The list of a library is counted at every start, and few libraries have queries.
    from reader.store.search import places
    from reader.store.search.request import newest
    from reader.store.search.search import matching

    request = matching(connection, query.query, query.kind)
    if request is None:
        return []
    if request.kind == "articles":
        return [places.article_number(place) for place in newest(connection, request, MAX_ARTICLES)]
    numbers: dict[int, None] = {}
    below: int | None = None
    while len(numbers) < MAX_ARTICLES:
        hits = newest(connection, request, _HITS_AT_ONCE, below=below)
        numbers |= dict.fromkeys(places.claim(place)[0] for place in hits)
        if len(hits) < _HITS_AT_ONCE:
            break
        below = hits[-1]
    return list(numbers)[:MAX_ARTICLES]


def _queries(connection: sqlite3.Connection) -> Iterator[SavedQuery]:
    """Yield the queries that make sense: anybody may have written some into the file."""
    for name, query, kind in connection.execute(
        "SELECT name, query, kind FROM saved_queries ORDER BY number"
    ):
        if name and kind in SEARCH_KINDS:
            yield SavedQuery(name, query, kind)


def _name(name: str) -> str:
    name = clean_line(name)
    if not name:
        raise StoreError("A saved query needs a name.")
    return name
