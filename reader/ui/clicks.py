"""Mouse buttons that are for nobody: other ones than the first, and the second of a double click too late.

Who clicks twice on a row, or on a key in the bottom line, means one thing. The first click opens something,
or puts a dialog away, and the second would do something in what then lies there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import ref

from textual.app import App
from textual.errors import NoWidget
from textual.events import MouseDown, MouseMove, MouseUp
from textual.geometry import Offset
from textual.widget import Widget

_FIRST_BUTTONS = (0, 1)
"""Of them 0 is what a terminal says that tells of no button when one is let go."""


class Clicks:
    """The mouse buttons of one app."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._last_widget: Callable[[], Widget | None] = lambda: None
        """Returns what lay under the mouse when a button went down last, as long as anything has it."""
        self._last_place = Offset()
        self._last_time = 0.0
        self._is_void = False
        """Whether the button that is down is for nobody."""

    def is_for_nobody(self, event: MouseDown | MouseUp | MouseMove) -> bool:
        """Tell whether an event is to be left out."""
        if event.button not in _FIRST_BUTTONS:
            return True
        if isinstance(event, MouseDown):
            self._is_void = self._is_second_elsewhere(event)
        is_void = self._is_void
        if isinstance(event, MouseUp):
            self._is_void = False
        return is_void

    def _is_second_elsewhere(self, event: MouseDown) -> bool:
        """Tell whether it is the second of a double click, and what lies there is not what the first hit."""
        place = event.screen_offset
        try:
            widget, _ = self._app.get_widget_at(*place)
        except NoWidget:
            return True
        is_soon = event.time - self._last_time <= self._app.CLICK_CHAIN_TIME_THRESHOLD
        is_elsewhere = is_soon and place == self._last_place and widget is not self._last_widget()
        if not is_elsewhere:
            self._last_widget = ref(widget)
        self._last_place, self._last_time = place, event.time
        return is_elsewhere
