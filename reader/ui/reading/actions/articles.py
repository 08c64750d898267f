"""Opens articles: each where it was left, with its analysis on the way."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from reader.library.library import Library
from reader.session.places import Place
from reader.ui.reading.actions.search import Searching
from reader.ui.reading.background import Background
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.history import Travels
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.presenter import Showing
from reader.ui.reading.widgets import Parts
from reader.ui.widgets.article_list import title_of

_NOTHING_TO_READ = "There is nothing to read here. Start with: reader FILE-OR-FOLDER"


class Opening:
    """Goes from article to article of a library, keeping in `travels` where the person was."""

    def __init__(
        self,
        screen: Screen[Any],
        library: Library,
        open: OpenArticle,
        parts: Parts,
        showing: Showing,
        cursor: Cursor,
        search: Searching,
    ) -> None:
        self._screen = screen
        self._library = library
        self._open = open
        self._parts = parts
        self._showing = showing
        self._cursor = cursor
        self._search = search
        self._background = Background(screen, library)
        self.travels = Travels(library, here=cursor.here, go=self.go)

    def first(self) -> None:
        """Open the article left last, else the first; all that takes time comes after the first paint."""
        if self._library.ids:
            self.open(self.travels.first)
            self._screen.call_after_refresh(self._background.read_titles)
        else:
            self._showing.show_problem(_NOTHING_TO_READ)

    def open(self, index: int) -> None:
        """Show an article at the place where it was left, then have it analysed."""
        id, number = self._library.ids[index], f"{index + 1}/{len(self._library.ids)}"
        self.travels.leave()
        self._parts.articles.open = index
        self._parts.articles.rows_changed(index)
        self._parts.articles_pane.describe(number)
        self._parts.status.clear()
        self._cursor.forget()
        self._open.open(id)
        self._showing.show_problem(self._open.problem)
        if article := self._open.article:
            self._parts.text.show(article, offset=self.travels.offset_in(article))
            self._search.over(article.text)
            self._parts.status.about = f"{number}  {title_of(article.label, article)}"
            self._screen.call_after_refresh(self._background.analyse, id)
        self._showing.show_analysis()

    def again(self) -> None:
        """Read the open article again and analyse it anew."""
        index = self._parts.articles.open
        if index is not None:
            self._library.forget(self._library.ids[index])
            self.open(index)

    def step(self, step: int) -> None:
        """Open the next (1) or previous (-1) article."""
        index = (self._parts.articles.open or 0) + step
        if 0 <= index < len(self._library.ids):
            self.travels.jump()
            self.open(index)
        else:
            self._parts.status.say("This is the last article." if step > 0 else "This is the first article.")

    def go(self, to: Place) -> None:
        """Go to a place in any article."""
        if not self._open.is_open(to.article):
            self.open(self._library.ids.index(to.article))
        if self._open.article is not None:
            self._cursor.go_to_offset(to.offset(self._open.text))
        self._parts.panes.go_to("text")
