"""Asks the store in threads, so that nothing waits for it: they only post. One search at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from textual.message import Message
from textual.screen import Screen

from reader.errors import ReaderError
from reader.library.searching import SavedQueryKeeper, Searching
from reader.shelf.saved_query import SavedQuery, SearchKind
from reader.shelf.search import Coverage, SearchOrder, SearchPage

_GROUP = "library"


@dataclass(frozen=True, slots=True)
class LibraryQuery:
    """What is searched for, and how."""

    query: str = ""
    kind: SearchKind = "articles"
    order: SearchOrder = "newest"
    name: str = ""
    """What it is called in the tree; empty for one that is not kept."""


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A page of a search."""

    query: LibraryQuery
    following: int | None = None
    """What the page before it ended with; None for the first."""


class Answered(Message):
    """A search came to something."""

    def __init__(self, request: SearchRequest, page: SearchPage, problem: str) -> None:
        super().__init__()
        self.request = request
        self.page = page
        self.problem = problem
        """Why it came to nothing, in a sentence; empty when it did not."""


class LookedAround(Message):
    """It is known what there is to search."""

    def __init__(self, coverage: Coverage, offers: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self.coverage = coverage
        self.offers = offers


class Told(Message):
    """There is something to say."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class SearchThreads:
    """The threads of one screen, which gets their messages."""

    def __init__(self, screen: Screen[Any], searching: Searching) -> None:
        self._screen = screen
        self._searching = searching
        self._current: SearchRequest | None = None
        """What the store is asked for now."""
        self._next: SearchRequest | None = None
        """What it is to be asked for then: of what came meanwhile the last."""

    @property
    def is_busy(self) -> bool:
        """Whether the store is being asked."""
        return self._current is not None

    def ask(self, request: SearchRequest) -> None:
        """Ask the store, now or as soon as it has answered."""
        if self._current is None:
            self._start(request)
        else:
            self._next = request

    def go_on(self) -> bool:
        """Ask for what waits, after an answer; tell whether anything did, so that the answer is overtaken."""
        self._current = None
        if self._next is None:
            return False
        request, self._next = self._next, None
        self._start(request)
        return True

    def look_around(self) -> None:
        """Ask what there is to search."""
        self._screen.run_worker(self._look_around, thread=True, group=_GROUP)

    def keep(self, queries: SavedQueryKeeper, query: SavedQuery) -> None:
        """Keep a query."""
        self._screen.run_worker(partial(self._keep, queries, query), thread=True, group=_GROUP)

    def _start(self, request: SearchRequest) -> None:
        self._current = request
        self._screen.run_worker(partial(self._search, request), thread=True, group=_GROUP)

    def _search(self, request: SearchRequest) -> None:
        query = request.query
        page, problem = SearchPage(query.kind), ""
        try:
            page = self._searching.page(
                query.query,
                kind=query.kind,
                order=query.order,
                following=request.following,
                is_overtaken=lambda: self._next is not None,
            )
        except ReaderError as error:
            problem = str(error)
        self._screen.post_message(Answered(request, page, problem))

    def _look_around(self) -> None:
        try:
            message: Message = LookedAround(self._searching.coverage(), self._searching.offers())
        except ReaderError as error:
            message = Told(str(error))
        self._screen.post_message(message)

    def _keep(self, queries: SavedQueryKeeper, query: SavedQuery) -> None:
        words = f"“{query.name}” stands in the tree now."
        try:
            queries.save(query)
        except ReaderError as error:
            words = str(error)
        self._screen.post_message(Told(words))
