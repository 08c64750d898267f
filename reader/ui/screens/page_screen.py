"""A page over the text, with nothing on it but what is to be read."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from reader.ui.screens.dialog import Dialog
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.widgets.page import Page


def page_of(heading: Content, *lines: Content) -> Page:
    """Return a page of a heading and lines."""
    return Page(Static(Content("\n").join([heading, Content(), *lines])))


class PageScreen(PaneScreen[None], Dialog[None]):
    """Lies over the screen; escape or q puts it away, and so does the key that opened it, if it has one."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    def compose(self) -> ComposeResult:
        """Show one page."""
        yield self._page

    @property
    def pane(self) -> Pane:
        """The page."""
        return self._page

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss()
