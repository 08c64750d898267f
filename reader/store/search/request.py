"""A search as it is put to SQLite: which index, what of it, and where in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from reader.claims.filters.query import Term
from reader.shelf.saved_query import SearchKind
from reader.store.condition import Condition
from reader.store.search import places
from reader.store.search.conditions import Bounds, bounds, conditions, few_articles
from reader.store.search.expression import Expression, expression, is_known

_FEW_ARTICLES = 500
"""So many articles are gone through one by one; of more of them one is soon met on the way through all."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is looked for in one of the indexes."""

    kind: SearchKind
    expression: Expression
    bounds: Bounds
    conditions: tuple[Condition, ...] = ()
    few_articles: tuple[int, ...] | None = None
    """The numbers of the articles that alone can be meant, the newest first; None for any."""

    @property
    def index(self) -> str:
        """The table of the index."""
        return "article_index" if self.kind == "articles" else "claim_index"

    def with_conditions(self, conditions: Iterable[Condition]) -> Request:
        """Return the request with further conditions."""
        return replace(self, conditions=(*self.conditions, *conditions))


def request_for(
    connection: sqlite3.Connection,
    terms: Sequence[Term],
    kind: SearchKind,
    today: date,
    *,
    widened: bool = False,
) -> Request:
    """Return what is asked for by terms of the language of filters."""
    index_terms = [term for term in terms if is_known(term, kind)]
    return Request(
        kind,
        expression(index_terms, kind, widened=widened),
        bounds(terms, kind, today),
        conditions(connection, terms, kind),
        few_articles(connection, terms, _FEW_ARTICLES),
    )


def newest(
    connection: sqlite3.Connection, request: Request, limit: int, *, below: int | None = None
) -> list[int]:
    """Return the places of the newest hits, the newest first; only of those below a place if one is given."""
    highest = request.bounds.highest if below is None else min(request.bounds.highest, below - 1)
    if request.few_articles is None:
        return _between(connection, request, request.bounds.lowest, highest, limit)
    hits: list[int] = []
    for first, last in _stretches(connection, request.kind, request.few_articles):
        if len(hits) >= limit:
            break
        lowest = max(first, request.bounds.lowest)
        hits += _between(connection, request, lowest, min(last, highest), limit - len(hits))
    return hits


def selection(columns: str, request: Request, match: str, *further: Condition) -> tuple[str, tuple[Any, ...]]:
    """Return a query for columns of the rows of an index that match, and its parameters."""
    parts = (Condition(f"{request.index} MATCH ?", (match,)), *further, *request.conditions)
    where = " AND ".join(part.sql for part in parts)
    parameters = tuple(value for part in parts for value in part.parameters)
    return f"SELECT {columns} FROM {request.index} WHERE {where}", parameters


def between(lowest: int, highest: int) -> Condition:
    """Return the condition that a row stands between two places, both included."""
    return Condition("rowid BETWEEN ? AND ?", (lowest, highest))


def _between(
    connection: sqlite3.Connection, request: Request, lowest: int, highest: int, limit: int
) -> list[int]:
    if lowest > highest:
        return []
    sql, parameters = selection("rowid", request, str(request.expression), between(lowest, highest))
    rows = connection.execute(f"{sql} ORDER BY rowid DESC LIMIT ?", (*parameters, limit))
    return [place for (place,) in rows]


def _stretches(
    connection: sqlite3.Connection, kind: SearchKind, numbers: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """Yield the first and the last place of each of some articles."""
    for number in numbers:
        (timestamp,) = connection.execute("SELECT date FROM articles WHERE number = ?", (number,)).fetchone()
        if kind == "articles":
            place = places.article_place(timestamp, number)
            yield place, place
        else:
            yield places.claim_places(timestamp, number)
