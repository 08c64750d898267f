"""What the line of the library's search asks for, with every letter typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reader.claims.filters import Completion
from reader.shelf.search import SearchPage


class LiveSearch(Protocol):
    """A search that goes on while one types."""

    @property
    def typed(self) -> str:
        """What is searched for now."""

    @property
    def page(self) -> SearchPage:
        """What it has come to, as far as it was read."""

    def change(self, query: str) -> None:
        """Search for something else."""

    def completions(self, value: str, cursor: int) -> Sequence[Completion]:
        """Return how a query could go on."""

    def step(self, step: int) -> None:
        """Move the bar in the list of hits."""


class SearchQuestion:
    """A question for the input line."""

    sign = "search "
    help: tuple[str, ...] = ("words", "“a phrase”", "begin*", "speaker:", "outlet:", "after:")

    def __init__(self, search: LiveSearch) -> None:
        self._search = search
        self._query_before = ""

    @property
    def count(self) -> str:
        """How many hits were read, and whether there are more."""
        page = self._search.page
        return f"{len(page.hits)}{'+' if page.following is not None else ''}" if page.hits else ""

    @property
    def hint(self) -> str:
        """Which part of the query makes no sense."""
        return " ".join(self._search.page.problems)

    @property
    def summary(self) -> str:
        """Nothing: the list says it all."""
        return ""

    @property
    def way_on(self) -> str:
        """Nothing: the line below the list says it."""
        return ""

    def begin(self) -> str:
        """Remember what was searched for, and go on from it."""
        self._query_before = self._search.typed
        return self._query_before

    def update(self, value: str) -> None:
        """Search for what is typed so far."""
        self._search.change(value)

    def completions(self, value: str, cursor: int) -> Sequence[Completion]:
        """Offer keys, and what the library has for them."""
        return self._search.completions(value, cursor)

    def step(self, step: int) -> None:
        """Move the bar in the list while one types."""
        self._search.step(step)

    def cancel(self) -> None:
        """Search for what was searched for before."""
        self._search.change(self._query_before)
