"""The articles: of files the title in two lines, of a library one line with all that is known of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from textual.content import Content
from textual.message import Message

from reader.shelf.rows import ArticleRow
from reader.text.one_line import one_line
from reader.ui.view.article_rows import library_row
from reader.ui.view.claim_row_lines import ELLIPSIS
from reader.ui.widgets.row_list import RowList


class ArticleRows(Protocol):
    """What is listed; only the rows that are drawn are asked for."""

    def __len__(self) -> int:
        """Return how many there are."""

    def row(self, index: int) -> ArticleRow:
        """Return one."""

    def position(self, id: str) -> int | None:
        """Return where an article stands; None when it is not among them."""

    def position_if_read(self, id: str) -> int | None:
        """Return where an article stands if that is known already."""


def _now() -> datetime:
    return datetime.now().astimezone()


class ArticleList(RowList):
    """One row an article, in the order of the list."""

    class Resized(Message):
        """Rows have more room than before, or less."""

    def __init__(
        self,
        articles: ArticleRows,
        *,
        is_library: bool,
        has_failed: Callable[[str], bool],
        now: Callable[[], datetime] = _now,
        id: str | None = None,
    ) -> None:
        """`has_failed` tells by the id whether an article could not be read or analysed."""
        super().__init__(id=id)
        self._articles = articles
        self._is_library = is_library
        self._has_failed = has_failed
        self._now = now
        if is_library:
            self.ROW_HEIGHT = 1
        self.open_id: str | None = None
        """The article on screen."""
        self.barred_id: str | None = None
        """The article that the person moved the bar to; None while it is in a row that nobody moved it to."""

    @property
    def open_index(self) -> int | None:
        """The row of the article on screen; None when there is none."""
        return None if self.open_id is None else self._articles.position(self.open_id)

    def row_count(self) -> int:
        """Return the number of articles."""
        return len(self._articles)

    def row(self, index: int) -> Sequence[Content]:
        """Return the lines of an article."""
        row = self._articles.row(index)
        bar = ("▌" if index == self.cursor else " ", "$accent")
        width = max(1, self.scrollable_content_region.width - 1)
        style = "bold" if row.id == self.open_id else ""
        if self._is_library:
            style = style or ("$muted" if row.is_read else "")
            failed = self._has_failed(row.id)
            line = library_row(row, width, self._now(), has_failed=failed, title_style=style)
            return (Content.assemble(bar, *line),)
        style = style or ("" if index == self.cursor else "$muted")
        first, *rest = Content.styled(row.title, style).wrap(width)
        state = self._state(row)
        subtitle = Content(" ").join(rest).truncate(max(0, width - len(state) - 1), ellipsis=True, pad=True)
        return Content.assemble(bar, first), Content.assemble(bar, subtitle, " ", (state, "$muted"))

    def rows_changed(self, cursor: int | None) -> None:
        """Draw anew, with the bar in that row."""
        super().rows_changed(cursor)
        self.barred_id = None

    def watch_cursor(self, old: int | None, new: int | None) -> None:
        """Draw the bar where it is now, and know what it is on by its id: the list may become another."""
        super().watch_cursor(old, new)
        self.barred_id = None if new is None else self._articles.row(new).id

    @property
    def cut_title(self) -> str:
        """Title and outlet of the article under the bar where its row has no room for them; else empty."""
        if self.cursor is None or self.cursor >= self.row_count():
            return ""
        row = self._articles.row(self.cursor)
        words = "  ·  ".join(one_line(part) for part in (row.title, row.outlet) if part)
        shown = "".join(line.plain for line in self.row(self.cursor))
        return words if shown.count(ELLIPSIS) > words.count(ELLIPSIS) else ""

    def on_resize(self) -> None:
        """Tell that rows may have room for other words."""
        self.post_message(self.Resized())

    def article_changed(self, id: str) -> None:
        """Draw the row of one article anew, if it is in the list."""
        index = self._articles.position_if_read(id)  # one that nobody has seen yet need not be looked for
        if index is not None:
            self.refresh_lines(self._top_of(index), self.height_of(index))

    def _state(self, row: ArticleRow) -> str:
        if row.claims is not None:
            return str(row.claims)
        return "failed" if self._has_failed(row.id) else ""
