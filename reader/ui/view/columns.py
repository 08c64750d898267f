"""How the cells of a pane are shared between margin and text. No widgets here."""

from __future__ import annotations

from typing import NamedTuple

_SIGN_CELLS = 4
"""Kind in two, the question mark of an unnamed source, and the sign of indirect speech that goes on."""
_SIGN_CELLS_SMALL = 3
"""The same without a cell to spare: an unnamed mixed claim has no room for the sign that it goes on."""
_FULL_FROM = 48
"""The narrowest pane with numbers: it leaves 40 cells of text, and a line of prose should not be shorter."""
_SIGNS_FROM = 28
"""The narrowest pane with signs: below it they would take more than a tenth of the cells from the words."""
_BAR_FROM = 8
"""The narrowest pane with the bar of the current claim: it costs a blank cell at the other edge too."""


class Columns(NamedTuple):
    """Cells from left to right: `indent` blank ones, bar, number, sign, text; the rest is blank."""

    indent: int
    bar: int
    number: int
    sign: int
    text: int

    @property
    def margin(self) -> int:
        """Cells between the left edge and the text."""
        return self.indent + self.bar + self.number + self.sign

    @property
    def has_spare_cell(self) -> bool:
        """Tell whether the margin keeps a cell blank beside the longest sign."""
        return self.sign == _SIGN_CELLS


def share(width_cells: int, column: int, claims: int) -> Columns:
    """Share a pane: at most `column` cells of text, centred, and room for the numbers of so many claims."""
    bar = 1 if width_cells >= _BAR_FROM else 0
    number = max(2, len(str(claims))) if width_cells >= _FULL_FROM else 0
    sign = _SIGN_CELLS if number else _SIGN_CELLS_SMALL if width_cells >= _SIGNS_FROM else 0
    # The text ends before the edge where there is a margin on its left.
    text = max(1, min(column, width_cells - bar - number - sign - bar))
    indent = max(0, (width_cells - text) // 2 - bar - number - sign)
    return Columns(indent, bar, number, sign, text)
