"""A file that holds many articles is not read as one: it says which command reads it."""

from __future__ import annotations

import gzip

import pytest

from reader.errors import SourceError
from reader.model import Origin
from reader.sources import files
from reader.sources.corpus_files import what_to_do

LINES = b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n'
BY_LINE = (
    "has an article a line, and is no text. `reader extract` and `reader add` read it with --input-format"
)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.jsonl", LINES, BY_LINE),
        ("a.NDJSON", b"", BY_LINE),
        ("a.txt", LINES, BY_LINE),
        ("-", b'\xef\xbb\xbf {"title": "T", "text": "One.", "id": 7}', BY_LINE),
        ("a.jsonl.gz", gzip.compress(LINES, mtime=0), BY_LINE),
        ("-", gzip.compress(LINES, mtime=0), BY_LINE),
        (
            "a.parquet",
            b"PAR1\x15\x04",
            "is a table, and no text. `reader extract --output claims.csv a.parquet`",
        ),
        (
            "a.wet",
            b"WARC/1.0\r\n",
            "is an archive of pages, and no text. `reader extract --output claims.csv",
        ),
        ("a.warc.gz", gzip.compress(b"WARC/1.0\r\n", mtime=0), "is an archive of pages, and no text."),
        (
            "crawl.gz",
            gzip.compress(b"WARC/1.0\r\n", mtime=0),
            "is an archive of pages, and no text. `reader extract --output claims.csv FILE` reads it once "
            "its name ends in .warc or .warc.gz.",
        ),
    ],
)
def test_it_says_what_reads_it(name: str, data: bytes, sentence: str) -> None:
    assert what_to_do(data, name).startswith(f"{name}: {sentence}")
    with pytest.raises(SourceError, match=r"and (is )?no text"):
        files.parse(data, name)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"One.",
        b'{"id": "a", "title": "T"}',
        b'{"text": "One."}',
        b'{"id": "a",\n "text": "One."}',
        b'He wrote {"id": "a", "text": "One."}',
        gzip.compress(b"One.", mtime=0),
        b"\x1f\x8b",
        b"\x1f\x8bno archive",
    ],
)
def test_any_other_file_is_not_spoken_of(data: bytes) -> None:
    assert what_to_do(data, "a.x") == ""


def test_what_comes_in_without_a_name_is_not_read_as_one_either() -> None:
    with pytest.raises(SourceError, match=r"^-: has an article a line"):
        files.parse_unnamed(LINES, Origin("stdin", "-"))
