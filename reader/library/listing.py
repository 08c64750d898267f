"""What a list of articles is read from, and what keeps the marks of reading: a store, or the files named.

Protocols only. Every method may raise ReaderError.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from reader.model import Article
from reader.shelf.rows import ArticleRow, ScopeCount
from reader.shelf.view import View


class Listing(Protocol):
    """The articles of a view in their order, a stretch at a time. Positions count from 0, `stop` is out."""

    def count(self, view: View) -> int:
        """Return how many articles the view has."""
        ...

    def rows(self, view: View, start: int, stop: int) -> tuple[ArticleRow, ...]:
        """Return the articles at some positions; fewer where the view ends before."""
        ...

    def position(self, view: View, id: str) -> int | None:
        """Return where an article stands; None when the view does not have it."""
        ...

    def row(self, id: str) -> ArticleRow | None:
        """Return the row of one article, in any view or none; None when there is no such article."""
        ...

    def next_unread(self, view: View, after_id: str | None) -> str | None:
        """Return the first unread article behind another, in the view or not, or of all; None without one."""
        ...

    def scopes(self) -> tuple[ScopeCount, ...]:
        """Return the parts of the library with their counts, as the tree shows them; empty without parts."""
        ...


class ReadingStates(Protocol):
    """Keeps which articles are read and starred."""

    def set_read(self, ids: Collection[str], is_read: bool) -> tuple[str, ...]:
        """Mark articles read or unread; return those that were not. What is read counts as not updated."""
        ...

    def set_starred(self, ids: Collection[str], is_starred: bool) -> tuple[str, ...]:
        """Give articles a star, or take it away; return those that are another thing since."""
        ...

    def mark_all_read(self, view: View) -> tuple[str, ...]:
        """Mark every article of a view read; return those that were unread."""
        ...


class StoredArticles(Protocol):
    """The articles of a library with their texts."""

    def article(self, id: str) -> Article | None:
        """Return an article; None when the library does not have it."""
        ...


class TagKeeper(Protocol):
    """Keeps the tags of articles."""

    def tags(self, id: str) -> tuple[str, ...]:
        """Return the tags of an article, by the alphabet."""
        ...

    def feed_tags(self, id: str) -> tuple[str, ...]:
        """Return the tags of the feeds that an article stood in, by the alphabet."""
        ...

    def tag(self, ids: Collection[str], name: str) -> object:
        """Give articles a tag."""
        ...

    def untag(self, ids: Collection[str], name: str) -> object:
        """Take a tag away from articles."""
        ...
