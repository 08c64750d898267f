"""Asks in one form what came out when a claim was checked: its status, the evidence, a note."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Click, Resize
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.claims.check import STATUS_SIGNS, STATUSES, Check, Status
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.form_hints import form_hints
from reader.ui.widgets import terminal_cursor

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
            yield _field("Status", StatusRow(check.status))
            yield _field("Evidence", _line("evidence", check.evidence, "an address, a path, words"))
            yield _field("Note", _line("note", self._finding.note, "what you note on it"))
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

    def action_keep(self) -> None:
        """Close with what stands there."""
        evidence, note = (self.query_one(name, Input).value.strip() for name in ("#evidence", "#note"))
        self.dismiss(Finding(Check(self.query_one(StatusRow).status, evidence), note))

    def action_leave(self) -> None:
        """Close without anything."""
        self.dismiss(None)


class StatusRow(Static, can_focus=True):
    """The four statuses beside one another; the keys to the left and the right choose another."""

    BINDINGS = [
        Binding("right,l,space,E", "step(1)", "Next status"),
        Binding("left,h", "step(-1)", "Previous status"),
    ]

    def __init__(self, status: Status) -> None:
        super().__init__(id="status")
        self.status: Status = status
        """The one that is chosen."""

    def on_mount(self) -> None:
        """Show which is chosen."""
        self._draw()

    def on_resize(self) -> None:
        """Show as much as there is room for."""
        self._draw()

    def on_focus(self) -> None:
        """Show that the keys go here."""
        self._draw()

    def on_blur(self) -> None:
        """Show that they do not any more."""
        self._draw()

    def on_click(self, event: Click) -> None:
        """Choose the status under the mouse."""
        self.status = event.style.meta.get("status", self.status)
        self._draw()

    def action_step(self, step: int) -> None:
        """Choose the next status (1) or the one before (-1); the last is followed by the first."""
        self.status = STATUSES[(STATUSES.index(self.status) + step) % len(STATUSES)]
        self._draw()

    def _draw(self) -> None:
        bar = ("▌" if self.has_focus else " ", "$accent")
        row = Content.assemble(bar, _choices(self.status, is_short=False))
        if row.cell_length > self.size.width:
            row = Content.assemble(bar, _choices(self.status, is_short=True))
        self.update(row)


def _field(label: str, widget: Widget) -> Widget:
    return Horizontal(Static(Content.styled(label, "$muted"), classes="label"), widget, classes="field")


def _line(id: str, value: str, placeholder: str) -> Input:
    return Input(value, placeholder=placeholder, id=id, select_on_focus=False, compact=True)


def _choices(chosen: Status, *, is_short: bool) -> Content:
    """Return the statuses, the chosen one in brackets; of the others only the signs where it is short."""
    return Content(" ").join(
        _choice(status, is_chosen=status == chosen, is_short=is_short).stylize(
            Style.from_meta({"status": status})
        )
        for status in STATUSES
    )


def _choice(status: Status, *, is_chosen: bool, is_short: bool) -> Content:
    if is_chosen:
        return Content.styled(f"[{_words(status)}]", "bold $accent")
    return Content.styled((STATUS_SIGNS[status] or "·") if is_short else _words(status), "$muted")


def _words(status: Status) -> str:
    return f"{STATUS_SIGNS[status]} {status}".lstrip()
