"""The claims of the article: number, kind, who and how in one line, the words in the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from textual.binding import Binding
from textual.content import Content

from reader.claims.attribution import NOT_SAID
from reader.claims.span_words import GAP
from reader.ui.view.claim_row_lines import MIN_CELLS, RowWords, folded_lines, least_lines, whole_lines
from reader.ui.view.claim_row_words import claim_row_words, heading_words
from reader.ui.view.claim_rows import ClaimListing, Heading, Row
from reader.ui.view.row_heights import share_lines
from reader.ui.widgets.row_list import RowList

_MARGIN_CELLS = 32
"""So many cells of two lines are taken by number, signs, indent and the beginning of a name: a bound, it only
decides how many rows are laid out to see whether their cue is too long."""


class ClaimList(RowList):
    """One row a claim, in text order or below a heading for each speaker."""

    BINDINGS = [Binding("space", "screen.mark_claim", show=False)]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._listing = ClaimListing()
        self._rows: tuple[Row, ...] = ()
        self._row_of: Mapping[Row, int] = {}
        self._lines: dict[tuple[int, bool, int, int], Sequence[Content]] = {}
        """The lines of rows that were seen: by row, whether it is the current one, width and height."""
        self._long_cues: tuple[int, Mapping[int, int]] | None = None
        """A width, and the heights of the rows with long cues for it; None when the rows are others."""

    def show(self, listing: ClaimListing, current: int | None) -> None:
        """List claims, with the cursor on the current one; on the last one before it if it is not listed."""
        self._listing = listing
        self._rows = listing.rows
        self._long_cues = None
        self._lines.clear()
        self._row_of = {row: place for place, row in enumerate(self._rows)}
        self.rows_changed(self._row_at(current))

    @property
    def claim(self) -> int | None:
        """Index of the claim under the cursor; None without one."""
        row = None if self.cursor is None else self._rows[self.cursor]
        return None if isinstance(row, Heading) else row

    def go_to_claim(self, index: int | None) -> None:
        """Put the cursor on a claim; on the last one before it when it is not listed."""
        self.cursor = self._row_at(index)

    def heading_of(self, index: int) -> int:
        """Return the row with the name of the speaker of a claim; its own where it has the name itself."""
        above = range(index, -1, -1) if self._listing.order == "speaker" else ()
        return next((row for row in above if isinstance(self._rows[row], Heading)), index)

    def row_count(self) -> int:
        """Return the number of rows, headings among them."""
        return len(self._rows)

    def row(self, index: int) -> Sequence[Content]:
        """Return the lines of a claim or of a heading; all of the claim under the cursor."""
        key = index, index == self.cursor, self.scrollable_content_region.width, self.height_of(index)
        if key not in self._lines:  # every line of a row comes by here
            self._lines[key] = self._lines_of(*key)
        return self._lines[key]

    def _lines_of(self, index: int, is_current: bool, width: int, height: int) -> Sequence[Content]:
        row = self._rows[index]
        if isinstance(row, Heading):
            return heading_words(self._listing, row, width)
        row_words = self._row_words(row, is_current=is_current)
        lines = whole_lines(row_words if is_current else row_words._replace(below=()), width)
        if not is_current and (height == self.ROW_HEIGHT or len(lines) > height):
            lines = folded_lines(row_words, width, height)
        return [Content.assemble(*line) for line in lines]

    def taller_rows(self) -> Mapping[int, int]:
        """Return the heights of the rows that have more than two lines.

        The one under the cursor has all of its claim. Where the list is shorter than its pane, the others
        share the lines that are free, from the top; a cue that needs more lines than two has them anyway.
        """
        width, free = self.scrollable_content_region.width, self.size.height
        heights = dict(self._cue_heights(width))
        current = None if self.cursor is None else self._rows[self.cursor]
        if self.cursor is not None and isinstance(current, int):
            heights[self.cursor] = max(2, len(whole_lines(self._row_words(current, is_current=True), width)))
        free -= self.ROW_HEIGHT * len(self._rows) + sum(height - 2 for height in heights.values())
        if free > 0:
            full_heights = {
                index: len(whole_lines(self._row_words(row)._replace(below=()), width))
                for index, row in enumerate(self._rows)
                if not isinstance(row, Heading) and index != self.cursor
            }
            heights |= share_lines(free, full_heights, heights)
        return dict(sorted(heights.items()))

    def _row_words(self, claim_index: int, *, is_current: bool = False) -> RowWords:
        return claim_row_words(self._listing, claim_index, is_current=is_current)

    def _cue_heights(self, width: int) -> Mapping[int, int]:
        """Return the heights of the rows whose cue needs more lines than two, for a width of the list."""
        if self._long_cues is None or self._long_cues[0] != width:
            rows = ((place, row) for place, row in enumerate(self._rows) if not isinstance(row, Heading))
            heights = {
                place: least_lines(self._row_words(row), width)
                for place, row in rows
                if self._may_be_long(row, width)
            }
            self._long_cues = width, {place: height for place, height in heights.items() if height > 2}
        return self._long_cues[1]

    def _may_be_long(self, claim_index: int, width: int) -> bool:
        """Tell whether a cue may need more lines than two; quick, because every claim comes by."""
        claim = self._listing.corrected.analysis.claims[claim_index]
        length = sum(end - start + len(GAP) for start, end in claim.cue)
        length += len(NOT_SAID) if claim.polarity == "negative" else 0
        return 2 * length > 2 * max(MIN_CELLS, width) - _MARGIN_CELLS  # a letter may take two cells

    def _row_at(self, claim: int | None) -> int | None:
        """Return the row of a claim, or of the last one before it that is listed.

        Above all of them that is the first while the list has the keys, which need a row; else None.
        """
        among = self._listing.among
        place = 0 if claim is None else bisect_right(among, claim)
        if not place and not (among and self.has_focus):
            return None
        return self._row_of[among[max(0, place - 1)]]

    def _move_to(self, index: int) -> None:
        """Pass over headings, in the direction of the movement."""
        index = min(max(index, 0), len(self._rows) - 1)
        if self._rows and isinstance(self._rows[index], Heading):
            is_up = self.cursor is not None and index < self.cursor and index > 0
            index += -1 if is_up else 1
        super()._move_to(index)
