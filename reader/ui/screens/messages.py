"""What the program has said so far, to be read again at leisure."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from reader.ui.bindings import bindings_of
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.widgets.page import Page

_NONE = "Nothing was said yet."


class MessagesScreen(PaneScreen[None], Dialog[None]):
    """Lies over the screen, the latest message first; escape, q or the key that opened it put it away."""

    BINDINGS = [*bindings_of("messages")]

    def __init__(self, messages: Sequence[str]) -> None:
        super().__init__()
        heading = Content.assemble(("Messages", "bold $accent"), ("  the latest first", "$muted"))
        lines = [Content(words) for words in reversed(messages)] or [Content.styled(_NONE, "$muted")]
        self._page = Page(Static(Content("\n").join([heading, Content(), *lines])))

    def compose(self) -> ComposeResult:
        """Show one page."""
        yield self._page

    @property
    def pane(self) -> Pane:
        """The page."""
        return self._page

    def action_back(self) -> None:
        """Put the messages away."""
        self.dismiss()

    def action_messages(self) -> None:
        """Put them away with the key that opened them."""
        self.dismiss()
