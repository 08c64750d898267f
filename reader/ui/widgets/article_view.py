"""The article pane: one text with its marks, a cursor line and a current claim."""

from __future__ import annotations

from collections.abc import Mapping

from textual.geometry import Offset
from textual.message import Message

from reader.claims.corrected import Corrected
from reader.model import Article, Span
from reader.ui.view.line_cells import cell_of
from reader.ui.view.scrolling import top_row
from reader.ui.widgets import terminal_cursor
from reader.ui.widgets.article_selection import SelectableLines


class ArticleView(SelectableLines, can_focus=True):
    """Shows one article; whoever places it binds the keys to its methods.

    Wants the CSS variables of `reader.ui.theming`: $speaker-0, $unnamed, $match, $current-line and so on.
    """

    class CursorMoved(Message):
        """The cursor line or the current claim is another one, and not because of a preview.

        Or the cursor was sent to where it was, and the view moved to show it.
        """

        def __init__(self, offset: int, claim: int | None) -> None:
            super().__init__()
            self.offset = offset
            """The `place` of the view: where the current claim or the cursor line starts."""
            self.claim = claim
            """Index of the current claim."""

    class Scrolled(Message):
        """The wheel or the scroll bar moved the view, and the cursor is where it was."""

    _is_following = False
    """Whether the view moves to where the cursor was sent."""
    _uncovered_rows: int | None = None
    """How many rows of the view a dialog at the bottom leaves; None without one."""
    _tops_when_covered: tuple[int, int] | None = None
    """The first line in view before and after the view gave way to a dialog; None while it did not."""

    @property
    def place(self) -> int:
        """Code point where the current claim starts, if on the cursor line; else where the line does.

        So that whoever comes back here comes back to the claim: there may be two on one line.
        """
        line, claim = self._layout.line(self._cursor).span, self._look.current
        extent = None if claim is None else self._look.extent_of(claim)
        is_on_line = extent is not None and line.start <= extent.start < line.end
        return extent.start if extent and is_on_line else self._layout.start(self._cursor)

    @property
    def line_span(self) -> Span:
        """What of the text stands on the cursor line."""
        return self._layout.line(self._cursor).span

    @property
    def view_top(self) -> int:
        """The first line in view."""
        return self.scroll_offset.y

    @property
    def progress(self) -> float:
        """How much of the article's text stands above the lower edge of the pane, 0 to 1.

        Counted in code points: lines are others as soon as the margin is wider or something is folded.
        """
        below = self.scroll_offset.y + self.size.height
        # A text without words has a line all the same, and a pane may have no room for it.
        is_whole = below >= self._layout.height or not self._article.text
        return 1.0 if is_whole else self._layout.start(below) / len(self._article.text)

    def show(self, article: Article, *, offset: int = 0) -> None:
        """Show another article, without marks; the cursor stands on the line of the code point `offset`."""
        super().show(article, offset=offset)
        self._bring_into_view(self._cursor, top=None)

    def mark(
        self,
        corrected_analysis: Corrected | None,
        colors: Mapping[str, int],
        *,
        outside_filter: frozenset[int] = frozenset(),
        hidden_claims: frozenset[int] = frozenset(),
    ) -> None:
        """Mark the claims of an analysis, as `MarkedLines` does; the terminal's cursor goes along."""
        super().mark(corrected_analysis, colors, outside_filter=outside_filter, hidden_claims=hidden_claims)
        self.place_terminal_cursor()

    def go_to_offset(self, offset: int) -> None:
        """Put the cursor on the line of a code point, and on the claim that starts exactly there if one does.

        The view moves when it is out of sight.
        """
        self._reveal(offset)
        self._move_to(self._layout.line_at(offset), place=offset, claim=self._claim_starting_at(offset))

    def go_to_span(self, span: Span) -> None:
        """Put the cursor on the line where a span starts; the view moves when it is out of sight."""
        self._reveal(span.start)
        self._move_to(self._layout.line_at(span.start), place=span.start, span=span)

    def go_to_claim(self, index: int) -> None:
        """Make a claim the current one, with the cursor on the line where it starts."""
        span = self._look.extent_of(index)
        assert span is not None, "every claim has content, and content has marks"
        self._reveal(span.start)
        self._move_to(self._layout.line_at(span.start), place=span.start, span=span, claim=index)

    def preview_claim(self, index: int) -> None:
        """Go to a claim without CursorMoved: a list leads, the text follows."""
        with self.prevent(self.CursorMoved):
            self.go_to_claim(index)

    def preview_span(self, span: Span) -> None:
        """Go to a span without CursorMoved: a list leads, the text follows."""
        with self.prevent(self.CursorMoved):
            self.go_to_span(span)

    def restore_view(self, offset: int, view_top: int) -> None:
        """Put the cursor on the line of a code point and scroll to a first line in view."""
        self.go_to_offset(offset)
        self.scroll_to(y=view_top, animate=False, immediate=True)

    @property
    def row(self) -> int:
        """On which row of the view the cursor stands, from 0."""
        return self._cursor - self.scroll_offset.y

    def put_on_row(self, row: int) -> None:
        """Move the view so that the cursor stands on a row of it, or as near as that can be."""
        self._follow(self._cursor - max(0, min(row, self.size.height - 1)))

    def keep_above(self, row: int) -> None:
        """Show the current claim above a row of the screen, from which on a dialog covers the view."""
        room = min(row, self.content_region.bottom) - self.content_region.y
        if room > 0:
            self._uncovered_rows = room
            self._keep_in_sight(room)

    def uncover(self) -> None:
        """Show again what was in view before `keep_above`, if the view is where that brought it."""
        self._uncovered_rows = None
        if self._tops_when_covered is not None:
            (top, top_now), self._tops_when_covered = self._tops_when_covered, None
            if self.scroll_offset.y == top_now:
                self._follow(top)
        if self._spare_rows:
            self._spare_rows = 0
            self._fit_height()

    def move_lines(self, count: int) -> None:
        """Move the cursor down by so many lines; up when negative."""
        self._move_to(self._cursor + count)

    def move_pages(self, pages: float) -> None:
        """Move view and cursor together; whole pages overlap by a line."""
        lines = int(pages * max(1, self.size.height - (abs(pages) >= 1))) or (1 if pages > 0 else -1)
        top, target = self.scroll_offset.y, self._cursor + lines
        with self.prevent(self.CursorMoved):
            self._scroll(top + lines)
        if self.scroll_offset.y == top + lines:
            self._set_cursor(target, self._layout.start(target), self._claim_near(target))
        else:
            self._move_to(target)

    def move_paragraph(self, count: int) -> None:
        """Move the cursor to the first line of a later paragraph; of an earlier one when negative."""
        self._move_to(self._layout.paragraph(self._cursor, count))

    def top(self) -> None:
        """Show the beginning, with the cursor on the first line of the text."""
        self._move_to(0)

    def bottom(self) -> None:
        """Put the cursor on the last line."""
        self._move_to(self._layout.height - 1)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take the cursor along when the wheel or the scroll bar moves the view."""
        super().watch_scroll_y(old_value, new_value)
        top, height = round(new_value), self.size.height
        inside = max(top, min(self._cursor, top + height - 1))
        is_moved = bool(height) and not self._is_laying_out
        if is_moved and inside != self._cursor:
            self._set_cursor(inside, self._layout.start(inside), self._claim_near(inside))
        elif is_moved and not self._is_following:
            self.post_message(self.Scrolled())
        self.place_terminal_cursor()

    def place_terminal_cursor(self) -> None:
        """Put the terminal's own cursor on the current claim; on the cursor line where that is not seen."""
        y, offset = self._spot()
        cell = cell_of(self._layout.line(y), self._columns, offset)
        terminal_cursor.place(self, Offset(cell, y - self.scroll_offset.y))

    def _go_to_line(self, y: int, claim: int | None) -> None:
        self._move_to(y, claim=claim)

    def _move_to(
        self, y: int, *, place: int | None = None, span: Span | None = None, claim: int | None = None
    ) -> None:
        y = max(self._layout.first, min(y, self._layout.height - 1))
        last = self._layout.lines_of(span).stop - 1 if span else y
        place = self._layout.start(y) if place is None else place
        top = self.scroll_offset.y
        is_told = self._set_cursor(y, place, self._claim_near(y) if claim is None else claim)
        self._bring_into_view(last, top=top)
        if not is_told and self.scroll_offset.y != top:
            self.post_message(self.CursorMoved(self.place, self._look.current))

    def _bring_into_view(self, last: int, *, top: int | None) -> None:
        height = self._uncovered_rows or self.size.height
        if not height:
            return  # not placed yet: the first layout brings the cursor into view
        # Above the first line of the text stand only title and byline: show them with it.
        is_top = self._cursor == self._layout.first and self._cursor < height
        self._follow(0 if is_top else top_row(self._cursor, last, height=height, top=top))

    def _follow(self, top: int) -> None:
        """Move the view, and not because the person moved it; beyond the end where a dialog covers that."""
        if self._uncovered_rows and top + self.size.height > self._layout.height:
            self._spare_rows = self.size.height - self._uncovered_rows
            self._fit_height()
        self._is_following = True
        self._scroll(top)
        self._is_following = False

    def _set_cursor(self, y: int, place: int, claim: int | None) -> bool:
        """Put the cursor on a line and a claim; tell whether either is another than before."""
        before, claim_before = self._cursor, self._look.current
        self._place = place
        if (y, claim) == (before, claim_before):
            return False
        self._cursor = y
        self._repaint_lines(range(before, before + 1))
        self._repaint_lines(range(y, y + 1))
        if claim != claim_before:
            self._look = self._look._replace(current=claim)
            self._repaint_claim(claim_before)
            self._repaint_claim(claim)
        self.place_terminal_cursor()
        self.post_message(self.CursorMoved(self.place, claim))
        return True

    def _keep_in_sight(self, room: int) -> None:
        """Show the current claim, else the cursor line, in the first rows of the view."""
        extent = None if self._look.current is None else self._look.extent_of(self._look.current)
        lines = self._layout.lines_of(extent) if extent else range(self._cursor, self._cursor + 1)
        top = self.scroll_offset.y
        if lines.start < top or lines.stop > top + room:
            self._follow(top_row(lines.start, lines.stop - 1, height=room, top=top))
            before, now = self._tops_when_covered or (top, top)
            self._tops_when_covered = before if now == top else top, self.scroll_offset.y

    def _lay_out(self) -> None:
        super()._lay_out()
        if self._uncovered_rows:
            self._keep_in_sight(self._uncovered_rows)
        self.place_terminal_cursor()

    def _watch_has_focus(self) -> None:
        self._styles_by_name.clear()
        self._repaint()
        self.place_terminal_cursor()

    def _spot(self) -> tuple[int, int]:
        """Return the line and the code point of it where the person is.

        That is where the words of the current claim begin on the cursor line, else where they begin at all.
        """
        line, words = self._layout.line(self._cursor).span, self._look.words_of_current
        on_line = next((span for span in words if span.end > line.start and span.start < line.end), None)
        if on_line:
            return self._cursor, max(on_line.start, line.start)
        begin = words[0].start if words else line.start
        y = self._layout.line_at(begin)
        # A fold may hide it.
        is_seen = begin <= self._layout.line(y).span.end and 0 <= y - self.scroll_offset.y < self.size.height
        return (y, begin) if is_seen else (self._cursor, line.start)

    def _repaint_claim(self, index: int | None) -> None:
        for mark in self._look.marks.of_claim(index):
            self._repaint_lines(self._layout.lines_of(Span(mark.start, mark.end)))
        extent = self._look.extent_of(index) if index is not None else None
        if extent:
            # Its margin may have the number of another claim, for which there is no room above.
            below = self._layout.line_at(extent.start) + 1
            self._repaint_lines(range(below, below + 1))
