"""Words of a text that is not in the library, with what stands around them."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.export.draft_check.wording import place_words
from reader.quotes.findings import Place
from reader.sources.lines import line_in
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.widgets.page import Page

_AROUND_CODE_POINTS = 600
"""So much of the text is shown before and behind: a few paragraphs."""
_HINT = "↑↓ more of it · Esc closes"


class SourcePlaceScreen(PaneScreen[None], Dialog[None]):
    """Lies over the screen; escape or q puts it away."""

    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]

    def __init__(self, place: Place) -> None:
        super().__init__()
        text, (start, end) = place.article.text, place.span
        first = text.rfind("\n", 0, max(0, start - _AROUND_CODE_POINTS)) + 1
        last = text.find("\n", min(len(text), end + _AROUND_CODE_POINTS))
        paragraph = text.rfind("\n", 0, start) + 1
        words = Content.assemble(
            text[paragraph:start],
            (text[start:end], "bold underline $accent"),
            text[end : last if last >= 0 else len(text)],
        )
        self._heading = Static(Content.styled(place_words(place, line_in), "bold $accent"), classes="row")
        self._words = Static(words, id="from-place", markup=False)
        self._page = Page(Static(Content(text[first:paragraph].rstrip("\n") + "\n")), self._words)

    def compose(self) -> ComposeResult:
        """Show one page, under where it is from."""
        with Vertical(id="source-place"):
            yield self._heading
            yield self._page
            yield Static(Content.styled(_HINT, "$muted"), classes="row")

    def on_mount(self) -> None:
        """Begin with the paragraph of the words; what stands before it is above."""
        self.call_after_refresh(self._page.scroll_to_widget, self._words, top=True, animate=False)

    @property
    def pane(self) -> Pane:
        """The page."""
        return self._page

    def action_back(self) -> None:
        """Put the text away."""
        self.dismiss()
