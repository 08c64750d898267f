"""A list of rows over the text, with more about the one under the cursor below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from reader.ui.bindings import bindings_of
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.widgets.hint_line import HintLine
from reader.ui.widgets.page import Page
from reader.ui.widgets.row_list import BAR, RowList

Answer = TypeVar("Answer")
Lines = Callable[[int], Sequence[Content]]


class DetailedListScreen(PaneScreen[Answer | None], Dialog[Answer | None]):
    """A subclass says what choosing a row closes it with."""

    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]
    BINDINGS = [*bindings_of("open")]

    def __init__(
        self,
        heading: Content,
        count: int,
        row: Lines,
        details: Lines,
        hints: Sequence[Content],
        *,
        first: int = 0,
        short_heading: Content | None = None,
    ) -> None:
        """`row` returns the two lines of a row, `details` what stands below the list for it.

        `first` is the row where the cursor begins. `short_heading` is shown where one line is all that there
        is, and the other one does not fit into it; None for one that can be cut.
        """
        super().__init__()
        self._first = first
        self._heading, self._short_heading = heading, short_heading
        self._details = details
        self._hints = hints
        self.rows = TwoLineRows(count, row)
        """The list."""
        self._page = Page(Static(id="details-of-row"))

    def compose(self) -> ComposeResult:
        """Lay heading, list, details and hints over one another."""
        with Vertical(id="detailed-list"):
            yield Static(self._heading, classes="heading")
            yield self.rows
            yield self._page
            yield HintLine(self._hints)

    def on_mount(self) -> None:
        """Show the list, with the keys."""
        self.rows.rows_changed(self._first)
        self.rows.focus()
        self.show_details()

    @property
    def pane(self) -> Pane:
        """The list."""
        return self.rows

    def change_heading(self, heading: Content, short_heading: Content | None = None) -> None:
        """Show another heading over the list."""
        self._heading, self._short_heading = heading, short_heading
        self._fit_heading()

    @on(Resize)
    def _fit_heading_later(self) -> None:
        self.call_after_refresh(self._fit_heading)  # once the heading has its place in the new size

    def _fit_heading(self) -> None:
        line = self.query_one(".heading", Static)
        is_cut = self.has_class("-short") and self._heading.cell_length > line.content_size.width
        line.update(self._short_heading if is_cut and self._short_heading else self._heading)

    def action_back(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def action_open(self) -> None:
        """Choose the row under the cursor."""
        self.rows.choose()

    @on(RowList.Moved)
    def show_details(self) -> None:
        """Show more about the row under the cursor."""
        row = self.rows.cursor
        lines = () if row is None else self._details(row)
        self.query_one("#details-of-row", Static).update(Content("\n").join(lines))
        self._page.top()


class TwoLineRows(RowList):
    """Rows of two lines that somebody else makes."""

    def __init__(self, count: int, row: Lines) -> None:
        super().__init__()
        self._count = count
        self._row = row

    def row_count(self) -> int:
        """Return the number of rows."""
        return self._count

    def row(self, index: int) -> Sequence[Content]:
        """Return the lines of a row behind a bar for the cursor."""
        bar = BAR if index == self.cursor else " "
        return [Content.assemble((bar, "$accent"), line) for line in self._row(index)]
