"""Asks in one form what came out when a claim was checked: its status, the evidence, a note."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import Input, Static

from reader.claims.check import Check
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.form_field import form_field
from reader.ui.screens.form_hints import form_hints
from reader.ui.widgets import terminal_cursor
from reader.ui.widgets.status_row import StatusRow

_HINT = ("Enter keeps it", "Esc leaves it", "↑↓ rows", "←→ status")
_SHORT_HINT = ("↑↓ ←→", "Enter keeps it", "Esc leaves")
"""On a screen that has no room for more."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a person found out about a claim, and what they noted on it."""

    check: Check
    note: str = ""


class CheckForm(Dialog[Finding | None]):
    """Closes with what the form says; with None when the person leaves it."""

    AUTO_FOCUS = "#evidence"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]
    BINDINGS = [
        Binding("escape", "leave", "Leave it"),
        Binding("enter", "keep", "Keep it"),
        Binding("down", "app.focus_next", "Next row"),
        Binding("up", "app.focus_previous", "Previous row"),
    ]

    def __init__(self, heading: str, finding: Finding) -> None:
        super().__init__()
        self._heading = heading
        self._finding = finding

    def compose(self) -> ComposeResult:
        """Show one row a field, a label in front of each."""
        check = self._finding.check
        with Vertical(id="prompt"):
            yield Static(Content.styled(self._heading, "bold"), classes="row")
            yield form_field("Status", StatusRow(check.status))
            yield form_field("Evidence", _line("evidence", check.evidence, "an address, a path, words"))
            yield form_field("Note", _line("note", self._finding.note, "what you note on it"))
            yield Static(classes="row", id="hint")

    def on_mount(self) -> None:
        """Put the terminal's cursor where one types."""
        terminal_cursor.place_in(self.query_one("#evidence", Input))

    @on(Resize)
    def _show_hint(self) -> None:
        room = self.query_one("#prompt").scrollable_content_region.width
        long_line, short_line = map(form_hints, (_HINT, _SHORT_HINT))
        self.query_one("#hint", Static).update(long_line if long_line.cell_length <= room else short_line)

    @on(Input.Submitted)
    def _submit(self) -> None:
        self.action_keep()

    @on(StatusRow.Typed)
    def _write(self, message: StatusRow.Typed) -> None:
        """Go on in the line below with what was typed beside it."""
        evidence = self.query_one("#evidence", Input)
        evidence.focus()
        evidence.insert_text_at_cursor(message.text)

    def action_keep(self) -> None:
        """Close with what stands there."""
        evidence, note = (self.query_one(name, Input).value.strip() for name in ("#evidence", "#note"))
        self.dismiss(Finding(Check(self.query_one(StatusRow).status, evidence), note))

    def action_leave(self) -> None:
        """Close without anything."""
        self.dismiss(None)


def _line(id: str, value: str, placeholder: str) -> Input:
    return Input(value, placeholder=placeholder, id=id, select_on_focus=False, compact=True)
