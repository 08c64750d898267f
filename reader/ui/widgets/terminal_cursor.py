"""The terminal's own cursor, which screen readers and magnifiers follow: it sits where the person is."""

from __future__ import annotations

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
