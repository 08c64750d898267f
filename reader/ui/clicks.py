"""Mouse buttons that are for nobody: other ones than the first, and the second of a double click too late.

Who clicks twice on a row of a dialog, or on a key in the bottom line, means one thing. The first click puts
the dialog away, or opens it, and the second would do something in what then lies there.
"""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.events import MouseDown, MouseMove, MouseUp
from textual.geometry import Offset
from textual.screen import Screen

_FIRST_BUTTONS = (0, 1)
"""Of them 0 is what a terminal says that tells of no button when one is let go."""


class Clicks:
    """The mouse buttons of one app."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._last_screen: Screen[Any] | None = None
        """The screen on which a button went down last; None before the first."""
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
        """Tell whether it is the second of a double click, of which the first went to another screen."""
        is_soon = event.time - self._last_time <= self._app.CLICK_CHAIN_TIME_THRESHOLD
        is_second = is_soon and event.screen_offset == self._last_place
        is_elsewhere = is_second and self._app.screen is not self._last_screen
        if not is_elsewhere:
            self._last_screen = self._app.screen
        self._last_place, self._last_time = event.screen_offset, event.time
        return is_elsewhere
