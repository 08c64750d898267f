"""How the text is shown, changed while reading. Every change returns what to say about it."""

from __future__ import annotations

from reader.settings.config import MAX_WIDTH_CELLS, MIN_WIDTH_CELLS
from reader.ui.view.marks import MARK_KINDS
from reader.ui.widgets.article_view import ArticleView


class TextOptions:
    """Those of one view."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view

    def toggle_skim(self) -> str:
        """Leave only the claims and a line around them, or bring the rest back."""
        self._view.skims = not self._view.skims
        return "Only the claims. Enter opens a fold." if self._view.skims else "The whole text."

    def toggle_marks(self) -> str:
        """Show or hide the marks."""
        self._view.shown = frozenset() if self._view.shown else frozenset(MARK_KINDS)
        return "Marks are shown." if self._view.shown else "Marks are hidden."

    def justify(self) -> str:
        """Justify the lines, or leave their ends ragged."""
        self._view.typography = self._view.typography.other_ends()
        return self._view.typography.words

    def space(self) -> str:
        """Set the paragraphs further apart; after the furthest, together."""
        self._view.typography = self._view.typography.next_spacing()
        return self._view.typography.words

    def hang(self) -> str:
        """Hang quotation marks that open a paragraph in the margin, or leave them in the column."""
        self._view.typography = typography = self._view.typography.other_margin()
        return f"Opening quotation marks {'hang in' if typography.hanging else 'stay out of'} the margin."

    def widen(self, cells: int) -> str:
        """Make the text column wider, or narrower by a negative number."""
        self._view.column = min(max(self._view.column + cells, MIN_WIDTH_CELLS), MAX_WIDTH_CELLS)
        return f"Text column: at most {self._view.column} cells."
