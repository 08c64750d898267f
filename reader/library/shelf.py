"""What a store has of a library, as the library takes it. Protocols, and what holds them together."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from reader.library.listing import Listing, ReadingStates, StoredArticles, TagKeeper
from reader.library.searching import SavedQueryKeeper, Searching
from reader.library.updates import VersionedArticles


class ShelvedArticles(StoredArticles, VersionedArticles, Protocol):
    """The articles of a store, with their versions."""

    def digest(self, id: str) -> str | None:
        """Return what is another where text or title of an article are; None without an article."""
        ...


class Shelf(NamedTuple):
    """What a store has of a library."""

    articles: ShelvedArticles
    listing: Listing
    states: ReadingStates
    search: Callable[[], Searching] | None = None
    """Returns what finds articles and claims."""
    queries: SavedQueryKeeper | None = None
    tags: TagKeeper | None = None
    data_version: Callable[[], int] = lambda: 0
    """Returns a number that is another one after somebody else changed the store."""
