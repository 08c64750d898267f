"""The beginning of a file as far as there is room for it, with a sign where it goes on. No widgets here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from reader.ui.view.claim_row_lines import shortened
from reader.ui.view.wrap import wrap

_ELLIPSIS = "…"
_LEAST_CLAIM_LINES = 6
"""What tells how a claim looks in a note: its heading, its marker and what was said, a blank line behind each
of the first two, and the sign that the note goes on."""


class FileBeginning(NamedTuple):
    """How a file begins that is about to be written, more of it than there is room for."""

    text: str
    claims_line: int = 0
    """On which of its lines, counted from 0, the first claim begins; those above are alike in every file."""
    has_records: bool = False
    """Whether its lines are records, to be read on; else they are rows, of which one sees the beginnings."""


def file_preview_lines(file: FileBeginning, *, width_cells: int, height: int) -> tuple[str, ...]:
    """Return at most `height` lines of at most so many cells, what was said among them.

    Where what stands above the first claim leaves too little room for it, a sign takes its place, and blank
    lines are left out.
    """
    lines = file.text.split("\n")
    wraps = file.has_records or len(lines) == 1
    if file.claims_line + _LEAST_CLAIM_LINES > height and not _fits(lines, width_cells, height, wraps=wraps):
        claim_lines = (line for line in lines[file.claims_line :] if line.strip())
        lines = [*[_ELLIPSIS][: file.claims_line], *claim_lines]
    return _cut(lines, width_cells, height, wraps=wraps)


def wrapped_lines(text: str, *, width_cells: int, height: int) -> tuple[str, ...]:
    """Return at most `height` lines of at most so many cells of a text, each of its lines read on."""
    return _cut(text.split("\n"), width_cells, height, wraps=True)


def _cut(lines: Sequence[str], width_cells: int, height: int, *, wraps: bool) -> tuple[str, ...]:
    if height < 1 or width_cells < 1:
        return ()
    rows = _rows(lines, width_cells, wraps=wraps)
    first_rows = [*islice(rows, height)]
    if next(rows, None) is not None:
        first_rows[-1] = f"{first_rows[-1]}{_ELLIPSIS}" if wraps else _ELLIPSIS
    return tuple(shortened(row, width_cells) for row in first_rows)


def _fits(lines: Sequence[str], width_cells: int, height: int, *, wraps: bool) -> bool:
    return next(islice(_rows(lines, width_cells, wraps=wraps), height, None), None) is None


def _rows(lines: Sequence[str], width_cells: int, *, wraps: bool) -> Iterator[str]:
    for line in lines:
        words = line.replace("\t", " ")
        if wraps:
            yield from (words[start:end] for start, end in wrap(words, width_cells))
        else:
            yield words
