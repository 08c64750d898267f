"""Asks in the line at the foot what to search for, and which claims to list."""

from __future__ import annotations

from functools import partial
from typing import Any

from textual.screen import Screen

from reader.ui.reading.actions.filter import Filtering
from reader.ui.reading.actions.search import Searching
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.widgets import Parts
from reader.ui.widgets.input_line import Question
from reader.ui.widgets.panes import PaneName


class Asking:
    """Gives the line the focus, and afterwards a pane of the screen."""

    def __init__(
        self,
        screen: Screen[Any],
        parts: Parts,
        open: OpenArticle,
        cursor: Cursor,
        *,
        search: Searching,
        filter: Filtering,
    ) -> None:
        self._screen = screen
        self._parts = parts
        self._open = open
        self._cursor = cursor
        self._search = search
        self._filter = filter
        self._asked_from: PaneName = "text"
        """The pane that had the focus when the line was opened."""

    def search(self) -> None:
        """Ask what to search for in the article."""
        self._ask(self._search)
        self._parts.panes.uncover()

    def filter(self) -> None:
        """Ask which claims to list."""
        self._ask(self._filter)

    def _ask(self, question: Question) -> None:
        if self._open.article is None:
            self._parts.status.say("There is no article here.")
            return
        self._asked_from = self._parts.panes.active
        self._screen.add_class("-asking")
        self._parts.line.ask(question, partial(self._go_on, question))

    def _go_on(self, question: Question, is_kept: bool) -> None:
        """Go to what was searched for, else back to the pane the question was asked from."""
        self._screen.remove_class("-asking")
        if question is self._search and is_kept:
            self._cursor.stay()
            self._parts.panes.go_to("text")
        else:
            self._parts.panes.go_to(self._asked_from)
        self._parts.status.say(question.said if is_kept else "")
