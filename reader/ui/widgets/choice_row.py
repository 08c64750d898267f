"""A row of a form: one of several choices in a line, and keys and arrows that lead to another."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from reader.ui.view.claim_row_lines import shortened

_ANY_CELLS = 1_000
"""More than any terminal is wide."""


class ChoiceRow(Static, can_focus=True):
    """One of several choices in a line; the keys to the left and the right go to another."""

    BINDINGS = [
        Binding("right,l,space", "step(1)", "Next choice"),
        Binding("left,h", "step(-1)", "Previous choice"),
    ]

    class Changed(Message):
        """Another choice was taken."""

        def __init__(self, row: ChoiceRow, former: int) -> None:
            super().__init__()
            self.row = row
            self.former = former
            """Which one it was before."""

    def __init__(self, choices: Sequence[str], chosen: int, *, id: str) -> None:
        super().__init__(id=id)
        self._choices = tuple(choices)
        self.chosen = chosen
        """Which one is taken, counted from 0."""
        self._has_keys = False  # `has_focus` is still what it was while it changes

    def on_mount(self) -> None:
        """Show what is chosen."""
        self._draw()

    def on_resize(self) -> None:
        """Show as much of it as there is room for."""
        self._draw()

    def on_focus(self) -> None:
        """Show that the keys go here."""
        self._has_keys = True
        self._draw()

    def on_blur(self) -> None:
        """Show that they do not any more."""
        self._has_keys = False
        self._draw()

    def on_click(self, event: Click) -> None:
        """Take the choice that the arrow under the mouse leads to; the next one on the words."""
        self.action_step(event.style.meta.get("step", 1))

    def action_step(self, step: int) -> None:
        """Take the next choice (1) or the one before (-1); the last is followed by the first."""
        former, self.chosen = self.chosen, (self.chosen + step) % len(self._choices)
        self._draw()
        self.post_message(self.Changed(self, former))

    def _draw(self) -> None:
        bar = ("▌" if self._has_keys else " ", "$accent")
        place = f"  {self.chosen + 1}/{len(self._choices)}"
        arrows = ("‹ ", " ›") if self._has_keys else ("  ", "  ")
        # Before it has a size everything is written: a slow machine would show an ellipsis alone.
        room = max(1, (self.size.width or _ANY_CELLS) - 1 - sum(map(cell_len, arrows)) - cell_len(place))
        words = (shortened(self._choices[self.chosen], room), "bold" if self._has_keys else "")
        self.update(
            Content.assemble(
                *(bar, _arrow(arrows[0], -1), words, _arrow(arrows[1], 1), (place, "$muted")),
            )
        )


def _arrow(sign: str, step: int) -> Content:
    return Content.styled(sign, "$accent").stylize(Style.from_meta({"step": step}))
