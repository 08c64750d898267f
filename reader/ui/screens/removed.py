"""What was cut from the page of the article, block by block, over the text."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from reader.shelf.removal import Removal
from reader.ui.bindings import bindings_of
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.view.removal_words import removed_blocks, removed_count
from reader.ui.widgets.page import Page


class RemovedScreen(PaneScreen[None], Dialog[None]):
    """Lies over the screen; escape, q or the key that opened it put it away."""

    BINDINGS = [*bindings_of("removed")]

    def __init__(self, removals: Sequence[Removal]) -> None:
        super().__init__()
        heading = Content.assemble(
            (removed_count(len(removals)), "bold $accent"), ("  around the article", "$muted")
        )
        self._page = Page(Static(Content("\n").join([heading, Content(), removed_blocks(removals)])))

    def compose(self) -> ComposeResult:
        """Show one page."""
        yield self._page

    @property
    def pane(self) -> Pane:
        """The page."""
        return self._page

    def action_back(self) -> None:
        """Put the blocks away."""
        self.dismiss()

    def action_removed(self) -> None:
        """Put them away with the key that opened them."""
        self.dismiss()
