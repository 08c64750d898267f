"""A typed table that pyarrow gives back as it was."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from reader.export.analyzed_article import AnalyzedArticle
from reader.export.columns import COLUMNS
from reader.export.parquet import write
from reader.export.rows import rows
from reader.model import Article, Origin
from tests.export.quayside import ARTICLE, CLAIMS, CORRECTED, LEDGER, TEXT

parquet = pytest.importorskip("pyarrow.parquet", reason="the extra “parquet” is not installed")


def table(*articles: AnalyzedArticle) -> Any:
    """Return what is written of articles."""
    file = io.BytesIO()
    write(articles, file)
    return parquet.read_table(io.BytesIO(file.getvalue()))


def test_every_value_comes_back() -> None:
    records = table(AnalyzedArticle(ARTICLE, CORRECTED)).to_pylist()
    for record, row in zip(records, rows(ARTICLE, CORRECTED), strict=True):
        for column in COLUMNS:
            value = column.value(row)
            if column.type == "spans":
                assert tuple((span["start"], span["end"]) for span in record[column.name]) == value
            else:
                assert record[column.name] == value


def test_a_table_without_claims_has_the_columns_and_their_types() -> None:
    with_claims = table(AnalyzedArticle(ARTICLE, CORRECTED)).schema
    assert table().schema == with_claims
    assert table().num_rows == 0


def test_more_claims_than_a_group_has_are_all_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.export.parquet._ROWS_A_GROUP", 3)

    def articles() -> Iterator[AnalyzedArticle]:
        for number in range(5):
            yield AnalyzedArticle(Article(f"{number}", TEXT), CORRECTED)

    ids = table(*articles()).column("id").to_pylist()
    assert len(ids) == len(set(ids)) == 20


def test_a_column_that_is_empty_in_the_first_groups_keeps_what_comes_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.export.parquet._ROWS_A_GROUP", 1)
    unsure = replace(CLAIMS[0], speaker=None, speaker_confidence=None)
    corrected = CORRECTED._replace(analysis=replace(CORRECTED.analysis, claims=(unsure, *CLAIMS[1:])))
    records = table(AnalyzedArticle(ARTICLE, corrected)).select(["speaker", "speaker_confidence"]).to_pylist()
    assert records[0] == {"speaker": "", "speaker_confidence": None}
    assert records[1] == {"speaker": "clerk", "speaker_confidence": CLAIMS[LEDGER].speaker_confidence}


def test_a_path_that_is_no_unicode_is_written_all_the_same() -> None:
    article = Article("a", TEXT, origin=Origin("path", "/news/\udcff.txt"))
    assert table(AnalyzedArticle(article, CORRECTED)).column("file").to_pylist()[0] == "/news/?.txt"
