"""The search of the whole library, as a person types it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from reader.claims.filters.keys import KEYS, SEARCH_KEYS
from reader.claims.filters.query import Filter, Term, parse
from reader.shelf.saved_query import SearchKind
from reader.shelf.search import Coverage, SearchOrder, SearchPage
from reader.store.database import Database
from reader.store.search.expression import can_go_on, has_words
from reader.store.search.hits import hits, searched_words
from reader.store.search.offers import offers
from reader.store.search.people import with_people
from reader.store.search.ranking import ranked
from reader.store.search.request import Request, newest, request_for
from reader.text.normalize import replace_controls

PAGE_HITS = 50
_MAX_TERMS = 50
"""What a person types has a tenth of that; FTS5 takes a few hundred."""

_STEPS = 20_000
"""Of SQLite's machine, between two looks at whether the answer is still wanted: a few milliseconds."""


class LibrarySearch:
    """Finds articles and claims of the library. Every method may raise StoreError; no query makes one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(
        self,
        query: str,
        *,
        kind: SearchKind = "articles",
        order: SearchOrder = "newest",
        following: int | None = None,
        is_overtaken: Callable[[], bool] = lambda: False,
    ) -> SearchPage:
        """Return the first `PAGE_HITS` hits of a query, or those that follow a page; none for no query.

        It ends with a StoreError as soon as `is_overtaken` says so.
        """
        library_query = LibraryQuery.of(query, kind)
        if not library_query.terms:
            return SearchPage(library_query.kind, problems=library_query.problems)
        with self._database.read() as connection, _stopped_when(connection, is_overtaken):
            request, is_widened = _request(connection, library_query)
            best = ranked(connection, request) if order == "ranked" else None
            if best is None:
                rowids = newest(connection, request, PAGE_HITS + 1, below=following)
                rest = rowids[PAGE_HITS - 1] if len(rowids) > PAGE_HITS else None
            else:
                first = following or 0
                rowids = best[first : first + PAGE_HITS]
                rest = first + PAGE_HITS if len(best) > first + PAGE_HITS else None
            words = searched_words(library_query.terms, widened=is_widened)
            return SearchPage(
                library_query.kind,
                tuple(hits(connection, library_query.kind, rowids[:PAGE_HITS], words)),
                rest,
                library_query.problems,
                is_widened and bool(rowids),
                best is not None,
            )

    def coverage(self) -> Coverage:
        """Return of how many articles the claims are known, and how many articles there are."""
        with self._database.read() as connection:
            unanalyzed, total = connection.execute(
                # As the index has it, so that the articles themselves need not be read.
                "SELECT (SELECT count(*) FROM articles WHERE is_listed = 1 AND coalesce(claims, -1) = -1), "
                "(SELECT count(*) FROM articles WHERE is_listed = 1)"
            ).fetchone()
        return Coverage(total - unanalyzed, total)

    def offers(self) -> Mapping[str, tuple[str, ...]]:
        """Return values that the library has for some keys of a query, the most likely first."""
        return offers(self._database)


@contextmanager
def _stopped_when(connection: sqlite3.Connection, is_overtaken: Callable[[], bool]) -> Iterator[None]:
    connection.set_progress_handler(is_overtaken, _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


@dataclass(frozen=True, slots=True)
class LibraryQuery:
    """A query as it is understood."""

    kind: SearchKind
    terms: tuple[Term, ...]
    problems: tuple[str, ...]

    @classmethod
    def of(cls, query: str, kind: SearchKind) -> LibraryQuery:
        """Return what a query asks for: of claims, if only claims have one of its keys, else of `kind`."""
        filter = parse(replace_controls(query), SEARCH_KEYS)
        terms = tuple(term for term in filter.terms if _makes_sense(term))
        kind = "claims" if any(term.key in KEYS for term in terms) else kind
        return cls(kind, terms[:_MAX_TERMS], (*filter.problems, *_problems(filter, terms)))


def matching(connection: sqlite3.Connection, query: str, kind: SearchKind) -> Request | None:
    """Return what a query asks the index for; None for a query that asks for nothing."""
    library_query = LibraryQuery.of(query, kind)
    return _request(connection, library_query)[0] if library_query.terms else None


def _request(connection: sqlite3.Connection, library_query: LibraryQuery) -> tuple[Request, bool]:
    """Return the request, and whether its words go on because no whole word fits."""
    terms, conditions = with_people(connection, library_query.terms)
    library_query = replace(library_query, terms=terms)
    today = datetime.now(UTC).date()
    request = request_for(connection, library_query.terms, library_query.kind, today).with_conditions(
        conditions
    )
    if _could_go_on(library_query) and not newest(connection, request, 1):
        widened = request_for(connection, library_query.terms, library_query.kind, today, widened=True)
        return widened.with_conditions(conditions), True
    return request, False


def _could_go_on(library_query: LibraryQuery) -> bool:
    return any(can_go_on(term, library_query.kind) and not term.is_negated for term in library_query.terms)


def _makes_sense(term: Term) -> bool:
    return not term.values or any(has_words(value) for value in term.values)


def _problems(filter: Filter, terms: Sequence[Term]) -> tuple[str, ...]:
    signs = [value for term in filter.terms if not _makes_sense(term) for value in term.values]
    problems = [f"{' '.join(signs)} has no letter or digit to look for."] if signs else []
    if len(terms) > _MAX_TERMS:
        problems.append(f"Only the first {_MAX_TERMS} words are looked for.")
    return tuple(problems)
