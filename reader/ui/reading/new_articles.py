"""Shows what has come into the library: in the list that is there, or in that of another screen."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.library import Library
from reader.ui.reading.actions.articles import ArticleNavigation
from reader.ui.reading.history import History
from reader.ui.reading.list_presenter import ListPresenter
from reader.ui.reading.open_article import OpenArticle


class NewArticles:
    """`show_library` shows another library in place of this one; `analyze` is called with the open id."""

    def __init__(
        self,
        library: Library,
        open: OpenArticle,
        history: History,
        articles: ArticleNavigation,
        lists: ListPresenter,
        *,
        show_library: Callable[[Library], object],
        analyze: Callable[[str], object],
    ) -> None:
        self._library = library
        self._open = open
        self._history = history
        self._articles = articles
        self._lists = lists
        self._show_library = show_library
        self._analyze = analyze

    def show_new(self, id: str | None) -> None:
        """Show the list anew, and open an article; None leaves the one that is open."""
        if self._library.stored is not None:
            library = self._library.stored()
            library.first_id = id
            self._show_library(library)
        elif self._library.changes is not None:
            self._library.article_list.refresh()
            self._lists.show_list()
            self._lists.show_tree()
            if id is not None:
                self._history.jump()
                self._articles.open(id)
            elif self._open.id is not None:
                self._analyze(self._open.id)
