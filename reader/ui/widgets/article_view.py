"""The article pane: one text with its marks, a cursor line and a current claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import var
from textual.selection import Selection

from reader.model import Analysis, Article, Span
from reader.text.quotations import quoted_parts
from reader.ui.view.gutter_cells import Place
from reader.ui.view.marks import MARK_KINDS, MarkKind, Marks, marks_of, starts_of
from reader.ui.view.paint import ClaimLook
from reader.ui.view.scrolling import top_row
from reader.ui.widgets import terminal_cursor
from reader.ui.widgets.article_lines import ArticleLines


class ArticleView(ArticleLines, can_focus=True):
    """Shows one article; whoever places it binds the keys to its methods.

    Wants the CSS variables of `reader.ui.theming`: $speaker-0, $unnamed, $match, $current-line and so on.
    """

    shown: var[frozenset[MarkKind]] = var(frozenset(MARK_KINDS), init=False)
    """The kinds of marks that are painted."""
    dimmed: var[frozenset[int]] = var(frozenset[int](), init=False)
    """Indices of the claims that step back, because a filter leaves them out."""

    class CursorMoved(Message):
        """The cursor line or the current claim is another one, and not because of a preview."""

        def __init__(self, offset: int, claim: int | None) -> None:
            super().__init__()
            self.offset = offset
            """Code point at which the cursor line starts."""
            self.claim = claim
            """Index of the current claim."""

    class ClaimClicked(Message):
        """A mark of this claim, or its sign in the margin, was clicked."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class PlacesChanged(Message):
        """The claims stand elsewhere in the length of the article, or there are others."""

        def __init__(self, places: tuple[Place, ...]) -> None:
            super().__init__()
            self.places = places

    @property
    def place(self) -> int:
        """Code point of the first character of the cursor line."""
        return self._layout.start(self._cursor)

    @property
    def line_span(self) -> Span:
        """What of the text stands on the cursor line."""
        return self._layout.line(self._cursor).span

    @property
    def current_claim(self) -> int | None:
        """Index of the claim on the cursor line, else of the last one before it; None above all claims."""
        return self._look.current

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
    def progress(self) -> float:
        """How much of the article stands above the lower edge of the pane, 0 to 1."""
        return min(1.0, (self.scroll_offset.y + self.size.height) / self._layout.height)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the claims stand in the length of the article, in its order."""
        height = self._layout.height
        return tuple(
            Place(self._layout.line_at(start) / height, index, self._look.claims[index].color)
            for start, index in self._look.starts
        )

    def show(self, article: Article, *, offset: int = 0) -> None:
        """Show another article, without marks; the cursor stands on the line of the code point `offset`."""
        self._article = article
        self._look = replace(
            self._look, marks=Marks(), claims=(), starts=(), current=None, matches=(), current_match=None
        )
        self._place = max(0, min(offset, len(article.text)))
        self._lay_out()
        self._bring_into_view(self._cursor, top=None)

    def mark(self, analysis: Analysis | None, colors: Mapping[str, int]) -> None:
        """Mark what an analysis found, or nothing; `colors` has the colour of each speaking entity by id.

        The place stays, and so does the current claim while it starts where it did.
        """
        analysis = analysis or Analysis(self._article.id)
        unnamed = {entity.id for entity in analysis.entities if entity.kind == "unnamed"}
        claims = tuple(
            ClaimLook(claim.kind, colors.get(claim.speaker or ""), claim.speaker in unnamed)
            for claim in analysis.claims
        )
        was_at = next((start for start, index in self._look.starts if index == self._look.current), -1)
        starts = starts_of(analysis)
        marks = Marks(marks_of(analysis, quoted_parts(self._layout.text)))
        self._look = replace(self._look, marks=marks, claims=claims, starts=starts, current=None)
        self._lay_out()
        current = next((index for start, index in starts if start == was_at), self._claim_near(self._cursor))
        self._look = replace(self._look, current=current)
        self.place_terminal_cursor()

    def set_matches(self, matches: Sequence[Span], current: int | None = None) -> None:
        """Highlight search matches (in text order, apart); `current` is the index of the one jumped to."""
        self._look = replace(self._look, matches=tuple(matches), current_match=current)
        self._repaint()

    def go_to_offset(self, offset: int, *, center: bool = False) -> None:
        """Put the cursor on the line of a code point; in the middle of the view when asked to."""
        self._reveal(offset)
        self._move_to(self._layout.line_at(offset), place=offset, center=center)

    def go_to_span(self, span: Span) -> None:
        """Put the cursor on the line where a span starts; the view moves when it is out of sight."""
        self._reveal(span.start)
        self._move_to(self._layout.line_at(span.start), place=span.start, span=span)

    def go_to_claim(self, index: int) -> None:
        """Make a claim the current one, with the cursor on the line where it starts."""
        marks = self._look.marks.of_claim(index)
        span = Span(marks[0].start, max(mark.end for mark in marks))
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

    def select_lines(self, start: int) -> None:
        """Select whole lines: that of the code point `start`, the cursor line and what lies between."""
        first, last = sorted((self._layout.line_at(start), self._cursor))
        self._select(range(first, last + 1))

    def top(self) -> None:
        """Show the beginning, with the cursor on the first line of the text."""
        self._move_to(0)

    def bottom(self) -> None:
        """Put the cursor on the last line."""
        self._move_to(self._layout.height - 1)

    def watch_shown(self, shown: frozenset[MarkKind]) -> None:
        """Paint the marks again."""
        self._look = replace(self._look, shown=shown)
        self._repaint()

    def watch_dimmed(self, dimmed: frozenset[int]) -> None:
        """Paint the marks again."""
        self._look = replace(self._look, dimmed=dimmed)
        if self.skims:
            self._lay_out()
        else:
            self._repaint()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take the cursor along when the wheel or the scroll bar moves the view."""
        super().watch_scroll_y(old_value, new_value)
        top, height = round(new_value), self.size.height
        inside = max(top, min(self._cursor, top + height - 1))
        if inside != self._cursor and height and not self._is_laying_out:
            self._set_cursor(inside, self._layout.start(inside), self._claim_near(inside))
        self.place_terminal_cursor()

    def _move_to(
        self,
        y: int,
        *,
        place: int | None = None,
        span: Span | None = None,
        claim: int | None = None,
        center: bool = False,
    ) -> None:
        y = max(self._layout.first, min(y, self._layout.height - 1))
        last = self._layout.lines_of(span).stop - 1 if span else y
        place = self._layout.start(y) if place is None else place
        self._set_cursor(y, place, self._claim_near(y) if claim is None else claim)
        self._bring_into_view(last, top=None if center else self.scroll_offset.y)

    def _bring_into_view(self, last: int, *, top: int | None) -> None:
        height = self.size.height
        if not height:
            return  # not placed yet: the first layout brings the cursor into view
        # Above the first line of the text stand only title and byline: show them with it.
        is_top = self._cursor == self._layout.first and self._cursor < height
        self._scroll(0 if is_top else top_row(self._cursor, last, height=height, top=top))

    def _set_cursor(self, y: int, place: int, claim: int | None) -> None:
        before, was_current = self._cursor, self._look.current
        self._place = place
        if (y, claim) == (before, was_current):
            return
        self._cursor = y
        self._repaint_lines(range(before, before + 1))
        self._repaint_lines(range(y, y + 1))
        if claim != was_current:
            self._look = replace(self._look, current=claim)
            self._repaint_claim(was_current)
            self._repaint_claim(claim)
        self.place_terminal_cursor()
        self.post_message(self.CursorMoved(self.place, claim))

    def _lay_out(self) -> None:
        super()._lay_out()
        self.place_terminal_cursor()
        self.post_message(self.PlacesChanged(self.places))

    def _watch_has_focus(self) -> None:
        self._styles_by_name.clear()
        self._repaint()
        self.place_terminal_cursor()

    def place_terminal_cursor(self) -> None:
        """Put the terminal's own cursor on the current claim; on the cursor line where that is not seen."""
        y, offset = self._spot()
        terminal_cursor.place(self, Offset(self._cell_of(y, offset), y - self.scroll_offset.y))

    def _spot(self) -> tuple[int, int]:
        """Return the line and the code point of it where the person is.

        That is where the words of the current claim begin on the cursor line, else where they begin at all.
        """
        here, words = self._layout.line(self._cursor).span, self._look.words_of_current
        on_line = next((span for span in words if span.end > here.start and span.start < here.end), None)
        if on_line:
            return self._cursor, max(on_line.start, here.start)
        begin = words[0].start if words else here.start
        y = self._layout.line_at(begin)
        # A fold may hide it.
        is_seen = begin <= self._layout.line(y).span.end and 0 <= y - self.scroll_offset.y < self.size.height
        return (y, begin) if is_seen else (self._cursor, here.start)

    def _repaint_claim(self, index: int | None) -> None:
        for mark in self._look.marks.of_claim(index):
            self._repaint_lines(self._layout.lines_of(Span(mark.start, mark.end)))

    def _claim_near(self, y: int) -> int | None:
        return self._look.claim_near(self._layout.start(y), self._layout.line_end(y))

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
        self._move_to(y, claim=claim)
        if self._layout.line(y).role == "fold":
            self.unfold()
        if claim is not None:
            self.post_message(self.ClaimClicked(claim))

    def _select(self, lines: range) -> None:
        last = lines.stop - 1
        end = Offset(len(self._layout.line(last).text), last)
        self.screen.selections = {self: Selection(Offset(0, lines.start), end)}

    def _offset(self, at: Offset) -> int:
        start, end = self._layout.line(min(at.y, self._layout.height - 1)).span
        return min(start + at.x, end)

    def _claim_under(self, y: int, x: int) -> int | None:
        line = self._layout.line(y)
        if x < self._columns.margin - line.hanging_cells:
            return next(iter(self._look.claims_from(*line.span)), None)
        index = self._index_at(y, x)
        return None if index is None else self._look.marks.claim_at(index)
