"""What finds articles and claims of the whole library, and keeps searches. Protocols only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.shelf.saved_query import SavedQuery, SearchKind
    from reader.shelf.search import Coverage, SearchOrder, SearchPage


class Searching(Protocol):
    """Finds by what a person types. Every method may raise ReaderError, and may be called in any thread."""

    def page(
        self,
        query: str,
        *,
        kind: SearchKind = "articles",
        order: SearchOrder = "newest",
        following: int | None = None,
        is_overtaken: Callable[[], bool] = ...,
    ) -> SearchPage:
        """Return the first hits of a query, or those that follow a page.

        It may end with an error as soon as `is_overtaken` says that nobody waits for it any more.
        """
        ...

    def coverage(self) -> Coverage:
        """Return of how many articles the claims are known, and how many articles there are."""
        ...

    def offers(self) -> Mapping[str, tuple[str, ...]]:
        """Return values that the library has for some keys of a query, the most likely first."""
        ...


class SavedQueryKeeper(Protocol):
    """Keeps queries by name. Every method may raise ReaderError, and may be called in any thread."""

    def all(self) -> tuple[SavedQuery, ...]:
        """Return every query, in the order in which they were saved."""
        ...

    def save(self, query: SavedQuery) -> None:
        """Keep a query in place of one with its name."""
        ...

    def remove(self, name: str) -> None:
        """Drop a query."""
        ...
