"""Tells when the library was changed from outside the screen: by a refresh, or by another program."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from reader.library.library import Library
from reader.ui.reading.open_article import OpenArticle


class ListDrawing(Protocol):
    """Draws the list of articles and the tree."""

    def show_list(self) -> None:
        """Show the list as it is now, with the bar on the article where it was."""

    def show_tree(self) -> None:
        """Count the parts of the library anew."""


class StoreWatch:
    """Shows the list anew when the store was changed; the open article stays what it is, and that is told.

    `tell` is handed a sentence about the open article; `show_corrected` shows its claims anew, which another
    program has corrected.
    """

    def __init__(
        self,
        library: Library,
        open: OpenArticle,
        lists: ListDrawing,
        *,
        tell: Callable[[str], object],
        show_corrected: Callable[[], object],
    ) -> None:
        self._library = library
        self._open = open
        self._lists = lists
        self._tell = tell
        self._show_corrected = show_corrected
        self._data_version: int | None = None

    def look(self) -> None:
        """Look once: a few microseconds while nothing was changed."""
        data_version = self._library.articles.data_version()
        is_first_look, is_same = self._data_version is None, self._data_version == data_version
        self._data_version = data_version
        if is_first_look or is_same:
            return
        self._library.article_list.refresh()
        self._lists.show_list()
        self._lists.show_tree()
        articles, id = self._library.articles, self._open.id
        if id is None:
            return
        if articles.is_forgotten(id):
            self._tell("This article was forgotten. It stays here until you open another.")
        elif articles.is_outdated(id):
            self._tell("This article is another by now: {analyse_again} shows it.")
        elif self._open.article is not None and self._library.corrections.renew(id):
            self._show_corrected()
