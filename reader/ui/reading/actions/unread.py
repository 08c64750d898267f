"""From unread article to unread article: in the list the bar goes there, elsewhere the article opens."""

from __future__ import annotations

from typing import Protocol

from reader.errors import ReaderError
from reader.library.listed_articles import ListedArticles
from reader.ui.reading.history import History
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import PaneFocus, Say


class Rows(Protocol):
    """The list of articles."""

    cursor: int | None


class Opener(Protocol):
    """Opens articles."""

    def open(self, id: str) -> None:
        """Show an article."""


class UnreadSteps:
    """Steps through the unread articles of the list."""

    def __init__(
        self,
        article_list: ListedArticles,
        open: OpenArticle,
        history: History,
        articles: Opener,
        rows: Rows,
        panes: PaneFocus,
        *,
        say: Say,
    ) -> None:
        self._article_list = article_list
        self._open = open
        self._history = history
        self._articles = articles
        self._rows = rows
        self._panes = panes
        self._say = say

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) unread article, from that under the bar or the open one."""
        cursor = self._rows.cursor if self._panes.active == "articles" else None
        after_id = self._open.id if cursor is None else self._article_list.row(cursor).id
        try:
            id = self._article_list.next_unread(after_id, step)
        except ReaderError as error:
            self._say(str(error))
            return
        if id is None:
            self._say("No unread article below." if step > 0 else "No unread article above.")
        elif cursor is not None:
            self._rows.cursor = self._article_list.position(id)
        else:
            self._history.jump()
            self._articles.open(id)
