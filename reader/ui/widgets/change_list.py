"""The lists of what changed between two versions: claim by claim, and paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content

from reader.claims.version_changes import ClaimChange
from reader.shelf.version_comparison import Comparison
from reader.text.paragraph_diff import DiffParagraph
from reader.ui.view.change_words import change_lines, diff_lines
from reader.ui.view.claim_row_lines import Line, Piece
from reader.ui.widgets.row_list import BAR, RowList


class WrappedList(RowList):
    """Rows of as many lines as their words take."""

    ROW_HEIGHT = 1

    def lines(self, index: int, bar: Piece, width: int) -> Sequence[Line]:
        """Return the lines of a row, none wider than `width` cells."""
        raise NotImplementedError

    def row(self, index: int) -> Sequence[Content]:
        """Return the lines of a row."""
        bar = (BAR if index == self.cursor else " ", "$accent")
        return [Content.assemble(*line) for line in self.lines(index, bar, self._width)]

    def taller_rows(self) -> Mapping[int, int]:
        """Return the lines of the rows that have more than one."""
        heights = (len(self.lines(index, (" ", ""), self._width)) for index in range(self.row_count()))
        return {index: height for index, height in enumerate(heights) if height > 1}

    @property
    def _width(self) -> int:
        return max(1, self.scrollable_content_region.width - 1)


class ChangeList(WrappedList):
    """The claims that changed."""

    def __init__(self) -> None:
        super().__init__()
        self._comparison: Comparison | None = None

    def show(self, comparison: Comparison) -> None:
        """Show the changes of two versions."""
        self._comparison = comparison
        self.rows_changed(0)

    @property
    def change(self) -> ClaimChange | None:
        """The one under the cursor; None without any."""
        if self._comparison is None or self.cursor is None:
            return None
        return self._comparison.changes[self.cursor]

    def row_count(self) -> int:
        """Return the number of changes."""
        return len(self._comparison.changes) if self._comparison else 0

    def lines(self, index: int, bar: Piece, width: int) -> Sequence[Line]:
        """Return the lines of a change, the last one empty."""
        assert self._comparison is not None
        return [*change_lines(self._comparison.changes[index], self._comparison, bar, width), (bar,)]


class DiffList(WrappedList):
    """The paragraphs that changed, with those around them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[DiffParagraph | int] = ()

    def show(self, rows: Sequence[DiffParagraph | int]) -> None:
        """Show paragraphs, and how many stand between them."""
        self._rows = rows
        self.rows_changed(0)

    def follow(self, sign: str, offset: int) -> None:
        """Go to the paragraph with a code point of the former (sign "-") or the current text ("+")."""
        place = 0
        for index, row in enumerate(self._rows):
            if not isinstance(row, int) and row.sign in (sign, " ") and row.start <= offset:
                place = index
        self.cursor = place

    def row_count(self) -> int:
        """Return the number of paragraphs and gaps."""
        return len(self._rows)

    def lines(self, index: int, bar: Piece, width: int) -> Sequence[Line]:
        """Return the lines of a paragraph, the last one empty."""
        return [*diff_lines(self._rows[index], bar, width), (bar,)]
