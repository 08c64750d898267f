"""Waits for the letter of a mark, and shows which there are."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from reader.session.session import LAST
from reader.ui.screens.dialog import Dialog
from reader.ui.view.claim_row_lines import shortened

Row = tuple[str, str, str]
"""Letter, title of the article, words of the line."""
_GAP = "  "
_LEAST_SHARE = 0.5
"""Of the row is for the title, if it needs so much: two marks in one article are told apart by the rest."""


class MarkPrompt(Dialog[str]):
    """Closes with the next key: with its letter, or with "" for a key that has none."""

    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]
    AUTO_FOCUS = ""

    def __init__(self, heading: str, rows: Iterable[Row]) -> None:
        super().__init__()
        self._heading = heading
        self._rows = tuple(rows)

    def compose(self) -> ComposeResult:
        """Show heading and marks."""
        with VerticalScroll(id="prompt"):
            heading = Content.assemble((self._heading, "bold"), ("  Esc leaves it", "$muted"))
            yield Static(heading, classes="row")
            yield from map(_MarkRow, self._rows)

    def on_key(self, event: Key) -> None:
        """Close with the letter of a key."""
        event.stop()
        event.prevent_default()
        self.dismiss(event.character if event.is_printable and event.character else "")


class _MarkRow(Static):
    """One mark: in a narrow row both the title and the words are there with their beginnings."""

    def __init__(self, row: Row) -> None:
        super().__init__(classes="row")
        self._row = row

    def on_resize(self) -> None:
        """Fit the row into the width that there is."""
        letter, title, words = self._row
        name = "'" if letter == LAST else letter
        room = max(0, self.content_size.width - cell_len(f"{name} {_GAP}"))
        title = shortened(title, max(int(room * _LEAST_SHARE), room - cell_len(words)))
        row = Content.assemble((f"{name} ", "bold $accent"), f"{title}{_GAP}", (words, "$muted"))
        self.update(row, layout=False)
