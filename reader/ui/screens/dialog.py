"""What every dialog has in common: it lies over the screen one reads in, and looks as one sheet says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from textual import on
from textual.await_complete import AwaitComplete
from textual.events import Click
from textual.screen import ModalScreen, Screen

from reader.settings.pane_actions import Situation
from reader.ui.bindings import call_of, modal_bindings
from reader.ui.screens.pane_screen import PaneScreen
from reader.ui.widgets.hint_line import HintLine

STYLES = Path(__file__).with_name("dialogs.tcss")
"""The style sheet of all of them: read before the first is opened, so that it opens at once."""

Result = TypeVar("Result")


class ClosedOnce(Screen[Result]):
    """Is put away only while it lies on top, however often it was clicked."""

    hint_situation: Situation = "covered"
    """Which keys the bottom line of the screen below says, where that is seen."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Put it away; nothing is done when it is not what lies on top."""
        if self.app.screen is not self:  # Textual 8.2 would put away what lies there instead
            return AwaitComplete(asyncio.sleep(0))
        return super().dismiss(result)


class Dialog(ModalScreen[Result], ClosedOnce[Result]):
    """A screen that asks, or shows something, until it is put away."""

    CSS_PATH = str(STYLES)
    BINDINGS = [*modal_bindings()]

    keep_uncovered: Callable[[int], object] | None = None
    """Is told from which row on the dialog covers the screen, at every size that it is laid out for."""

    def on_resize(self) -> None:
        """Tell what it covers."""
        if self.keep_uncovered is not None:
            self.call_after_refresh(self._tell_covered, self.keep_uncovered)

    def _tell_covered(self, keep_uncovered: Callable[[int], object]) -> None:
        rows = [widget.region.y for widget in self.query("#prompt, .bottom-line")]
        if rows:
            keep_uncovered(min(rows))

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Put it away; what its workers wait for is shown to nobody."""
        # Textual 8.2 cancels them last: an answer that comes meanwhile would look for widgets that are gone.
        self.workers.cancel_node(self)
        return super().dismiss(result)

    def on_click(self, event: Click) -> None:
        """Go back when the click went beside everything; a form, in which something is typed, stays."""
        if event.widget is self and isinstance(self, PaneScreen):
            self.action_back()

    @on(HintLine.Clicked)
    async def _run_action(self, message: HintLine.Clicked) -> None:
        await self.run_action(call_of(message.id))
