"""Draws what a key has changed at once.

Textual 8.2 draws sixty times a second, by a timer that rests while nothing changes. After such a rest it
counts from the moment at which it began, leaves out what lies in the past and one period more, so that what
changes within one to two periods after a drawing, 17 to 33 ms, waits for their end: in half of the keys that
are held down, and in those that come while the analysis of a library draws its numbers.
"""

from __future__ import annotations

from typing import Any

from textual.app import App


def draw(app: App[Any]) -> None:
    """Draw what has changed on the screen that is shown, as that timer would."""
    if app.is_running and not app._exit and app.screen_stack:
        with app.screen._context():
            app.screen._on_timer_update()
