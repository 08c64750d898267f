"""Selecting in an article, and clicking on it."""

from __future__ import annotations

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection

from reader.model import Span
from reader.ui.view.line_cells import offset_at
from reader.ui.widgets.article_marks import MarkedLines


class SelectableLines(MarkedLines):
    """The lines of an article of which mouse and keyboard select some; a click says what it hit."""

    class ClaimClicked(Message):
        """A mark of this claim, or its sign in the margin, was clicked."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class SelectionChanged(Message):
        """Something else is selected than before, or nothing any more."""

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection, and tell of it."""
        super().selection_updated(selection)
        self.post_message(self.SelectionChanged())

    @property
    def selected_span(self) -> Span | None:
        """From where to where the text is selected; None when nothing of it is."""
        selection = self.text_selection
        if selection is None:
            return None
        start = self._offset(selection.start or Offset(0, 0))
        end = self._offset(selection.end) if selection.end else len(self._layout.text)
        return Span(start, end) if start < end else None

    @property
    def selected_text(self) -> str:
        """What is selected on the screen, here or in what stands beside it; empty when nothing is."""
        return self.screen.get_selected_text() or ""

    def select_lines(self, start: int) -> None:
        """Select whole lines: that of the code point `start`, the cursor line and what lies between."""
        first, last = sorted((self._layout.line_at(start), self._cursor))
        self._select(range(first, last + 1))

    def select_span(self, span: Span) -> None:
        """Select a stretch of the text, and bring it into view."""
        self.preview_span(span)
        start, end = (
            Offset(offset - self._layout.start(y), y)
            for offset, y in ((span.start, self._layout.line_at(span.start)), self._end_of(span))
        )
        self.screen.selections = {self: Selection(start, end)}

    def preview_span(self, span: Span) -> None:
        """Put the cursor on the line where a span starts, and tell nobody."""
        raise NotImplementedError

    def clear_selection(self) -> bool:
        """Select nothing any more; tell whether anything was selected."""
        had_any = bool(self.screen.selections)
        self.screen.clear_selection()
        return had_any

    async def _on_click(self, event: events.Click) -> None:
        at = event.get_content_offset(self)
        if at is None or self.scroll_offset.y + at.y >= self._layout.height:
            return
        y = self.scroll_offset.y + at.y
        if event.chain > 1:
            event.prevent_default()  # which would select the whole article
            self._select(self._layout.block_lines(y))
        elif not self.text_selection:
            self._click(y, at.x)

    def _click(self, y: int, x: int) -> None:
        claim = self._claim_under(y, x)
        self._go_to_line(y, claim)
        if self._layout.line(y).role == "fold":
            self.unfold()
        if claim is not None:
            self.post_message(self.ClaimClicked(claim))

    def _go_to_line(self, y: int, claim: int | None) -> None:
        """Put the cursor on a line, and on a claim of it if one was hit."""
        raise NotImplementedError

    def _select(self, lines: range) -> None:
        last = lines.stop - 1
        end = Offset(len(self._layout.line(last).text), last)
        self.screen.selections = {self: Selection(Offset(0, lines.start), end)}

    def _offset(self, at: Offset) -> int:
        start, end = self._layout.line(min(at.y, self._layout.height - 1)).span
        return min(start + at.x, end)

    def _end_of(self, span: Span) -> tuple[int, int]:
        """Return the code point at which a span ends, and the line of its last character."""
        return span.end, self._layout.line_at(max(span.start, span.end - 1))

    def _claim_under(self, y: int, x: int) -> int | None:
        line = self._layout.line(y)
        if x < self._columns.margin - line.hanging_cells:
            return next(iter(self._look.claims_from(*line.span)), None)
        offset = offset_at(line, self._columns, x)
        return None if offset is None else self._look.marks.claim_at(offset)
