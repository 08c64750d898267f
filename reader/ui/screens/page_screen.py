"""A page over the text, with nothing on it but a heading and lines to read."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from reader.ui.screens.dialog import Dialog
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.widgets.page import Page


class PageScreen(PaneScreen[None], Dialog[None]):
    """Lies over the screen; escape or q puts it away, and so does the key that opened it, if it has one."""

    def __init__(self, heading: Content, *lines: Content) -> None:
        super().__init__()
        self._page = Page(Static(Content("\n").join([heading, Content(), *lines])))

    def compose(self) -> ComposeResult:
        """Show one page."""
        yield self._page

    @property
    def pane(self) -> Pane:
        """The page."""
        return self._page

    def action_back(self) -> None:
        """Put the page away."""
        self.dismiss()
