"""Waits for the letter of a mark, and shows which there are."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from reader.session.session import LAST
from reader.ui.screens.dialog import Dialog

Row = tuple[str, str, str]
"""Letter, title of the article, words of the line."""


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
            for letter, title, words in self._rows:
                name = "'" if letter == LAST else letter
                row = Content.assemble((f"{name} ", "bold $accent"), f"{title}  ", (words, "$muted"))
                yield Static(row, classes="row")

    def on_key(self, event: Key) -> None:
        """Close with the letter of a key."""
        event.stop()
        event.prevent_default()
        self.dismiss(event.character if event.is_printable and event.character else "")
