"""What the keys of a search do: ask for it, and go on to the next match."""

from __future__ import annotations

from reader.ui.reading.actions.ask import LineQuestions
from reader.ui.reading.actions.navigate import ClaimNavigation
from reader.ui.reading.actions.search import Search
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.history import History
from reader.ui.reading.protocols import PaneFocus, Say


class SearchKeys:
    """Asks for a search in the line at the foot; afterwards the text has the focus, at the match."""

    def __init__(
        self,
        search: Search,
        questions: LineQuestions,
        navigation: ClaimNavigation,
        cursor: Cursor,
        history: History,
        panes: PaneFocus,
        *,
        say: Say,
    ) -> None:
        self._search = search
        self._questions = questions
        self._navigation = navigation
        self._cursor = cursor
        self._history = history
        self._panes = panes
        self._say = say

    def ask(self) -> None:
        """Ask what to search for in the article; that is a jump, and the text is not covered meanwhile."""
        self._history.jump()
        self._questions.ask(self._search, self._stay_at_match)
        self._panes.uncover()

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) match; the next claim while nothing is searched."""
        if self._search.is_on:
            self._say(self._search.go(step))
        else:
            self._navigation.step_claim(step)

    def _stay_at_match(self) -> None:
        self._cursor.keep_preview()
        self._panes.go_to("text")
