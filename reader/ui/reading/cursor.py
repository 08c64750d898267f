"""The cursor of text and list together: where the person is, and how they get elsewhere in the article."""

from __future__ import annotations

from reader.model import Span
from reader.session.places import Place, place
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.presenter import Showing
from reader.ui.reading.widgets import Parts
from reader.ui.view import navigation as walk


class Cursor:
    """Goes to places for good; a preview, while the list leads, is undone when the text is returned to."""

    def __init__(self, parts: Parts, open: OpenArticle, showing: Showing) -> None:
        self._parts = parts
        self._open = open
        self._showing = showing
        self._before_preview: int | None = None
        """Where the cursor of the text was, in code points, before moving in the list moved it."""
        self.visited: walk.Visited | None = None
        """The mention of an organization last visited."""

    @property
    def claim(self) -> int | None:
        """Index of the current claim; None above all claims."""
        return self._parts.text.current_claim

    def here(self) -> Place | None:
        """Return the place of the cursor, or where it was before a preview; None without an article."""
        if self._open.article is None:
            return None
        offset = self._parts.text.place if self._before_preview is None else self._before_preview
        return place(self._open.article, offset)

    def stay(self) -> None:
        """Take where a preview led for good."""
        self._before_preview = None

    def forget(self) -> None:
        """Begin anew in another article."""
        self._before_preview = self.visited = None

    def go_to_claim(self, index: int) -> None:
        """Bring text and list to a claim; to none that another article or analysis had."""
        if index < len(self._open.analysis.claims):
            self.stay()
            self._parts.text.go_to_claim(index)
            self._parts.claims.go_to_claim(index)
            self._showing.show_place()

    def go_to_offset(self, offset: int) -> None:
        """Bring the text to a code point."""
        self.stay()
        self._parts.text.go_to_offset(offset)

    def go_to_span(self, span: Span) -> None:
        """Bring the text to a span, with the focus."""
        self.stay()
        self._parts.text.go_to_span(span)
        self._parts.panes.go_to("text")

    def preview(self, index: int) -> None:
        """Let the text follow the list to a claim, and remember where it was."""
        if self._before_preview is None:
            self._before_preview = self._parts.text.place
        self._parts.text.preview_claim(index)
        self._showing.show_place()

    def end_preview(self) -> None:
        """Bring the text back to where it was before a preview."""
        if self._before_preview is not None:
            self.go_to_offset(self._before_preview)
