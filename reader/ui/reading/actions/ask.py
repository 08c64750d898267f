"""Asks a question in the line at the foot, and gives the focus back afterwards."""

from __future__ import annotations

from collections.abc import Callable

from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import Line, PaneFocus, SayInShort
from reader.ui.widgets.input_line import Question


class LineQuestions:
    """Gives the line the focus, and afterwards a pane. `set_asking` is told whether the line is open."""

    def __init__(
        self,
        line: Line,
        panes: PaneFocus,
        open: OpenArticle,
        *,
        set_asking: Callable[[bool], object],
        say: SayInShort,
    ) -> None:
        self._line = line
        self._panes = panes
        self._open = open
        self._set_asking = set_asking
        self._say = say

    def ask(
        self,
        question: Question,
        on_keep: Callable[[], None] | None = None,
        *,
        needs_article: bool = True,
    ) -> None:
        """Ask a question; say what the answer came to when it is kept, and where there is room how to go on.

        `on_keep` gives the focus to a pane when the answer is kept; otherwise it returns to where it was.
        `needs_article`: whether it is about the open article, so that there must be one.
        """
        if needs_article and self._open.article is None:
            self._say("There is no article here.")
            return
        pane = self._panes.active

        def go_on(is_kept: bool) -> None:
            self._set_asking(False)
            if is_kept and on_keep:
                on_keep()
            else:
                self._panes.go_to(pane)
            summary = question.summary if is_kept else ""
            words = " ".join(filter(None, (summary, question.way_on if summary else "")))
            self._say(words, short=summary)

        self._set_asking(True)
        self._line.ask(question, go_on)
