"""The articles of every kind of input, and how far it has been read."""

from __future__ import annotations

import gzip
import io
import json
import sys
import types
import zlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from reader.bulk.document import Document, read
from reader.bulk.inputs import brotli_pages, lines
from reader.bulk.inputs.corpus import Corpus
from reader.errors import SourceError, installing
from reader.model import Article

RECORDS = [{"id": "a", "text": "One.", "title": "First\nline", "more": 1}, {"id": "b", "text": "Two.\x1b"}]
LINES = b"".join(json.dumps(record).encode() + b"\n" for record in RECORDS)
PAGE = b"<html><title>Pier</title><body><article><p>\xe9 The pier is safe.</p></article></body></html>"


def corpus(path: Path | str, data: bytes | None = None, **options: Any) -> list[Article | SourceError]:
    """Return what is read of an input, and why something is left out."""
    if data is not None:
        Path(path).write_bytes(data)
    inputs: list[Article | SourceError] = []
    for document in Corpus([str(path)], **options):
        try:
            inputs.append(document if isinstance(document, SourceError) else read(document))
        except SourceError as error:
            inputs.append(error)
    return inputs


def words(inputs: list[Article | SourceError]) -> list[str]:
    """Return the text of articles and the sentences of errors."""
    return [each.text if isinstance(each, Article) else str(each) for each in inputs]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "data"), [("a.jsonl", LINES), ("a.ndjson.gz", gzip.compress(LINES, mtime=0))]
)
def test_each_line_is_an_article(name: str, data: bytes) -> None:
    first, second = corpus(name, data)
    assert isinstance(first, Article)
    assert (first.id, first.text, first.title) == ("a", "One.", "First line")
    assert words([second]) == ["Two.␛"]


def test_of_a_file_that_grows_while_it_is_read_what_it_had_is_read() -> None:
    line = b'{"id": "a", "text": "It held."}\n'
    Path("growing.jsonl").write_bytes(line * 3)
    count = 0
    with Path("growing.jsonl").open("ab") as growing:
        for _ in Corpus(["growing.jsonl"]):
            count += 1
            growing.write(line * 2)
            growing.flush()
    assert count == 3


def test_a_line_that_is_none_is_said_by_its_number() -> None:
    assert words(corpus("a.jsonl", b"\n\nnonsense\n" + LINES)) == [
        "a.jsonl, line 3: not JSON (Expecting value at column 1).",
        "One.",
        "Two.␛",
    ]


def test_any_file_and_standard_input_hold_lines_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert words(corpus("a.log", LINES, is_lines=True)) == ["One.", "Two.␛"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LINES)))
    assert words(corpus("-", is_lines=True)) == ["One.", "Two.␛"]


def test_lines_are_unpacked_whatever_their_file_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = gzip.compress(LINES)
    assert words(corpus("a.jsonl", packed)) == ["One.", "Two.␛"]
    assert words(corpus("a.log", packed, is_lines=True)) == ["One.", "Two.␛"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(packed)))
    assert words(corpus("-", is_lines=True)) == ["One.", "Two.␛"]


def test_standard_input_is_one_article_by_what_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"One.")))
    assert words(corpus("-")) == ["One."]


def test_what_was_before_the_damage_of_a_packed_file_is_taken() -> None:
    packed = gzip.compress(LINES) + gzip.compress(LINES)
    *articles, error = words(corpus("a.jsonl.gz", packed[:-9]))
    assert articles[:2] == ["One.", "Two.␛"]
    assert error.startswith("a.jsonl.gz: is damaged from here on (")


def test_a_line_that_is_too_long_is_left_out_and_the_next_one_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MAX_BYTES", 80)
    long = json.dumps({"id": "l", "text": "x" * 500}).encode() + b"\n"
    sentence = "a.jsonl, line 1: is larger than 0 MB. Cut it into several articles."
    assert words(corpus("a.jsonl", long + LINES)) == [sentence, "One.", "Two.␛"]
    assert words(corpus("a.jsonl", long[:-1])) == [sentence]  # the last line of a file may lack its end


def test_a_file_is_read_by_its_name() -> None:
    (article,) = corpus("a.html", PAGE)
    assert isinstance(article, Article)
    assert (article.title, article.label) == ("Pier", "a.html")


def table(**columns: list[Any]) -> bytes:
    """Return a Parquet file."""
    file = io.BytesIO()
    parquet.write_table(pa.table(columns), file, row_group_size=1)
    return file.getvalue()


NOT_UTF_8 = table(id=["a"], text=["zzzz"]).replace(b"zzzz", b"zz\xb6z")


def test_columns_of_bytes_are_texts_as_some_programs_write_them() -> None:
    texts = ["“Zoë,”".encode(), b"zz\xb6z", b"Two."]
    data = table(id=[b"a", b"b", b"c"], text=texts, title=[b"T", None, b"U"])
    first, refused, last = corpus("a.parquet", data)
    assert isinstance(first, Article)
    assert (first.id, first.text, first.title) == ("a", "“Zoë,”", "T")
    assert str(refused).startswith("a.parquet, row 2: not UTF-8 (byte ")
    assert words([last]) == ["Two."]


def test_each_row_is_an_article_and_its_id_may_be_a_number() -> None:
    data = table(text=["One.", "Two."], id=[7, 8], outlet=["Post", None], score=[0.5, 0.6])
    first, second = corpus("a.parquet", data)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.text, first.outlet, second.id, second.outlet) == ("7", "One.", "Post", "8", "")


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (date(2026, 3, 4), "2026-03-04"),
        (datetime(2026, 3, 4, 5, 6), "2026-03-04T05:06:00"),
        (datetime(2026, 3, 4, 5, 6, tzinfo=UTC), "2026-03-04T05:06:00+00:00"),
        ("4 March", "4 March"),
    ],
)
def test_a_date_or_a_moment_of_a_row_is_written_in_iso_8601(published: object, words: str) -> None:
    (article,) = corpus("a.parquet", table(id=["a"], text=["One."], published=[published]))
    assert isinstance(article, Article)
    assert article.published == words


@pytest.mark.parametrize(
    ("data", "sentences"),
    [
        (table(body=["One."]), ["a.parquet: has no column 'id' and no column 'text'."]),
        (table(id=["a"], text=[None]), ['a.parquet, row 1: "text" is missing.']),
        (table(id=["a"], text=[["One."]]), ['a.parquet, row 1: "text" is not a text.']),
        (b"PAR1 nonsense", ["a.parquet: is damaged after row 0 ("]),
        (NOT_UTF_8, ["a.parquet: is damaged after row 0 ('utf-8' codec"]),
    ],
    ids=["other columns", "no text", "a list", "no table", "no UTF-8"],
)
def test_a_table_of_something_else_is_said(data: bytes, sentences: list[str]) -> None:
    for sentence, expected in zip(words(corpus("a.parquet", data)), sentences, strict=True):
        assert sentence.startswith(expected)


def record(kind: str, address: str, body: bytes, http: str = "") -> bytes:
    """Return a record of a web archive (ISO 28500)."""
    block = (f"HTTP/1.1 {http}\r\n\r\n".encode() if http else b"") + body
    media_type = "application/http; msgtype=response" if http else "text/plain"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://post.example/{address}\r\n"
        f"WARC-Date: 2026-11-02T09:00:00.5Z\r\nContent-Type: {media_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


ARCHIVE = (
    record("request", "pier", b"GET /pier HTTP/1.1\r\n\r\n"),
    record("response", "old", PAGE, "301 Moved\r\nContent-Type: text/html"),
    record("response", "logo.png", PAGE, "200 OK\r\nContent-Type: image/png"),
    record("response", "pier", PAGE, "200 OK\r\nContent-Type: text/html; charset=iso-8859-1"),
    record("conversion", "text", b"Two."),
    record("response", "empty", b"<html></html>", "200 OK\r\nContent-Type: text/html"),
)


def archive(*, is_packed: bool = True) -> bytes:
    """Return a web archive with two articles among other things."""
    return b"".join(gzip.compress(each, mtime=0) if is_packed else each for each in ARCHIVE)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.warc.wet", "a.warc.wet.gz", "a.WET"])
def test_the_pages_of_a_web_archive_are_articles(name: str) -> None:
    page, text, nothing = corpus(name, archive(is_packed=name.endswith(".gz")))
    assert isinstance(page, Article)
    assert (page.url, page.fetched) == ("https://post.example/pier", "2026-11-02T09:00:00+00:00")
    assert "é The pier is safe." in page.text  # as the header says, not as the bytes look
    assert isinstance(text, Article)
    assert (text.text, text.url) == ("Two.", "https://post.example/text")
    assert isinstance(nothing, SourceError)
    assert str(nothing).startswith("https://post.example/empty: no article was found")


_PAGE_HEAD = "200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Encoding: "


@pytest.mark.parametrize(
    ("encoding", "body", "words_of_page"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0), "é The pier is safe."),
        ("GZIP", PAGE, "é The pier is safe."),
        ("zstd", b"\xef\xbb\xbf\n" + PAGE.replace(b"\xe9", b"e"), "e The pier is safe."),
        ("identity", b"It held. <p>\xe9 The pier is safe.</p>", "é The pier is safe."),
        ("zstd", b"(\xb5/\xfd", "https://post.example/pier: is packed with zstd, which is not read."),
        (
            "br",
            b"\x1b\x0e",
            "https://post.example/pier: is packed with br: `pip install 'brotli>=1.2'` lets it be read.",
        ),
    ],
)
def test_a_page_of_an_archive_is_unpacked_or_it_is_said_why_not(
    encoding: str, body: bytes, words_of_page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "brotli", None)
    brotli_pages.register()
    (page,) = words(corpus("a.warc", record("response", "pier", body, f"{_PAGE_HEAD}{encoding}")))
    assert page.endswith(words_of_page)


class _Decompressor:
    """As Brotli's: no attribute can be set, and what comes out has a limit. It unpacks gzip."""

    __slots__ = ("_unpacking",)

    def __init__(self) -> None:
        self._unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)

    def can_accept_more_data(self) -> bool:
        """Tell whether the limit was not reached."""
        return not self._unpacking.unconsumed_tail

    def process(self, data: bytes, *, output_buffer_limit: int) -> bytes:
        """Return what comes next, up to the limit."""
        return self._unpacking.decompress(data, output_buffer_limit)


@pytest.fixture
def _brotli(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "brotli", types.SimpleNamespace(Decompressor=_Decompressor))
    brotli_pages.register()
    yield
    monkeypatch.undo()
    brotli_pages.register()


@pytest.mark.usefixtures("_brotli")
def test_brotli_is_undone_where_it_is_installed() -> None:
    packed = record("response", "a", gzip.compress(PAGE), f"{_PAGE_HEAD}br")
    plain = record("response", "b", PAGE, f"{_PAGE_HEAD}br")
    first, second, text = words(corpus("a.warc", packed + plain + ARCHIVE[4]))
    assert first.endswith("é The pier is safe.")
    assert second.endswith("é The pier is safe.")
    assert text == "Two."


@pytest.mark.usefixtures("_brotli")
def test_of_a_page_that_is_packed_beyond_measure_the_beginning_is_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(brotli_pages, "MAX_BYTES", len(PAGE))
    bomb = record("response", "a", gzip.compress(PAGE + b" " * 1_000_000), f"{_PAGE_HEAD}br")
    Path("a.warc").write_bytes(bomb)
    (document,) = Corpus(["a.warc"])
    assert isinstance(document, Document)
    assert len(document.data) == len(PAGE) + 1


def test_a_record_that_is_not_as_long_as_it_says_is_said_and_the_rest_is_read(
    capfd: pytest.CaptureFixture[str],
) -> None:
    longer = ARCHIVE[4].replace(b"Two.", b"Two. \x1b[2J")
    texts = words(corpus("a.warc", longer + ARCHIVE[3]))
    assert texts == [
        "Two.",
        "a.warc: record 1 is longer than it says. It is taken as it says.",
        "é The pier is safe.",
    ]
    assert capfd.readouterr().err == ""


def test_an_address_of_an_archive_cannot_act_on_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    page, *_ = corpus("a.warc", ARCHIVE[3].replace(b"post.example/pier", b"post.example/a \x1b[2J"))
    assert isinstance(page, Article)
    assert page.url == "https://post.example/a%20␛[2J"
    assert capfd.readouterr().err == ""


def test_an_address_of_an_archive_that_is_none_is_taken_as_it_is() -> None:
    page, *_ = corpus("a.warc", ARCHIVE[3].replace(b"post.example/pier", b"[/pier"))
    assert isinstance(page, Article)
    assert page.url == "https://[/pier"


def test_a_record_without_an_address_ends_the_archive() -> None:
    first, error = words(corpus("a.warc", ARCHIVE[3] + ARCHIVE[5].replace(b"WARC-Target-URI", b"X")))
    assert first == "é The pier is safe."
    assert error == "a.warc: is damaged after record 1 (a record has no address). What was before is taken."


@pytest.mark.parametrize("missing_bytes", [1, 30, 100, 250])
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_what_was_before_the_damage_of_an_archive_is_taken(name: str, missing_bytes: int) -> None:
    data = archive(is_packed=name.endswith(".gz"))
    *inputs, error = words(corpus(name, data[: -missing_bytes - 4]))  # 4: the empty lines at the end
    assert inputs[0] == "é The pier is safe."
    assert error.startswith(f"{name}: is damaged after record ")


@pytest.mark.parametrize("package", ["pyarrow", "warcio"])
def test_a_format_whose_library_is_not_installed_names_the_extra(
    package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    extra = {"pyarrow": "parquet", "warcio": "warc"}[package]
    module = {"pyarrow": "rows", "warcio": "warc"}[package]
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, f"reader.bulk.inputs.{module}", raising=False)
    monkeypatch.delattr(f"reader.bulk.inputs.{module}", raising=False)
    assert words(corpus(f"a.{extra}", b"")) == [f"a.{extra}: needs a library: {installing(extra)}"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b"One."),
        ("a.jsonl", LINES * 9),
        ("a.jsonl.gz", gzip.compress(LINES, mtime=0)),
        ("a.parquet", table(id=["a", "b"], text=["One.", "Two."])),
        ("a.warc.gz", archive()),
    ],
    ids=["text", "lines", "compressed lines", "table", "web archive"],
)
def test_the_position_goes_from_nothing_to_the_size(name: str, data: bytes) -> None:
    Path(name).write_bytes(data)
    inputs = Corpus([name, "gone.txt"])
    positions = [0]
    for document in inputs:
        if isinstance(document, Document):
            positions.append(inputs.position)
    assert positions == sorted(positions)
    assert inputs.position == inputs.size() == len(data)


def test_nobody_can_tell_the_size_of_a_pipe() -> None:
    assert Corpus(["-"]).size() is None
