"""The beginning of a file as far as there is room for it, with a sign where it goes on. No widgets here."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reader.ui.view.claim_row_lines import shortened
from reader.ui.view.wrap import wrap

_ELLIPSIS = "…"


def preview_lines(text: str, *, width_cells: int, height: int) -> tuple[str, ...]:
    """Return at most `height` lines of at most so many cells.

    A text of one line is a record, which is read on from line to line; one of several has rows, of which one
    sees the beginnings.
    """
    if height < 1 or width_cells < 1:
        return ()
    lines = [line.replace("\t", " ") for line in text.split("\n")]
    rows = _wrap_rows(lines[0], width_cells) if len(lines) == 1 else iter(lines)
    first_rows = [*islice(rows, height)]
    if next(rows, None) is not None:
        first_rows[-1] = f"{first_rows[-1]}{_ELLIPSIS}" if len(lines) == 1 else _ELLIPSIS
    return tuple(shortened(row, width_cells) for row in first_rows)


def _wrap_rows(line: str, width_cells: int) -> Iterator[str]:
    return (line[start:end] for start, end in wrap(line, width_cells))
