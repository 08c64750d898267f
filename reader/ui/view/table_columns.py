"""Sets the columns of a table with cells that are drawn but stand in no text. No widgets here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.model import Span
from reader.text.tables import borders
from reader.ui.view.wrap import cells


def column_gaps(rows: Sequence[str], width_cells: int) -> tuple[Mapping[int, int], ...]:
    """Return for each row how many cells to draw before which of its characters, by index.

    Columns of numbers end under each other, others begin so. Empty where the rows are no table, and where
    they would be wider than `width_cells`.
    """
    places = borders(rows)
    if not places:
        return ()
    spans = [_cells(row, row_places) for row, row_places in zip(rows, places, strict=True)]
    words = [[span.of(row) for span in row_spans] for row, row_spans in zip(rows, spans, strict=True)]
    columns = [*zip(*words, strict=True)]
    widths = [max(map(cells, column)) for column in columns]
    if sum(widths) + len(places[0]) > width_cells:
        return ()
    are_numbers = [_are_numbers(column[1:]) for column in columns]
    return tuple(
        _gaps(row_words, row_spans, widths, are_numbers)
        for row_words, row_spans in zip(words, spans, strict=True)
    )


def _cells(row: str, places: Sequence[int]) -> list[Span]:
    """Return where the cells of a row stand, with the blanks around their words."""
    starts = [0, *(at + 1 for at in places)]
    return [Span(start, end) for start, end in zip(starts, [*places, len(row)], strict=True)]


def _gaps(
    row_words: Sequence[str], spans: Sequence[Span], widths: Sequence[int], are_numbers: Sequence[bool]
) -> Mapping[int, int]:
    gaps: dict[int, int] = {}
    for words, span, width, is_number in zip(row_words, spans, widths, are_numbers, strict=True):
        missing = width - cells(words)
        at = span.start + len(words) - len(words.lstrip()) if is_number else span.end
        is_within = at < spans[-1].end  # behind the last word of a row nothing is drawn
        if missing and is_within:
            gaps[at] = missing
    return gaps


def _are_numbers(column: Sequence[str]) -> bool:
    filled = [words for words in column if words.strip()]
    return bool(filled) and all(
        any(map(str.isdigit, words)) and not any(map(str.isalpha, words)) for words in filled
    )
