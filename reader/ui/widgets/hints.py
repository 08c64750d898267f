"""The bottom line: the keys one needs most, as many as fit."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from reader.settings.actions import HINTS, Keymap, display


class Hints(Widget):
    """Shows the hints of the table of actions."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._hints = [
            Content.assemble((display(keymap[id][0]), "bold"), " ", (hint, "$muted"))
            for id, hint in HINTS.items()
        ]

    def render(self) -> Content:
        """Return the line."""
        *hints, last = self._hints
        room = self.size.width - last.cell_length
        fitting: list[Content] = []
        for hint in hints:
            room -= hint.cell_length + 2
            if room < 0:
                break
            fitting.append(hint)
        return Content("  ").join([*fitting, last])

    def notify_style_update(self) -> None:
        """Repaint: a theme may change nothing but the variables that the line names."""
        super().notify_style_update()
        self.refresh()
