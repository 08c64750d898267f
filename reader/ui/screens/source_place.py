"""Words of a text that is not in the library, with what stands around them."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.export.draft_check.wording import place_words
from reader.quotes.findings import Place
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.widgets.page import Page

_AROUND_CODE_POINTS = 600
"""So much of the text is shown before and behind: a few paragraphs."""


class SourcePlaceScreen(PaneScreen[None], ModalScreen[None]):
    """Lies over the screen; escape or q puts it away."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        text, (start, end) = place.article.text, place.span
        first = text.rfind("\n", 0, max(0, start - _AROUND_CODE_POINTS)) + 1
        last = text.find("\n", min(len(text), end + _AROUND_CODE_POINTS))
        words = Content.assemble(
            text[first:start],
            (text[start:end], "bold underline $accent"),
            text[end : last if last >= 0 else len(text)],
        )
        heading = Content.styled(place_words(place), "bold $accent")
        self._page = Page(Static(Content("\n").join([heading, Content(), words])))

    def compose(self) -> ComposeResult:
        """Show one page."""
        yield self._page

    @property
    def pane(self) -> Pane:
        """The page."""
        return self._page

    def action_back(self) -> None:
        """Put the text away."""
        self.dismiss()
