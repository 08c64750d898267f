"""The terminal's own cursor, which screen readers and magnifiers follow: it sits where the person is."""

from __future__ import annotations

from typing import Any

from rich.control import Control
from textual.app import App
from textual.geometry import Offset
from textual.widget import Widget
from textual.widgets import Input


def place(widget: Widget, at: Offset) -> None:
    """Put it on a cell of the widget, counted from its top left, while the widget has the keys.

    It moves with the next thing drawn. What lies over a screen and has no focus of its own leaves it there.
    """
    region = widget.scrollable_content_region
    if region and widget.has_focus and widget.app.focused in (widget, None):
        widget.app.cursor_position = region.offset + region.size.clamp_offset(at)


def place_in(line: Input) -> None:
    """Put it where one types when the line has its place; Textual does so with the first letter only."""

    def place_now() -> None:
        if line.has_focus:
            line.app.cursor_position = line.cursor_screen_offset

    line.call_after_refresh(place_now)


class Visibility:
    """Shows it or hides it; `is_shown` is what the person wants at first."""

    def __init__(self, app: App[Any], *, is_shown: bool) -> None:
        self._app = app
        self.is_shown = is_shown
        """Whether it is to be seen."""

    def toggle(self) -> None:
        """Show it where it was hidden, and the other way round."""
        self.is_shown = not self.is_shown
        self.tell_terminal()

    def tell_terminal(self) -> None:
        """Have it shown or hidden: Textual 8.2 hides it whenever it takes the terminal, without a setting."""
        if self._app._driver is not None:
            self._app._driver.write(str(Control.show_cursor(self.is_shown)))
