"""The formats of a corpus: parts put together are what one writing would have given."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pyarrow as pa
import pytest
from pyarrow import parquet

from reader.bulk import outputs
from reader.bulk.outputs import Output
from reader.errors import ExportError
from reader.export import parquet as tables
from reader.export.analyzed_article import AnalyzedArticle
from reader.model import Article
from tests.export.quayside import CORRECTED, TEXT

DELIMITERS = {".csv": ",", ".tsv": "\t"}
ARTICLES = [AnalyzedArticle(Article(f"{number}", TEXT), CORRECTED) for number in range(5)]


def records(output: Output, data: bytes) -> list[object]:
    """Return what a program reads from a file of the format."""
    if output.suffix == ".parquet":
        rows: list[object] = parquet.read_table(io.BytesIO(data)).to_pylist()
        return rows
    if delimiter := DELIMITERS.get(output.suffix):
        return [*csv.DictReader(io.StringIO(data.decode(), newline=""), delimiter=delimiter)]
    text = gzip.decompress(data) if output.suffix.endswith(".gz") else data
    return [json.loads(line) for line in text.splitlines()]


def written(output: Output, articles: Sequence[AnalyzedArticle]) -> bytes:
    """Return articles in the format."""
    file = io.BytesIO()
    output.write(articles, file)
    return file.getvalue()


def joined(output: Output, parts: Sequence[bytes]) -> bytes:
    """Return parts as one file."""
    file = io.BytesIO()
    output.join((io.BytesIO(part) for part in parts), file)
    return file.getvalue()


@pytest.mark.parametrize("output", outputs.OUTPUTS, ids=lambda output: output.suffix)
def test_parts_joined_are_the_whole(output: Output) -> None:
    parts = [written(output, articles) for articles in (ARTICLES[:2], [], ARTICLES[2:])]
    assert records(output, joined(output, parts)) == records(output, written(output, ARTICLES))
    assert len(records(output, joined(output, parts))) >= len(ARTICLES)


@pytest.mark.parametrize("output", outputs.OUTPUTS, ids=lambda output: output.suffix)
def test_no_parts_are_an_empty_file_of_the_format(output: Output) -> None:
    assert records(output, joined(output, [])) == []


@pytest.mark.parametrize("output", outputs.OUTPUTS, ids=lambda output: output.suffix)
def test_the_same_articles_give_the_same_bytes(output: Output) -> None:
    assert written(output, ARTICLES) == written(output, ARTICLES)


def test_small_tables_become_large_groups_of_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_ROWS_A_TABLE", 3)
    monkeypatch.setattr(tables, "_ROWS_A_GROUP", 7)
    output = outputs.of_path("x.parquet")
    parts = [written(output, [article]) for article in ARTICLES]  # of four claims each
    groups = parquet.ParquetFile(io.BytesIO(joined(output, parts))).metadata
    assert [groups.row_group(number).num_rows for number in range(groups.num_row_groups)] == [8, 8, 4]


def test_no_more_tables_are_held_than_have_some_hundred_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    output = outputs.of_path("x.parquet")
    part, empty = written(output, ARTICLES[:1]), written(output, [])  # of four claims, of none
    counts: list[int] = []

    def concat(group: list[pa.Table]) -> pa.Table:
        counts.append(len(group))
        return pa.concat_tables(group)

    monkeypatch.setattr(tables, "pa", SimpleNamespace(concat_tables=concat))
    data = joined(output, [*[empty] * 130, *[part] * 260])
    assert counts == [125, 125, 10, 3]
    assert parquet.read_metadata(io.BytesIO(data)).num_rows == 4 * 260
    counts.clear()
    assert records(output, joined(output, [empty] * 130)) == []
    assert counts == []


@pytest.mark.parametrize("name", ["claims.md", "claims", "jsonl"])
def test_another_name_is_refused_with_those_that_are_taken(name: str) -> None:
    with pytest.raises(ExportError, match=r"ends in \.jsonl, \.csv, \.tsv, \.parquet or \.jsonl\.gz"):
        outputs.of_path(name)


def test_a_name_is_taken_in_capitals_too() -> None:
    assert outputs.of_path(str(Path("X.JSONL.GZ"))).suffix == ".jsonl.gz"
