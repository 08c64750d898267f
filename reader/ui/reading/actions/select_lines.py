"""Selecting whole lines with the keyboard: from where it began to wherever the cursor goes. No keys here."""

from __future__ import annotations

from textual.selection import Selection

from reader.ui.widgets.article_view import ArticleView


class LineSelection:
    """Lets the selection of a view follow its cursor, once begun, until something else ends or changes it."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._start = 0
        """Code point at which the line stands that it began with."""
        self._made: Selection | None = None
        """The selection as it was left here; another one is the mouse's, and none means that it was ended."""

    @property
    def is_on(self) -> bool:
        """Whether the selection follows the cursor."""
        return self._made is not None and self._made == self._view.text_selection

    def toggle(self) -> str:
        """Begin with the cursor line, or end; return what to say about it."""
        if self.is_on:
            self.end()
            return "Nothing is selected."
        self._start = self._view.place
        self._select()
        return "Line selected: movements extend it, y copies, | pipes, Esc ends it."

    def follow(self) -> None:
        """Extend the selection to the cursor line."""
        if self.is_on:
            self._select()

    def end(self) -> bool:
        """End it, and whatever the mouse selected; tell whether there was anything."""
        was_there = bool(self._view.screen.selections)
        self._view.screen.clear_selection()
        self._made = None
        return was_there

    def _select(self) -> None:
        self._view.select_lines(self._start)
        self._made = self._view.text_selection
