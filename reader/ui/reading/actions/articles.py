"""Opens articles: each where it was left, with its analysis on the way."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.file_update import keep_as_file_is
from reader.library.library import Library
from reader.session.places import Place
from reader.ui.reading.actions.search import Search
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.history import History
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import PaneFocus, Presenter, Say

_SAME_TEXT = "Its text has not changed."
_SAME_ANALYSIS = "The text that was kept is analysed already."
_NOT_ASKED_FOR = "Analysed already. Its page was not asked for again: {add} does that."


class ArticleNavigation:
    """Goes from article to article of a library.

    `analyze` is called with the id of each one opened, `on_open` with whether the person wanted it.
    """

    def __init__(
        self,
        library: Library,
        open: OpenArticle,
        cursor: Cursor,
        history: History,
        search: Search,
        presenter: Presenter,
        panes: PaneFocus,
        *,
        analyze: Callable[[str], object],
        on_open: Callable[[bool], object],
        say: Say,
    ) -> None:
        self._library = library
        self._open = open
        self._cursor = cursor
        self._history = history
        self._search = search
        self._presenter = presenter
        self._panes = panes
        self._analyze = analyze
        self._on_open = on_open
        self._say = say

    def open_first(self) -> None:
        """Open the article left last, else the first; in an empty library say what to do."""
        id = self._history.first_id
        if id is None:
            self._presenter.show_nothing()
        else:
            self._open_at(id)
            self._on_open(False)

    def open(self, id: str) -> None:
        """Show an article that the person wants at the place where it was left, then have it analysed."""
        self._open_at(id)
        self._on_open(True)

    def reload(self) -> None:
        """Read the open article again and analyse it anew; the marks stay until there are new ones."""
        if self._open.id is not None:
            text = self._open.text
            self._history.leave()
            self._cursor.reset()
            problem = keep_as_file_is(self._open.id, self._library.articles, self._library.intake)
            self._open.open_again()
            self._show()
            if problem:
                self._say(problem)
            elif self._open.is_analyzed and self._open.text == text:
                self._say(self._why_as_before)

    @property
    def _why_as_before(self) -> str:
        """Why nothing is new of the open article; nothing is said of a page that nobody looked at."""
        article, id = self._open.article, self._open.id
        origin = article.origin if article else None
        if id in self._library.articles.file_ids or (origin is not None and origin.kind == "path"):
            return _SAME_TEXT
        return _SAME_ANALYSIS if origin is None or origin.kind == "stdin" else _NOT_ASKED_FOR

    def step(self, step: int) -> None:
        """Open the next (1) or previous (-1) article of the list."""
        index = self._open.neighbour(step)
        if 0 <= index < len(self._library.article_list):
            self._history.jump()
            self.open(self._library.article_list[index])
        else:
            self._say("This is the last article." if step > 0 else "This is the first article.")

    def go_to_place(self, place: Place) -> None:
        """Go to a place in any article of the library."""
        if not self._open.is_open(place.article):
            self.open(place.article)
        if self._open.article is not None:
            self._cursor.go_to_offset(place.offset(self._open.text))
            self._cursor.put_on_row(self._history.row_of(place))
        self._panes.go_to("text")

    def _open_at(self, id: str) -> None:
        self._history.leave()
        self._cursor.reset()
        self._library.article_list.let_go()
        self._open.open(id)
        self._show()

    def _show(self) -> None:
        article = self._open.article
        self._presenter.show_text(self._history.offset_in(article) if article else 0)
        if article:
            self._cursor.put_on_row(self._history.row_in(article))
            self._search.search_in(article.text)
            if self._search.is_in_vain:
                self._say(self._search.summary)
            self._analyze(article.id)
        self._presenter.show_analysis()
