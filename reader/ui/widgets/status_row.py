"""The statuses of a claim in one row, of which one is chosen."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.events import Click, Key, Paste
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from reader.claims.check import STATUS_SIGNS, STATUSES, Status


class StatusRow(Static, can_focus=True):
    """The four statuses beside one another; the keys to the left and the right choose another."""

    BINDINGS = [
        Binding("right,space", "step(1)", "Next status"),
        Binding("left", "step(-1)", "Previous status"),
    ]

    class Typed(Message):
        """Somebody typed or pasted something here, where nothing can be written."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

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

    def on_key(self, event: Key) -> None:
        """Hand on what is typed: it is meant for the line below."""
        if event.is_printable and event.character and event.character != " ":
            event.stop()
            self.post_message(self.Typed(event.character))

    def on_paste(self, event: Paste) -> None:
        """Hand on the first line of what is pasted."""
        event.stop()
        self.post_message(self.Typed(event.text.partition("\n")[0]))

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
