"""Claims as a Parquet table, one row a claim, for notebooks and clusters: the columns of `columns`, typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, BinaryIO

import pyarrow as pa
from pyarrow import parquet

from reader.export.analyzed_article import AnalyzedArticle
from reader.export.columns import COLUMNS, Column, Value
from reader.export.rows import PROGRAM, ClaimRow, rows

_ROWS_A_GROUP = 20_000
"""Some 20 MB in memory; a cluster reads a file by its groups."""
_ROWS_A_TABLE = 500
"""In small tables put together: a table takes some 65 kB, whatever it has, and a row one."""
_SPANS = pa.list_(pa.struct([("start", pa.int32()), ("end", pa.int32())]))
_TYPES = {
    "text": pa.string(),
    "whole number": pa.int32(),
    "number": pa.float64(),
    "yes or no": pa.bool_(),
    "spans": _SPANS,
}
SCHEMA = pa.schema([(column.name, _TYPES[column.type]) for column in COLUMNS], metadata={"program": PROGRAM})
"""What every table has, one without rows too."""


def write(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write a row for each claim."""
    claims = chain.from_iterable(rows(*article) for article in articles)
    with parquet.ParquetWriter(file, SCHEMA, compression="zstd") as writer:
        for group in _groups(claims):
            writer.write_table(pa.table([_array(column, group) for column in COLUMNS], schema=SCHEMA))


def join(parts: Iterable[BinaryIO], file: BinaryIO) -> None:
    """Write the rows of several tables as one table."""
    with parquet.ParquetWriter(file, SCHEMA, compression="zstd") as writer:
        tables = filter(len, (parquet.read_table(part) for part in parts))
        # Those of a corpus have a few rows, and take more memory than these: some hundreds are made one.
        for group in _grouped(_grouped(tables, _ROWS_A_TABLE), _ROWS_A_GROUP):
            writer.write_table(group)


def _grouped(tables: Iterable[pa.Table], row_count: int) -> Iterator[pa.Table]:
    """Yield the rows of the tables in tables of at least `row_count`, the last one may have fewer."""
    group: list[pa.Table] = []
    for table in tables:
        group.append(table)
        if sum(each.num_rows for each in group) >= row_count:
            yield pa.concat_tables(group).combine_chunks()
            group = []
    if group:
        yield pa.concat_tables(group).combine_chunks()


def _groups(claims: Iterator[ClaimRow]) -> Iterator[list[ClaimRow]]:
    while group := list(islice(claims, _ROWS_A_GROUP)):
        yield group


def _array(column: Column, group: Iterable[ClaimRow]) -> Any:
    return pa.array([_cell(column, column.value(row)) for row in group], type=_TYPES[column.type])


def _cell(column: Column, value: Value) -> Any:
    if column.type == "spans":
        assert isinstance(value, tuple)
        return [{"start": start, "end": end} for start, end in value]
    if isinstance(value, str):
        # A path may hold bytes that are no UTF-8, which Python writes as surrogates.
        return value.encode("utf-8", "replace").decode("utf-8")
    return value
