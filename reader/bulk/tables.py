"""Tables of claims put together. Knows pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import pyarrow as pa
from pyarrow import parquet

from reader.export.parquet import SCHEMA

_ROWS_A_GROUP = 20_000
"""As in a table that is written at once: some 20 MB in memory."""


def join(parts: Iterable[BinaryIO], file: BinaryIO) -> None:
    """Write the rows of several tables of claims as one table."""
    with parquet.ParquetWriter(file, SCHEMA, compression="zstd") as writer:
        for group in _groups(parquet.read_table(part) for part in parts):
            writer.write_table(group)


def _groups(tables: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """Yield the rows of the tables in groups of at least `_ROWS_A_GROUP`, the last one may have fewer."""
    group: list[pa.Table] = []
    for table in tables:
        group.append(table)
        if sum(each.num_rows for each in group) >= _ROWS_A_GROUP:
            yield pa.concat_tables(group)
            group = []
    if group:
        yield pa.concat_tables(group)
