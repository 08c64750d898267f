"""The formats that a corpus is written in: how a batch becomes a part, and how parts become one file."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO

from reader.errors import ExportError
from reader.export.analyzed_article import AnalyzedArticle

Write = Callable[[Iterable[AnalyzedArticle], BinaryIO], None]
Join = Callable[[Iterable[BinaryIO], BinaryIO], None]
"""Writes what several files hold, in their order, as one file of the same format."""


@dataclass(frozen=True, slots=True)
class Output:
    """One format. What its functions need is imported when they are called."""

    suffix: str
    """How the name of its files ends, in small letters."""
    write: Write
    join: Join
    extra: str = ""
    """Which extra brings what it needs; empty where nothing is needed."""
    module: str = ""
    """What has to be importable for it; empty where nothing has to."""


def of_path(path: str) -> Output:
    """Return the format that a name ends in. Raises ExportError for another name."""
    for output in OUTPUTS:
        if path.casefold().endswith(output.suffix):
            return output
    *first, last = (output.suffix for output in OUTPUTS)
    raise ExportError(f"{path}: the name of the output ends in {', '.join(first)} or {last}.")


def of_suffix(suffix: str) -> Output:
    """Return the format of that suffix, which is one of `OUTPUTS`."""
    return next(output for output in OUTPUTS if output.suffix == suffix)


def _write_lines(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    from reader.export import jsonl

    jsonl.write(articles, file)


def _write_packed_lines(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    # Without the time of packing the same articles give the same bytes.
    with gzip.GzipFile(fileobj=file, mode="wb", filename="", mtime=0) as packed:
        _write_lines(articles, packed)  # type: ignore[arg-type]  # it has what is asked of it here


def _write_table(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    from reader.export import parquet

    parquet.write(articles, file)


def _append(parts: Iterable[BinaryIO], file: BinaryIO) -> None:
    for part in parts:
        shutil.copyfileobj(part, file)


def _append_packed(parts: Iterable[BinaryIO], file: BinaryIO) -> None:
    # Packed files in a row are one packed file (RFC 1952, 2.2); an empty file is none.
    _append(parts, file)
    if not file.tell():
        _write_packed_lines((), file)


def _join_tables(parts: Iterable[BinaryIO], file: BinaryIO) -> None:
    from reader.bulk import tables

    tables.join(parts, file)


OUTPUTS = (
    Output(".jsonl", _write_lines, _append),
    Output(".jsonl.gz", _write_packed_lines, _append_packed),
    Output(".parquet", _write_table, _join_tables, "parquet", "pyarrow"),
)
"""Every format."""
