"""A pane beside the text: a heading, a list, and words in place of the list when it is empty."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.ui.widgets.row_list import RowList


class ListPane(Vertical):
    """Frames one list."""

    ALLOW_SELECT = False  # so that dragging its border selects nothing

    def __init__(self, heading: str, rows: RowList, *, id: str) -> None:
        super().__init__(id=id)
        self._heading = heading
        self._description: tuple[str, str, str] | None = None
        self.rows = rows
        """The list inside."""

    def compose(self) -> ComposeResult:
        """Lay heading, words and list over one another."""
        yield Static(classes="heading")
        yield Static(classes="empty")
        yield self.rows

    def describe(self, count: str, empty: str = "", *, note: str = "") -> None:
        """Say in the heading how much there is, and a note below it; `empty` takes the place of the list.

        Draws nothing when nothing is another than before: every step of the cursor comes by here.
        """
        if self._description == (count, empty, note):
            return
        before, self._description = self._description, (count, empty, note)
        below = (f"\n{note}", "$accent") if note else ""
        heading = Content.assemble((self._heading, "bold"), (f"  {count}", "$muted"), below)
        # Laying out the whole screen anew costs ten times a redrawn line.
        is_as_high = before is not None and bool(before[2]) == bool(note)
        self.query_one(".heading", Static).update(heading, layout=not is_as_high)
        if before is None or before[1] != empty:
            self.query_one(".empty", Static).update(Content(empty))
        self.set_class(bool(empty), "-empty")
        self.set_class(bool(note), "-more")
