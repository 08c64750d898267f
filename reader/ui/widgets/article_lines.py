"""Draws an article line by line, so that its cost follows the screen, not the text."""

from __future__ import annotations

from textual import events
from textual.geometry import Offset, Region, Size
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from reader.model import Article, Span
from reader.settings.typography import Typography
from reader.ui.view.columns import Columns, share
from reader.ui.view.justify import extra_cells, stretch
from reader.ui.view.layout import Layout
from reader.ui.view.lines import Line
from reader.ui.view.look import Look
from reader.ui.view.paint import Piece, base_styles, margin, pieces
from reader.ui.view.skim import Skimmed
from reader.ui.widgets.article_strip import StyleTable, strip, with_edge
from reader.ui.widgets.article_styles import CSS, PREFIX, STYLES

_CACHED_LINES = 512
"""Strips kept: several screens, so that paging to and fro draws nothing twice."""
_USUAL_CELLS = 120
"""The width that is laid out for while a pane has none, which spares a second layout on most screens."""


class ArticleLines(ScrollView, inherit_bindings=False):
    """The lines of an article with their marks; the cursor line is a number here, `ArticleView` moves it."""

    DEFAULT_CSS = CSS
    COMPONENT_CLASSES = {PREFIX + name for name in STYLES}

    column: var[int] = var(72, init=False)
    """The widest column of text, in cells."""
    skims: var[bool] = var(False, init=False)
    """Whether everything but the claims is folded away."""
    typography: var[Typography] = var(Typography(), init=False)
    """How the text is set in it."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._article = Article("", "")
        self._columns = Columns(0, 0, 0, 0, 1)
        self._whole = Layout(self._article, 1)
        self._layout = self._whole
        """The whole, or what is left of it when it is skimmed."""
        self._open_blocks: frozenset[int] = frozenset()
        """The blocks that the person wants to see all of while skimming, by index."""
        self._look = Look()
        self._cursor = 0
        # What the reader looks at; unlike the start of the cursor line it stays the same in another width.
        self._place = 0
        self.unread_from: int | None = None
        """From this code point on nobody has looked for claims yet; None when all of it is known."""
        self._is_laying_out = False
        self._spare_rows = 0
        """Blank rows below the text, so that its end too can be shown above what covers the view."""
        self._laid_out_cells = 0
        """The width of the pane that the lines were fitted to; 0 before it has any."""
        self._strips: dict[int, Strip] = {}
        """By their numbers. Textual's `LRUCache` refers to itself and all that was in it, once cleared."""
        self._styles_by_name = StyleTable(self)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines in a part of the pane, laid out for the width that it has by now."""
        # Textual 8.2 draws a widget before it sends the size of it.
        if self._laid_out_cells != self.size.width:
            self._lay_out()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Return one line of the pane."""
        at = self.scroll_offset.y + y
        if at >= self._layout.height:
            return self._with_edge(Strip.blank(self.size.width, self._styles_by_name[()]))
        line = self._strips.get(at)
        if line is None:
            if len(self._strips) == _CACHED_LINES:
                del self._strips[next(iter(self._strips))]
            self._strips[at] = line = self._with_edge(self._draw(at))
        return line

    def _with_edge(self, line: Strip) -> Strip:
        """Return a line with the edge that tells that the keys go here, unless a bar stands there."""
        is_lit = self.has_focus and self._columns.margin > 0
        return with_edge(line, self._styles_by_name[("edge",)]) if is_lit else line

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the article's own text under a selection, without the line ends of wrapping."""
        start = (selection.start.y, selection.start.x) if selection.start else (0, 0)
        end = (selection.end.y, selection.end.x) if selection.end else (self._layout.height, 0)
        return self._layout.text_between(start, end), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self._repaint()

    def notify_style_update(self) -> None:
        """Draw again, in the colours of another theme."""
        super().notify_style_update()
        self._styles_by_name.clear()
        self._repaint()

    def watch_column(self) -> None:
        """Wrap again."""
        self._lay_out()

    def watch_skims(self) -> None:
        """Fold, or show everything."""
        self._open_blocks = frozenset()
        self._lay_out()

    def watch_typography(self) -> None:
        """Set the text again."""
        self._lay_out()

    @property
    def is_folded(self) -> bool:
        """Whether only the claims and what was opened are left; not where there are none."""
        return isinstance(self._layout, Skimmed)

    def unfold(self) -> bool:
        """Open what is folded at the cursor, or fold it again; tell whether there was anything to do."""
        if not isinstance(self._layout, Skimmed):
            return False
        blocks = self._layout.folded_at(self._cursor) or self._layout.block_at(self._cursor)
        if self._layout.hides_of(blocks):
            self._open_blocks |= blocks
        elif self._open_blocks & blocks:
            self._open_blocks -= blocks
        else:
            return False
        self._lay_out()
        return True

    def _on_resize(self, event: events.Resize) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        """Fit the lines to the pane; what the reader looks at stays on its row of the screen."""
        top = self.scroll_offset.y
        height = self.size.height
        row = self._cursor - top
        row = row if row < height else height // 3
        self._laid_out_cells = self.size.width
        self._columns = share(self.size.width or _USUAL_CELLS, self.column, len(self._look.claims))
        self._wrap()
        self._is_laying_out = True
        self._fit_height()
        # What stood at the very top, title and byline, stays in sight as long as the cursor does.
        if height and (top or self._cursor >= height):
            self._scroll(self._cursor - row)
        self._is_laying_out = False
        self._repaint()

    def _fit_height(self) -> None:
        self.virtual_size = Size(self.size.width, self._layout.height + self._spare_rows)

    def _wrap(self) -> None:
        """Break the text into lines and fold them, if anything that decides on it has changed."""
        hanging = self.typography.hanging and self._columns.has_spare_cell
        inputs = (self._article, self._columns.text, self.typography._replace(hanging=hanging))
        if self._whole.article is not self._article:
            self._open_blocks = frozenset()
        is_as_before = (self._whole.article, self._whole.width_cells, self._whole.typography) == inputs
        if not is_as_before:
            self._whole = Layout(*inputs)
        if not is_as_before or self.skims or self._layout is not self._whole:
            self._layout = self._skim() if self.skims else self._whole
            self._cursor = max(self._layout.first, self._layout.line_at(self._place))
            if self.is_attached and self.text_selection:
                self.screen.clear_selection()  # which counts in the lines that were

    def _skim(self) -> Layout:
        """Return what is left around the claims that do not step back; everything where there are none.

        What nobody has looked for claims in is left too.
        """
        extents = [
            self._look.extent_of(index)
            for index in range(len(self._look.claims))
            if index not in self._look.outside_filter
        ]
        spans = [extent for extent in extents if extent is not None]
        if self.unread_from is not None:
            spans.append(Span(self.unread_from, len(self._article.text)))
        return Skimmed(self._whole, spans, self._open_blocks) if spans else self._whole

    def _reveal(self, offset: int) -> None:
        """Open the block that a fold hides a code point of."""
        blocks = self._layout.hidden_at(offset) if isinstance(self._layout, Skimmed) else None
        if blocks:
            self._open_blocks |= blocks
            self._lay_out()

    def _scroll(self, y: int) -> None:
        # Forced, because Textual decides only after the next refresh whether there is anything to scroll.
        self._scroll_to(y=y, animate=False, force=True)

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    def _repaint_lines(self, lines: range) -> None:
        for y in lines:
            self._strips.pop(y, None)
        if lines:
            self.refresh_lines(lines.start, len(lines))

    def _draw(self, y: int) -> Strip:
        line, columns = self._layout.line(y), self._columns
        is_cursor = y == self._cursor and self.has_focus
        before = [Piece(" " * columns.indent)]
        if columns.bar:
            above = self._layout.span(y - 1) if y else None
            before += margin(line, self._look, columns, is_cursor=is_cursor, above=above)
        before.append(Piece(line.prefix, base_styles(line)))
        # Offsets count from the start of the line's text, so those of the margin are negative.
        at = Offset(-sum(len(piece.text) for piece in before), y)
        text = pieces(line, self._look, self._selection_on(y, line))
        parts = [*before, *stretch(text, extra_cells(line))]
        return strip(parts, self.size.width, self._styles_by_name, ("cursor",) if is_cursor else (), at)

    def _selection_on(self, y: int, line: Line) -> Span | None:
        """Return the part of line `y` that is selected, in its code points."""
        selection = self.text_selection
        part = selection.get_span(y) if selection else None
        if part is None:
            return None
        start, end = part
        return Span(max(0, start), len(line.text) if end == -1 else max(0, end))
