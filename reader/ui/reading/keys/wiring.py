"""What every family of keys is built from."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, NamedTuple

from textual.screen import Screen

from reader.library.library import Library
from reader.settings.config import Config
from reader.ui.programs.terminal import run_in_terminal
from reader.ui.reading.assembly import ReadingParts
from reader.ui.reading.protocols import Result
from reader.ui.screens.dialog import Dialog

Call = Callable[..., object]
"""What an action of the table of actions runs."""


class Wiring(NamedTuple):
    """A screen, its parts, and what connects those with dialogs, other programs and the store."""

    screen: Screen[Any]
    library: Library
    config: Config
    parts: ReadingParts

    def open_dialog(
        self, dialog: Screen[Result], then: Callable[[Result | None], None] | None = None, /
    ) -> None:
        """Lay a dialog over the screen."""
        self.screen.app.push_screen(dialog, then)

    def open_over_claim(
        self, dialog: Screen[Result], then: Callable[[Result | None], None] | None = None, /
    ) -> None:
        """Lay a dialog over the screen that is about the current claim, and keep that in sight above it."""
        text, panes = self.parts.widgets.text, self.parts.widgets.panes

        def close(result: Result | None) -> None:
            panes.show_text(False)
            text.uncover()
            if then is not None:
                then(result)

        if isinstance(dialog, Dialog):
            dialog.keep_uncovered = text.keep_above
        panes.show_text(True)
        self.open_dialog(dialog, close)

    def in_terminal(self, command: Sequence[str]) -> str:
        """Run a program that takes the terminal meanwhile; return what went wrong."""
        return run_in_terminal(command, self.screen.app.suspend)

    def start_program(self, work: Coroutine[Any, Any, None]) -> object:
        """Run what waits for another program beside the screen."""
        return self.screen.run_worker(work, group="other programs")

    def look_up(self, work: Coroutine[Any, Any, None]) -> object:
        """Run what looks for quotations in the store beside the screen."""
        return self.screen.run_worker(work, group="quotations")
