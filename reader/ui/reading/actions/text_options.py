"""How the text is shown, changed while reading; each change says what it is."""

from __future__ import annotations

from typing import Protocol

from reader.settings.config import MAX_WIDTH_CELLS, MIN_WIDTH_CELLS
from reader.settings.typography import Typography
from reader.ui.reading.protocols import SayInShort
from reader.ui.view.marks import MARK_KINDS, MarkKind


class TextWithOptions(Protocol):
    """The article pane as far as it has options."""

    column: int
    typography: Typography
    skims: bool
    mark_kinds: frozenset[MarkKind]

    @property
    def is_folded(self) -> bool:
        """Whether only the claims and what was opened are left; not where there are none."""


class TextOptions:
    """The options of one view."""

    def __init__(self, view: TextWithOptions, *, say: SayInShort) -> None:
        self._view = view
        self._say = say

    def toggle_skim(self) -> None:
        """Leave only the claims and a line around them, or bring the rest back."""
        self._view.skims = not self._view.skims
        if self._view.skims and not self._view.is_folded:
            self._say("Only the claims, once there are any.")
        elif self._view.skims:
            self._say("Only the claims. {open} opens a fold.", short="Only the claims.")
        else:
            self._say("The whole text.")

    def toggle_marks(self) -> None:
        """Show or hide the marks."""
        self._view.mark_kinds = frozenset() if self._view.mark_kinds else frozenset(MARK_KINDS)
        self._say("Marks are shown." if self._view.mark_kinds else "Marks are hidden.")

    @property
    def typography(self) -> Typography:
        """How the text is set."""
        return self._view.typography

    def justify(self) -> None:
        """Justify the lines, or leave their ends ragged."""
        self.set(self._view.typography.other_ends())

    def space(self) -> None:
        """Set the paragraphs further apart; after the furthest, together."""
        self.set(self._view.typography.next_spacing())

    def hang(self) -> None:
        """Hang quotation marks that open a paragraph in the margin, or leave them in the column."""
        self.set(self._view.typography.other_margin())

    def set(self, typography: Typography) -> None:
        """Set the text in some way, and say in which."""
        is_about_margin = typography.hanging != self._view.typography.hanging
        self._view.typography = typography
        self._say(typography.margin_words if is_about_margin else typography.words)

    @property
    def column(self) -> int:
        """The widest column of text, in cells."""
        return self._view.column

    def widen(self, cells: int) -> None:
        """Make the text column wider, or narrower by a negative number."""
        self.set_column(self._view.column + cells)

    def set_column(self, cells: int) -> None:
        """Make the text column so wide, within its bounds."""
        self._view.column = min(max(cells, MIN_WIDTH_CELLS), MAX_WIDTH_CELLS)
        self._say(f"Text column: at most {self._view.column} cells.")
