"""What every dialog has in common: it lies over the screen one reads in, and looks as one sheet says."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

from reader.ui.bindings import modal_bindings

STYLES = Path(__file__).with_name("dialogs.tcss")
"""The style sheet of all of them: read before the first is opened, so that it opens at once."""

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """A screen that asks, or shows something, until it is put away."""

    CSS_PATH = str(STYLES)
    BINDINGS = [*modal_bindings()]

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Put it away; what its workers wait for is shown to nobody."""
        # Textual 8.2 cancels them last: an answer that comes meanwhile would look for widgets that are gone.
        self.workers.cancel_node(self)
        return super().dismiss(result)
