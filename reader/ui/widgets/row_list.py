"""A list whose rows are equally high but for a few: the cost follows the screen, not the number of rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content
from textual.events import Click
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

from reader.ui.widgets import terminal_cursor

BAR = "▌"
"""Stands before the row of the cursor."""
_BAR_WITHOUT_FOCUS = "▏"
"""Stands there while the keys go elsewhere: thinner, so that it is told apart without colour too."""


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows with a cursor. A subclass says how many there are and what stands in each.

    The keys that move the cursor belong to the screen; the list only offers the movements.
    """

    COMPONENT_CLASSES = {"row--cursor"}
    ALLOW_SELECT = False

    ROW_HEIGHT = 2
    """Lines of a row, unless `taller_rows` says otherwise."""

    cursor: reactive[int | None] = reactive(None, repaint=False)
    """The row of the cursor; None when there are no rows."""

    _heights_at: tuple[tuple[Size, int | None], Mapping[int, int]] | None = None
    """What `taller_rows` returned last, and for which size and cursor; None when the rows are others."""

    class Moved(Message):
        """The person moved the cursor."""

        def __init__(self, rows: RowList, index: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index

        @property
        def control(self) -> RowList:
            """The list it is about."""
            return self.rows

    class Chosen(Moved):
        """The person wants what stands in the row."""

    def row_count(self) -> int:
        """Return the number of rows."""
        raise NotImplementedError

    def row(self, index: int) -> Sequence[Content]:
        """Return the lines of a row, as many as it is high, none with a line end."""
        raise NotImplementedError

    def taller_rows(self) -> Mapping[int, int]:
        """Return the lines of those rows that have more than ROW_HEIGHT: few, in order."""
        return {}

    def heading_of(self, index: int) -> int:
        """Return the row above that says what a row is about; the row itself where there is none."""
        return index

    def height_of(self, index: int) -> int:
        """Return the lines of a row."""
        return self._taller.get(index, self.ROW_HEIGHT)

    @property
    def _taller(self) -> Mapping[int, int]:
        """The rows that have more than ROW_HEIGHT lines, as they are now."""
        key = self.size, self.cursor
        if self._heights_at is None or self._heights_at[0] != key:
            self._heights_at = key, self.taller_rows()
        return self._heights_at[1]

    def rows_changed(self, cursor: int | None) -> None:
        """Draw anew, with the cursor in that row."""
        self.set_reactive(RowList.cursor, self.validate_cursor(cursor))
        self._heights_at = None
        height = self.row_count() * self.ROW_HEIGHT
        self.virtual_size = Size(
            1, height + sum(taller - self.ROW_HEIGHT for taller in self._taller.values())
        )
        self.refresh()
        self._show_cursor()

    def move_lines(self, count: int) -> None:
        """Move the cursor by rows."""
        self._move_to((self.cursor or 0) + count)

    def move_pages(self, pages: float) -> None:
        """Move the cursor by screenfuls."""
        cursor = self.cursor or 0
        line = self._top_of(cursor) + round(pages * self.size.height)
        rows = max(1, abs(self._place_of(max(0, line))[0] - cursor))
        self.move_lines(rows if pages > 0 else -rows)

    def top(self) -> None:
        """Move the cursor to the first row."""
        self._move_to(0)

    def bottom(self) -> None:
        """Move the cursor to the last row."""
        self._move_to(self.row_count() - 1)

    def choose(self) -> None:
        """Ask for what stands in the row of the cursor."""
        if self.cursor is not None:
            self.post_message(self.Chosen(self, self.cursor))

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        width = self.scrollable_content_region.width
        index, line = self._place_of(y + self.scroll_offset.y)
        if index >= self.row_count():
            return Strip.blank(width, self.rich_style)
        style = self.visual_style
        if index == self.cursor:
            # Textual 8.2 forgets `reverse` in get_visual_style.
            reverse = self.get_component_styles("row--cursor").text_style.reverse
            style = self.get_visual_style("row--cursor") + Style(reverse=reverse)
        lines = self.row(index)
        content = (lines[line] if line < len(lines) else Content("")).truncate(width, ellipsis=True, pad=True)
        if index == self.cursor and self.can_focus and self.screen.focused not in (None, self):
            content = _without_focus(content)
        strips = Visual.to_strips(self, content, width, 1, style)
        return strips[0].apply_meta({"row": index}) if strips else Strip.blank(width, style.rich_style)

    def notify_style_update(self) -> None:
        """Repaint: a theme may change nothing but the variables that the rows name."""
        super().notify_style_update()
        self.refresh()

    def validate_cursor(self, cursor: int | None) -> int | None:
        """Keep the cursor on a row."""
        count = self.row_count()
        return None if cursor is None or count == 0 else min(max(cursor, 0), count - 1)

    def watch_cursor(self, old: int | None, new: int | None) -> None:
        """Draw the cursor where it is now."""
        before = self._heights_at
        self._fit_virtual_size()
        if before is None or before[1] != self._taller:
            self.refresh()
        else:
            for index in (old, new):
                if index is not None:
                    self.refresh_lines(self._top_of(index), self.height_of(index))
        self._show_cursor()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Take the terminal's own cursor along."""
        super().watch_has_focus(has_focus)
        self.place_terminal_cursor()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take the terminal's own cursor along."""
        super().watch_scroll_y(old_value, new_value)
        self.place_terminal_cursor()

    def on_resize(self) -> None:
        """Lay the rows out for the new width, and keep the cursor in view."""
        self._fit_virtual_size()
        self._show_cursor()

    def place_terminal_cursor(self) -> None:
        """Put the terminal's own cursor on the row of the cursor."""
        terminal_cursor.place(self, Offset(0, self._top_of(self.cursor or 0) - self.scroll_offset.y))

    def on_click(self, event: Click) -> None:
        """Choose the row under the mouse."""
        index = event.style.meta.get("row")
        if index is not None:
            self._move_to(index)
            self.choose()

    def _move_to(self, index: int) -> None:
        before = self.cursor
        self.cursor = index
        if self.cursor is not None and self.cursor != before:
            self.post_message(self.Moved(self, self.cursor))

    def _fit_virtual_size(self) -> None:
        """Make room for all rows; it only grows, because each new size lays the whole screen out anew."""
        height = self._top_of(self.row_count())
        if height > self.virtual_size.height:
            self.virtual_size = Size(1, height)

    def _top_of(self, index: int) -> int:
        """Return the first line of a row."""
        above = (height - self.ROW_HEIGHT for row, height in self._taller.items() if row < index)
        return index * self.ROW_HEIGHT + sum(above)

    def _place_of(self, y: int) -> tuple[int, int]:
        """Return the row of a line, and which of its lines that is."""
        taller = 0
        for row, height in self._taller.items():
            top = row * self.ROW_HEIGHT + taller
            if y < top:
                break
            if y < top + height:
                return row, y - top
            taller += height - self.ROW_HEIGHT
        return divmod(y - taller, self.ROW_HEIGHT)

    def _show_cursor(self) -> None:
        if self.cursor is not None and self.size.height:  # without a place, the first layout shows it
            room = self.size.height
            top = self._top_of(self.cursor)
            end = top + min(self.height_of(self.cursor), room)
            heading = self._top_of(self.heading_of(self.cursor))
            top = heading if end - heading <= room else top
            place = Region(0, top, 1, end - top)
            self.scroll_to_region(place, animate=False, force=True, immediate=True)
        self.place_terminal_cursor()


def _without_focus(line: Content) -> Content:
    """Return a line of the row of the cursor as it looks while the keys go elsewhere."""
    return Content.assemble((_BAR_WITHOUT_FOCUS, "$muted"), line[1:]) if line.plain[:1] == BAR else line
