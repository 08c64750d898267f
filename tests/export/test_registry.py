"""Every format is there, writes what it says, and says what it needs."""

from __future__ import annotations

import io
import sys

import pytest

from reader.errors import ExportError
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.registry import FORMATS, Format, format_named, format_of
from reader.export.rows import rows
from tests.export.quayside import ARTICLE, CORRECTED

SAMPLE = AnalyzedArticle(ARTICLE, CORRECTED)


@pytest.mark.parametrize("format", FORMATS.values(), ids=FORMATS)
def test_every_format_writes_the_claims_and_an_export_without_any(format: Format) -> None:
    sizes = []
    for articles in ([], [SAMPLE], [SAMPLE] * 3):
        file = io.BytesIO()
        format.write(articles, file)
        sizes.append(len(file.getvalue()))
        assert not file.closed
    assert sizes == sorted(set(sizes))


@pytest.mark.parametrize(
    "format", [format for format in FORMATS.values() if format.claim_prefix], ids=lambda format: format.name
)
def test_every_claim_and_nothing_else_begins_with_the_prefix_of_claims(format: Format) -> None:
    file = io.BytesIO()
    format.write([SAMPLE], file)
    lines = file.getvalue().decode().splitlines()
    beginnings = [line for line in lines if line.startswith(format.claim_prefix)]
    assert len(beginnings) == len([*rows(*SAMPLE)]) > 1


@pytest.mark.parametrize(
    "format", [format for format in FORMATS.values() if format.comes_back], ids=lambda format: format.name
)
def test_what_comes_back_names_every_claim(format: Format) -> None:
    file = io.BytesIO()
    format.write([SAMPLE], file)
    assert [claim.id for claim in format.read(file.getvalue())] == [row.id for row in rows(*SAMPLE)]


@pytest.mark.parametrize("format", FORMATS.values(), ids=FORMATS)
def test_every_suffix_tells_its_format(format: Format) -> None:
    assert format_of(f"/tmp/Claims{format.suffix.upper()}") is format


@pytest.mark.parametrize("name", ["claims", "claims.json", "claims.zip", ".csvx", ""])
def test_other_names_tell_none(name: str) -> None:
    assert format_of(name) is None


def test_a_format_without_its_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "reader.export.parquet", raising=False)
    monkeypatch.delattr("reader.export.parquet", raising=False)
    with pytest.raises(ExportError, match=r"the extra quote-reader\[parquet\] .*pip install '\.\[parquet\]'"):
        _ = FORMATS["parquet"].write


def test_what_is_not_read_back_says_what_is() -> None:
    with pytest.raises(ExportError, match="html is not read back: jsonl, csv, tsv, markdown, brat are"):
        _ = FORMATS["html"].read


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("cvs", "Did you mean csv?"), ("md", "Did you mean markdown?"), ("pdf", "there are jsonl, csv, tsv")],
)
def test_an_unknown_name_is_said_with_what_was_probably_meant(name: str, sentence: str) -> None:
    with pytest.raises(ExportError, match=sentence.replace("?", r"\?")):
        format_named(name)
