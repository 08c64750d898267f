"""Draws the list of articles and the tree of the library."""

from __future__ import annotations

from reader.errors import ReaderError
from reader.library.library import Library
from reader.library.titles import title_of
from reader.settings.key_names import with_keys
from reader.shelf.rows import ScopeCount
from reader.shelf.view import Scope, View
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import Say
from reader.ui.reading.widgets import ReadingWidgets
from reader.ui.view import view_words
from reader.ui.view.scope_rows import title_of_scope


class ListPresenter:
    """Draws what `library` lists, with the article of `open` in bold."""

    def __init__(self, widgets: ReadingWidgets, library: Library, open: OpenArticle, *, say: Say) -> None:
        self._widgets = widgets
        self._library = library
        self._open = open
        self._say = say
        self._counts: tuple[ScopeCount, ...] = ()
        self._lists_titles = False
        """Whether only articles of some titles were listed the last time."""
        self._barred_before: str | None = None
        """The article that the bar had been moved to when their titles were asked for."""

    @property
    def number(self) -> str:
        """Which article of how many is open: "3/12"; without a number where the list does not have it."""
        index = self._open.index
        return f"{'–' if index is None else f'{index + 1:,}'}/{len(self._library.article_list):,}"

    @property
    def about(self) -> str:
        """Number and title of the open article, as the line at the bottom has them; empty without one.

        One that could not be read has the title of its row.
        """
        article, id = self._open.article, self._open.id
        if article is not None:
            return f"{self.number}  {title_of(article.label, article)}"
        row = None if id is None else self._library.article_list.row_of(id)
        return f"{self.number}  {row.title}" if row else ""

    def show_list(self, cursor: int | None = None) -> None:
        """Show the list as it is now, with the bar in a row.

        None keeps it on the article that the person moved it to, so that what comes in meanwhile does not
        take it away; it comes back to that from some titles. Without one it goes to the row of the open
        article.
        Of filtered titles it says only how many there are: where the open one stands would have to be looked
        for with every letter that is typed.
        """
        articles, article_list = self._widgets.articles, self._library.article_list
        view, count = article_list.view, len(article_list)
        articles.open_id = self._open.id
        barred_id = self._barred_id(view)
        if cursor is not None:
            articles.rows_changed(cursor)
        else:
            index = self._open.index if barred_id is None else article_list.position(barred_id)
            articles.rows_changed((articles.cursor or 0) if index is None else index)
            articles.barred_id = barred_id
        is_library = self._library.changes is not None
        note = view_words.describe(view, self.title(view.scope), is_library=is_library)
        is_empty = self._open.id is not None and not count
        self._widgets.articles_pane.describe(
            f"{count:,}" if view.titles else self.number,
            with_keys(view_words.why_empty(view), self._widgets.keys) if is_empty else "",
            note=note,
        )
        if not view.titles:
            self._widgets.status.change(about=self.about)
        self._widgets.show_listed()

    def _barred_id(self, view: View) -> str | None:
        """Return the article that the person moved the bar to; back from some titles, there or before."""
        barred_id = self._widgets.articles.barred_id
        if view.titles and not self._lists_titles:
            self._barred_before = barred_id
        elif self._lists_titles and not view.titles:
            barred_id = barred_id or self._barred_before
        self._lists_titles = bool(view.titles)
        return barred_id

    def show_opened(self) -> None:
        """Show the list with the bar on the article that was opened."""
        self._widgets.articles.barred_id = self._barred_before = None
        self.show_list()

    def show_row(self, id: str) -> None:
        """Show the row of an article anew, if it is in sight."""
        self._widgets.articles.article_changed(id)

    def show_tree(self) -> None:
        """Count the parts of the library anew, if anybody sees them."""
        pane = self._widgets.tree_pane
        if not (pane.is_attached and pane.display):
            return
        self._count()
        pane.describe("", "" if self._counts else "Nothing here yet.")
        self._widgets.tree.show(self._counts, self._library.article_list.view.scope)

    def title(self, scope: Scope) -> str:
        """Return what the tree calls a part of the library, also before anybody has seen the tree."""
        if scope.name and not self._counts:
            self._count()
        return title_of_scope(self._counts, scope)

    def _count(self) -> None:
        try:
            self._counts = self._library.article_list.scopes()
        except ReaderError as error:
            self._say(str(error))
