"""Jumps: back to where one began, forward again, and to the two ends of a pane."""

from __future__ import annotations

from collections.abc import Callable

from reader.ui.reading.history import History
from reader.ui.reading.protocols import GoToPlace, PaneFocus, Say
from reader.ui.screens.pane_screen import Pane


class JumpList:
    """Goes where the history says; `pane` returns the pane with the focus."""

    def __init__(
        self,
        history: History,
        go_to_place: GoToPlace,
        panes: PaneFocus,
        pane: Callable[[], Pane],
        *,
        say: Say,
    ) -> None:
        self._history = history
        self._go_to_place = go_to_place
        self._panes = panes
        self._pane = pane
        self._say = say

    def step(self, step: int) -> None:
        """Go back (-1) to where a jump began, or forward again (1)."""
        place = self._history.step(step)
        if place is None:
            self._say("No place to go back to." if step < 0 else "No place to go forward to.")
        else:
            self._go_to_place(place)

    def top(self) -> None:
        """Move to the beginning of the pane; in the text that is a jump."""
        self._remember()
        self._pane().top()

    def bottom(self) -> None:
        """Move to the end of the pane; in the text that is a jump."""
        self._remember()
        self._pane().bottom()

    def _remember(self) -> None:
        if self._panes.active == "text":
            self._history.jump()
