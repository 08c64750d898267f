"""What the program has said so far, to be read again at leisure."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.ui.bindings import bindings_of
from reader.ui.screens.page_screen import PageScreen, page_of

_NONE = "Nothing was said yet."


class MessagesScreen(PageScreen):
    """The messages, the latest first."""

    BINDINGS = [*bindings_of("messages")]

    def __init__(self, messages: Sequence[str]) -> None:
        heading = Content.assemble(("Messages", "bold $accent"), ("  the latest first", "$muted"))
        lines = [Content(words) for words in reversed(messages)] or [Content.styled(_NONE, "$muted")]
        super().__init__(page_of(heading, *lines))

    def on_mount(self) -> None:
        """Put away the notices, which are read here and would lie above."""
        self.app.clear_notifications()

    def action_messages(self) -> None:
        """Put them away with the key that opened them."""
        self.dismiss()
