"""A library in memory, which lists articles as the store does."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from reader.errors import StoreError
from reader.library.shelf import Shelf
from reader.model import Article
from reader.shelf.rows import ArticleRow, ScopeCount
from reader.shelf.versions import Version, digest
from reader.shelf.view import ALL, Scope, View


class MemoryShelf:
    """All of a store that a library asks for. `feeds` has the ids of the articles of each feed."""

    def __init__(
        self,
        rows: Iterable[ArticleRow],
        *,
        articles: Iterable[Article] = (),
        feeds: dict[str, set[str]] | None = None,
    ) -> None:
        self.rows_by_id = {row.id: row for row in rows}
        self.articles = {article.id: article for article in articles}
        self.feeds = feeds or {}
        self.rows_read = 0
        """How many rows were handed out."""
        self.problem = ""
        """Why nothing can be read or written; empty when it can."""

    @property
    def shelf(self) -> Shelf:
        """This, as a library takes it."""
        return Shelf(self, self, self)

    def article(self, id: str) -> Article | None:
        """Return an article."""
        self._fail()
        return self.articles.get(id)

    def digest(self, id: str) -> str | None:
        """Return what is another where text or title are."""
        article = self.article(id)
        return digest(article) if article else None

    def versions(self, id: str) -> tuple[Version, ...]:
        """Return no versions: every article is as it was."""
        return ()

    def version(self, id: str, number: int) -> Article | None:
        """Return an article."""
        return self.articles.get(id)

    def count(self, view: View) -> int:
        """Return how many articles a view has."""
        return len(self._rows(view))

    def rows(self, view: View, start: int, stop: int) -> tuple[ArticleRow, ...]:
        """Return the rows at some positions."""
        rows = tuple(self._rows(view)[start:stop])
        self.rows_read += len(rows)
        return rows

    def row(self, id: str) -> ArticleRow | None:
        """Return the row of an article."""
        self._fail()
        return self.rows_by_id.get(id)

    def position(self, view: View, id: str) -> int | None:
        """Return where an article stands."""
        return next((place for place, row in enumerate(self._rows(view)) if row.id == id), None)

    def next_unread(self, view: View, after_id: str | None) -> str | None:
        """Return the first unread article behind another, which need not be in the view."""
        everything = self._rows(replace(view, scope=ALL, titles=""))
        start = next((place + 1 for place, row in enumerate(everything) if row.id == after_id), 0)
        listed = {row.id for row in self._rows(view)}
        return next((row.id for row in everything[start:] if not row.is_read and row.id in listed), None)

    def scopes(self) -> tuple[ScopeCount, ...]:
        """Return all, unread, starred, and the feeds in one folder."""
        scopes = [
            (Scope(), "All", 0),
            (Scope("unread"), "Unread", 0),
            (Scope("starred"), "Starred", 0),
            *([(Scope("folder", "Papers"), "Papers", 0)] if self.feeds else []),
            *((Scope("feed", feed), feed, 1) for feed in self.feeds),
        ]
        return tuple(self._count(*scope) for scope in scopes)

    def set_read(self, ids: Collection[str], is_read: bool) -> tuple[str, ...]:
        """Mark articles read or unread."""
        self._fail()
        changed = tuple(id for id in ids if self.rows_by_id[id].is_read != is_read)
        for id in ids:
            row = self.rows_by_id[id]
            self.rows_by_id[id] = row._replace(is_read=is_read, is_updated=row.is_updated and not is_read)
        return changed

    def set_starred(self, ids: Collection[str], is_starred: bool) -> tuple[str, ...]:
        """Give articles a star, or take it away."""
        self._fail()
        changed = tuple(id for id in ids if self.rows_by_id[id].is_starred != is_starred)
        for id in ids:
            self.rows_by_id[id] = self.rows_by_id[id]._replace(is_starred=is_starred)
        return changed

    def mark_all_read(self, view: View) -> tuple[str, ...]:
        """Mark a view read."""
        return self.set_read([row.id for row in self._rows(view)], True)

    def _count(self, scope: Scope, title: str, depth: int) -> ScopeCount:
        rows = self._rows(View(scope))
        return ScopeCount(scope, title, depth, len(rows), sum(not row.is_read for row in rows))

    def _rows(self, view: View) -> list[ArticleRow]:
        self._fail()
        rows = sorted(self.rows_by_id.values(), key=lambda row: row.published, reverse=True)
        if view.sort == "outlet":
            rows.sort(key=lambda row: row.outlet)
        elif view.sort == "title":
            rows.sort(key=lambda row: row.title)
        elif view.sort == "claims":
            rows.sort(key=lambda row: -1 if row.claims is None else row.claims, reverse=True)
        if view.is_reversed:
            rows.reverse()
        words = view.titles.casefold().split()
        return [row for row in rows if self._is_in(row, view.scope) and _has_words(row.title, words)]

    def _is_in(self, row: ArticleRow, scope: Scope) -> bool:
        if scope.kind == "unread":
            return not row.is_read
        if scope.kind == "starred":
            return row.is_starred
        if scope.kind == "feed":
            return row.id in self.feeds[scope.name]
        return scope.kind == "all" or any(row.id in ids for ids in self.feeds.values())

    def _fail(self) -> None:
        if self.problem:
            raise StoreError(self.problem)


def _has_words(title: str, words: Collection[str]) -> bool:
    return all(any(word.startswith(start) for word in title.casefold().split()) for start in words)
