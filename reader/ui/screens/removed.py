"""What was cut from the page of the article, block by block, over the text."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.shelf.removal import Removal
from reader.ui.bindings import bindings_of
from reader.ui.screens.page_screen import PageScreen, page_of
from reader.ui.view.removal_words import removed_blocks, removed_count


class RemovedScreen(PageScreen):
    """The blocks in the order of the page."""

    BINDINGS = [*bindings_of("removed")]

    def __init__(self, removals: Sequence[Removal]) -> None:
        heading = Content.assemble(
            (removed_count(len(removals)), "bold $accent"), ("  around the article", "$muted")
        )
        super().__init__(page_of(heading, removed_blocks(removals)))

    def action_removed(self) -> None:
        """Put them away with the key that opened them."""
        self.dismiss()
