"""Leads to a place in any article, from where one comes back to where one was."""

from __future__ import annotations

from reader.ui.reading.actions.articles import ArticleNavigation
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.history import History
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import PaneFocus


class PlaceNavigation:
    """One way to a place for all that lists places: hits, quotations, sources, what a speaker said."""

    def __init__(
        self,
        open: OpenArticle,
        cursor: Cursor,
        history: History,
        articles: ArticleNavigation,
        panes: PaneFocus,
    ) -> None:
        self._open = open
        self._cursor = cursor
        self._history = history
        self._articles = articles
        self._panes = panes

    def go_to(self, id: str, *, claim: int | None = None, start: int | None = None) -> None:
        """Open an article, if it is not open, at a claim or at a code point.

        A claim that is not there, or does not begin at `start` where both are given, does not count: the
        article was analyzed anew since. An article that cannot be opened says so itself.
        """
        self._history.jump()
        if not self._open.is_open(id):
            self._articles.open(id)
        if self._open.article is None:
            return
        claims = self._open.analysis.claims
        if claim is not None and claim < len(claims) and start in (None, claims[claim].start):
            self._cursor.go_to_claim(claim)
        elif start is not None:
            self._cursor.go_to_offset(min(start, len(self._open.text)))
        self._panes.go_to("text")
