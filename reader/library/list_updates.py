"""Shows in the list what becomes known of an article: its title, its claims, that it says something else."""

from __future__ import annotations

from reader.library.file_rows import FileRows
from reader.library.kept_analyses import KeptAnalyses
from reader.library.listed_articles import ListedArticles
from reader.library.shelf import Shelf
from reader.library.updates import says_something_else
from reader.model import Analysis, Article


class ListUpdates:
    """Changes rows of the list. What asks the store may raise ReaderError."""

    def __init__(
        self,
        article_list: ListedArticles,
        file_rows: FileRows,
        shelf: Shelf | None,
        kept_analyses: KeptAnalyses | None,
    ) -> None:
        self._article_list = article_list
        self._file_rows = file_rows
        self._shelf = shelf
        self._kept_analyses = kept_analyses

    def show_file(self, id: str) -> None:
        """Show what a file that was read is called, and where it comes from."""
        row = self._file_rows.row(id)
        self._article_list.change([id], title=row.title, outlet=row.outlet, published=row.published)

    def show_count(self, id: str) -> None:
        """Show how many claims the person left of an article."""
        count = self._file_rows.claim_count(id)
        if count is not None:
            self._article_list.change([id], claims=count)

    def show_analyzed(self, article: Article, analysis: Analysis) -> None:
        """Show what was found in an article that was opened."""
        self.show_count(article.id)
        self._unread_if_updated(article, analysis)

    def show_stored(self, article: Article, analysis: Analysis) -> None:
        """Show what was found in an article of the store, as the store has it."""
        self._unread_if_updated(article, analysis)
        row = self._shelf.listing.row(article.id) if self._shelf else None
        if row is not None:
            self._article_list.change([article.id], claims=row.claims)

    def _unread_if_updated(self, article: Article, analysis: Analysis) -> None:
        """Mark an article unread that was read, and has people say other things by now."""
        if self._shelf is None or self._kept_analyses is None:
            return
        row = self._article_list.row_of(article.id)
        if row is None or not (row.is_updated and row.is_read):
            return
        if says_something_else(article, analysis, self._shelf.articles, self._kept_analyses):
            self._shelf.states.set_read([article.id], False)
            self._article_list.change([article.id], is_read=False)
