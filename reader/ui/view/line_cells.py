"""On which cell of the screen a character of a line is drawn, and the other way round. No widgets here."""

from __future__ import annotations

from rich.cells import split_graphemes

from reader.ui.view.columns import Columns
from reader.ui.view.justify import extra_cells
from reader.ui.view.lines import Line
from reader.ui.view.wrap import cells


def text_cell(line: Line, columns: Columns) -> int:
    """Return the cell at which the text of a line begins."""
    return columns.margin - line.hanging_cells + cells(line.prefix)


def cell_of(line: Line, columns: Columns, offset: int) -> int:
    """Return the cell on which the code point `offset` of the article is drawn, which stands on the line."""
    index = max(0, offset - line.span.start)
    extra = sum(size for at, size in extra_cells(line).items() if at <= index)
    return text_cell(line, columns) + cells(line.text[:index]) + extra


def offset_at(line: Line, columns: Columns, cell: int) -> int | None:
    """Return the code point of the article drawn on a cell of the line; None where there is no text."""
    if line.span.start == line.span.end:
        return None
    index = _index_at(line, cell - text_cell(line, columns))
    return None if index is None else line.span.start + index


def _index_at(line: Line, cell: int) -> int | None:
    """Return the index in the line's text of the character on a cell, counted from where the text begins.

    The cells that are drawn before a character and stand in no text count as that character.
    """
    extra = extra_cells(line)
    end = 0
    for start, _, size in split_graphemes(line.text)[0]:
        end += size + extra.get(start, 0)
        if 0 <= cell < end:
            return start
    return None
