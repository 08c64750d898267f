"""What a command said, over the text."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from reader.ui.programs.pipe import PipeResult
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.widgets.page import Page


class OutputScreen(PaneScreen[None], Dialog[None]):
    """Lies over the screen; escape or q puts it away."""

    def __init__(self, line: str, result: PipeResult) -> None:
        super().__init__()
        heading = Content.assemble((f"| {line}", "bold $accent"), (f"  {result.result}", "$muted"))
        self._page = Page(Static(Content("\n").join([heading, Content(), Content(result.output)])))

    def compose(self) -> ComposeResult:
        """Show one page."""
        yield self._page

    @property
    def pane(self) -> Pane:
        """The page."""
        return self._page

    def action_back(self) -> None:
        """Put the output away."""
        self.dismiss()
