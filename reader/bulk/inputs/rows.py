"""Articles from the rows of Parquet files: columns as the keys of a line of JSON. Knows pyarrow."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

import pyarrow as pa
from pyarrow import parquet

from reader.bulk.document import Document
from reader.errors import SourceError
from reader.sources.json_lines import KEYS

_ROWS_AT_ONCE = 64
"""Few, as a row is an article; a whole group of rows may be a gigabyte."""


def read(file: BinaryIO, name: str) -> Iterator[Document | SourceError]:
    """Yield the rows as lines of JSON. Other columns than `KEYS` are not read."""
    number = 0
    try:
        table = parquet.ParquetFile(file)
        columns = [key for key in KEYS if key in table.schema_arrow.names]
        if lacking := [key for key in ("id", "text") if key not in columns]:
            yield SourceError(f"{name}: has no column {' and no column '.join(map(repr, lacking))}.")
            return
        for group in table.iter_batches(_ROWS_AT_ONCE, columns=columns):
            for row in group.to_pylist():
                number += 1
                share = number / table.metadata.num_rows
                yield Document("line", f"{name}, row {number}", _line(row), share=share)
    except (pa.ArrowException, OSError, ValueError) as error:  # the last of words that are no UTF-8
        yield SourceError(f"{name}: is damaged after row {number} ({error}). What was before is taken.")


def _line(row: dict[str, object]) -> bytes:
    record = {key: value for key, value in row.items() if value is not None}
    # Bytes that are no UTF-8 stay as they are: whoever reads the line says so of this row alone.
    return json.dumps(record, default=_words, ensure_ascii=False).encode("utf-8", "surrogateescape")


def _words(value: object) -> str:
    if isinstance(value, bytes):  # texts, where Hive, Impala or an old Spark wrote the file
        return value.decode("utf-8", "surrogateescape")
    return value.isoformat() if isinstance(value, date) else str(value)  # a moment is a date too
