"""What the store takes for lists and searches: a large library beside a small one, in turn."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from reader.shelf.saved_query import SearchKind
from reader.shelf.search import SearchOrder
from reader.shelf.view import Scope, View
from reader.store.database import FILE_NAME, Database
from reader.store.listing import Listing
from reader.store.search.search import LibrarySearch

_MIN_SECONDS = 0.02
"""One measurement repeats a call until it takes so long: the clock of a process counts in milliseconds."""

SEARCHES: Sequence[tuple[str, SearchKind]] = (
    ("the", "articles"),
    ("fumetly", "articles"),
    ("the gedar -pebol", "articles"),
    ('"of the"', "articles"),
    ("gov*", "articles"),
    ("fumetl*", "articles"),
    ("zebra", "articles"),
    ("-gedar", "articles"),
    ("unread: the", "articles"),
    ("the before:2027", "articles"),
    ("the", "claims"),
    ("poharly", "claims"),
    ("the gedar -pebol", "claims"),
    ("di*", "claims"),
    ("kind:direct not: the", "claims"),
    ("conf:>0.9 level:said", "claims"),
    ("org:institute cue:denied", "claims"),
)
"""Common and rare words, phrases, beginnings and all that narrows a search, in the language of
`generated_news`: each finds 50 in the small library too, or in neither, so that as many are shown."""
RANKED: Sequence[tuple[str, SearchKind]] = (
    ("the", "articles"),
    ("fumetly", "articles"),
    ("the gedar", "articles"),
    ("of the", "claims"),
    ("the gedar", "claims"),
    ("gedar,poharly", "claims"),
)
SPEAKERS: Sequence[tuple[str, SearchKind]] = (
    ("speaker:gehu", "claims"),
    ('speaker:"gehu fob"', "claims"),
    ('speaker:="gehu fobupet"', "claims"),
    ("speaker:hiher kind:direct", "claims"),
    ("speaker:hiher the", "claims"),
)
VIEWS: Sequence[tuple[str, View]] = (
    ("by date", View()),
    ("unread", View(Scope("unread"))),
    ("by title", View(sort="title")),
    ("by outlet, from the end", View(sort="outlet", is_reversed=True)),
    ("by claims", View(sort="claims")),
)


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing in both libraries."""

    name: str
    small_ms: float
    large_ms: float

    @property
    def ratio(self) -> float:
        """How many times as long it takes in the large one."""
        return self.large_ms / self.small_ms


class Libraries:
    """A small library and a large one, open."""

    def __init__(self, small: Path, large: Path, rounds: int) -> None:
        self._databases = tuple(Database(place / FILE_NAME) for place in (small, large))
        self._rounds = rounds

    def close(self) -> None:
        """Close both."""
        for database in self._databases:
            database.close()

    def first_pages(self) -> Iterator[Compared]:
        """Yield what the first screenful of each list takes, with how many there are."""
        for name, view in VIEWS:
            yield self._compared(name, [_page(Listing(database), view) for database in self._databases])

    def searches(
        self, queries: Iterable[tuple[str, SearchKind]], order: SearchOrder = "newest"
    ) -> Iterator[Compared]:
        """Yield what the newest, or the best, 50 hits of each query take."""
        for query, kind in queries:
            yield self._compared(
                f"{query}  ({kind})",
                [_search(LibrarySearch(database), query, kind, order) for database in self._databases],
            )

    def _compared(self, name: str, calls: Sequence[Callable[[], object]]) -> Compared:
        rounds = [[_milliseconds(call) for call in calls] for _ in range(self._rounds + 1)]
        # The first round fills the caches.
        small, large = (statistics.median(column) for column in zip(*rounds[1:], strict=True))
        return Compared(name, small, large)


def _page(listing: Listing, view: View) -> Callable[[], object]:
    return lambda: (listing.count(view), listing.rows(view, 0, 50))


def _search(search: LibrarySearch, query: str, kind: SearchKind, order: SearchOrder) -> Callable[[], object]:
    return lambda: search.page(query, kind=kind, order=order)


def _milliseconds(call: Callable[[], object]) -> float:
    """Return the CPU time of a call, in milliseconds, as the mean of as many as are needed."""
    count = 0
    start = process_time()
    while process_time() - start < _MIN_SECONDS:
        call()
        count += 1
    return (process_time() - start) * 1000 / count
