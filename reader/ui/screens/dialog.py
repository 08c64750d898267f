"""What every dialog has in common: it lies over the screen one reads in, and looks as one sheet says."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

from reader.ui.bindings import bindings
from reader.ui.widgets.hints import Situation

STYLES = Path(__file__).with_name("dialogs.tcss")
"""The style sheet of all of them: read before the first is opened, so that it opens at once."""

Result = TypeVar("Result")


class ClosedOnce(Screen[Result]):
    """Is put away only while it lies on top, however often it was clicked."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Put it away; nothing is done when it is not what lies on top."""
        if self.app.screen is not self:  # Textual 8.2 would put away what lies there instead
            return AwaitComplete(asyncio.sleep(0))
        return super().dismiss(result)


class Dialog(ModalScreen[Result], ClosedOnce[Result]):
    """A screen that asks, or shows something, until it is put away."""

    CSS_PATH = str(STYLES)
    hint_situation: Situation = "covered"
    """Which keys the bottom line of the screen below says, where that is seen."""
    # A modal screen is asked for its keys alone, and not the app.
    BINDINGS = [binding for binding in bindings("everywhere") if binding.id == "suspend"]

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Put it away; what its workers wait for is shown to nobody."""
        # Textual 8.2 cancels them last: an answer that comes meanwhile would look for widgets that are gone.
        self.workers.cancel_node(self)
        return super().dismiss(result)
