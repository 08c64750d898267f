"""Claims as comma- or tab-separated values, one row a claim, to RFC 4180; and back from a spreadsheet.

Text is UTF-8 without a byte order mark. Spans are JSON: [[12, 30], [45, 60]]. What a person can edit, and
the ids that it comes back by, are guarded (`formula_guard`), and so is every other text that could be a
formula; what a spreadsheet makes of dates in the rest is its own matter, as nothing of that comes back.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from typing import BinaryIO

from reader.claims.edited_claim import (
    BASIS_BY_HAND,
    EDITABLE,
    Editable,
    EditedClaim,
    is_of_revision,
    is_revision,
)
from reader.errors import ExportError
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.columns import COLUMNS, Value
from reader.export.formula_guard import guarded, unguarded
from reader.export.misread_utf8 import reread
from reader.export.rows import rows
from reader.export.spreadsheet_words import FALSE_WORDS
from reader.export.utf8 import decoded
from reader.text.anchors import Selector
from reader.text.normalize import normalize

_DELIMITERS = (",", ";", "\t")
"""A spreadsheet saves with the one of its language."""
_PLAIN = frozenset({"published", "fetched", "status"})
"""Texts that a spreadsheet may take for a date, because they are one, or for a truth value, which is read."""
_SEPARATOR_LINE = re.compile(r"\Asep=.\r?\n")
"""What some spreadsheets need before the first row, and keep."""
_MAX_CELL_CODE_POINTS = 10_000_000
"""Of a file that comes back: more than any text has, and far from what fills the memory."""
_FULL_CELL_UNITS = 32_767
"""Of UTF-16: what Excel holds in a cell, as do LibreOffice and pandas in its files. The rest is dropped."""


def write_csv(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write a row with the names of the columns, then a row for each claim."""
    _write(articles, file, ",")


def write_tsv(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write the same with tabs; cells with a line end stand in quotation marks here too."""
    _write(articles, file, "\t")


def join_csv(parts: Iterable[BinaryIO], file: BinaryIO) -> None:
    """Write the rows of several comma-separated files as one file."""
    write_csv((), file)
    _append_rows(parts, file)


def join_tsv(parts: Iterable[BinaryIO], file: BinaryIO) -> None:
    """Write the rows of several tab-separated files as one file."""
    write_tsv((), file)
    _append_rows(parts, file)


def read(data: bytes) -> Iterator[EditedClaim]:
    """Yield the claims of a table that was edited, by the names of its columns, in any order and case.

    Raises ExportError when it is no such table.
    """
    rows_by_number = dict(_rows(data))
    undo = reread if any(map(_is_misread, rows_by_number.values())) else str
    for number, cells in rows_by_number.items():
        full = frozenset(key for key in EDITABLE if _is_full(cells.get(key, "")))
        yield _edited_claim({name: _text(undo(cell)) for name, cell in cells.items()}, f"row {number}", full)


def _rows(data: bytes) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield the number of each row, as a spreadsheet counts, and its cells by the names of the columns."""
    text = _SEPARATOR_LINE.sub("", decoded(data, called="CSV UTF-8"), count=1)
    first_line = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first_line.count)
    csv.field_size_limit(_MAX_CELL_CODE_POINTS)
    is_short, row_line = False, 1
    # Strict: else a mark that nothing closes would make the rest of the file one cell.
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        table.fieldnames = _column_names(table.fieldnames or ())
        row_line = table.line_num + 1
        for number, record in enumerate(table, start=2):
            if any(record.values()):
                yield number, _cells(record)
            is_short, row_line = None in record.values(), table.line_num + 1
    except csv.Error as error:
        raise ExportError(
            f'line {row_line}: in the row that begins there a mark " that opens a cell is not closed, or one '
            'within it is not doubled (""). Put that right, or, if the file is cut off, save it once more. '
            "Nothing was changed."
        ) from error
    if is_short and not text.endswith(("\n", "\r")):
        raise ExportError("the last row ends in the middle: the file is cut off. Save or copy it once more.")


def _column_names(cells: Sequence[str]) -> Sequence[str]:
    """Return the first row as the names of columns. Raises ExportError where no claims are read by them."""
    names = [cell.strip().casefold() for cell in cells]
    if "id" not in names:
        raise ExportError("has no column “id”, by which a claim is found.")
    if not set(EDITABLE).intersection(names):
        raise ExportError(f"has none of the columns that are taken back: {', '.join(EDITABLE)}.")
    for name in ("id", *EDITABLE):
        if names.count(name) > 1:
            raise ExportError(f"has two columns “{name}”. Take one of them away.")
    return names


def _append_rows(parts: Iterable[BinaryIO], file: BinaryIO) -> None:
    for part in parts:
        part.readline()  # the names of the columns, none of which has a line end
        shutil.copyfileobj(part, file)


def _write(articles: Iterable[AnalyzedArticle], file: BinaryIO, delimiter: str) -> None:
    text_file = io.TextIOWrapper(file, "utf-8", errors="replace", newline="", write_through=True)
    writer = csv.writer(text_file, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(column.name for column in COLUMNS)
    for row in chain.from_iterable(rows(*article) for article in articles):
        writer.writerow(_cell(column.name, column.value(row)) for column in COLUMNS)
    text_file.detach()


def _cell(name: str, value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case str():
            return value if name in _PLAIN else guarded(value)
        case int() | float():
            return str(value)
        case _:
            return json.dumps(value)


def _cells(record: Mapping[str | None, str | list[str] | None]) -> Mapping[str, str]:
    return {name: cell for name, cell in record.items() if isinstance(name, str) and isinstance(cell, str)}


def _is_misread(cells: Mapping[str, str]) -> bool:
    """Tell whether what can be edited in a row is what it was, but for a spreadsheet that misread it."""
    revision = cells.get("revision", "").strip()
    if not is_revision(revision):
        return False
    return any(
        is_of_revision(revision, key, _text(reread(cells[key])))
        and not is_of_revision(revision, key, _text(cells[key]))
        for key in EDITABLE
        if not cells.get(key, "").isascii()
    )


def _text(cell: str) -> str:
    return normalize(unguarded(cell))


def _is_full(cell: str) -> bool:
    return len(cell.encode("utf-16-le", "surrogatepass")) == 2 * _FULL_CELL_UNITS


def _edited_claim(cells: Mapping[str, str], place: str, full: frozenset[Editable]) -> EditedClaim:
    return EditedClaim(
        cells.get("id", "").strip(),  # a row may end before that column
        place,
        {key: _value(key, cells[key].strip()) for key in EDITABLE if key in cells},
        cells.get("article", "").strip(),
        cells.get("file", ""),
        cells.get("revision", "").strip(),
        _selector(cells),
        cells.get("cue", ""),
        cells.get("source", ""),
        cells.get("speaker_basis") == BASIS_BY_HAND,
        full=full,
    )


def _value(key: Editable, cell: str) -> str:
    if key != "status":
        return cell
    status = cell.casefold()
    return "false" if status in FALSE_WORDS else status  # a truth value to the spreadsheet


def _selector(cells: Mapping[str, str]) -> Selector | None:
    with suppress(KeyError, ValueError):
        start = int(cells["start"])
        return Selector(start, int(cells["end"]), cells["exact"], cells["prefix"], cells["suffix"])
    return None
