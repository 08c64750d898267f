"""Files of articles: every format with its metadata, hostile pages, and the formats of whole corpora."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from reader.bulk.document import read as read_document
from reader.bulk.inputs import lines, rows, warc
from reader.bulk.inputs.containers import Read
from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources import json_lines
from reader.sources.file_formats import FORMATS, FileFormat, of_bytes
from tests.bulk.inputs.test_corpus import archive
from tests.fuzz.invariants import check_article
from tests.fuzz.packed import packed
from tests.fuzz.pages import page
from tests.fuzz.target import Target, of_samples
from tests.sources.documents.pdf.samples import At, pdf
from tests.test_nothing_leaves import FILES

SAID = "The pier holds, said Ann Lee. “We checked,” she added, “twice.”\n\nHe denied that it leaks.\n"
_ORIGIN = Origin("path", "/news/pier")
_PACKED = (".docx", ".odt", ".epub")
_SAMPLES = Path(__file__).parent.parent / "samples"
_INFO = (
    "/Title(Pier \\(old\\) \\033[31m)/Author<FEFF0041006E006E>/CreationDate(D:20261102090000+02'00')"
    "/Producer(\\376\\377\\000A\\330\\000)/Subject[1 2 R]/Keywords null"
)


def _read_file(file_format: FileFormat, data: bytes) -> None:
    with suppress(SourceError):
        article = file_format.load()(data, _ORIGIN)
        check_article(article)
        assert file_format.load()(data, _ORIGIN) == article
    with suppress(SourceError):
        if file_format.load_removals is not None:
            file_format.load_removals()(data, _ORIGIN)


def _recognize(data: bytes) -> None:
    assert of_bytes(data) in FORMATS


def _json_lines(data: bytes) -> None:
    for article in json_lines.articles(io.BytesIO(data), "lines"):
        if isinstance(article, Article):
            check_article(article)


def _corpus(load: Callable[[], Read], data: bytes) -> None:
    for document in load()(io.BytesIO(data), "corpus"):
        if not isinstance(document, SourceError):
            with suppress(SourceError):
                check_article(read_document(document))


def _table() -> bytes:
    file = io.BytesIO()
    columns = {"id": ["a", "b"], "text": [SAID, "Two."], "title": ["Pier", None], "published": ["2026", ""]}
    parquet.write_table(pa.table(columns), file, compression="none")
    return file.getvalue()


def _samples(suffix: str) -> tuple[bytes, ...]:
    more = (path.read_bytes() for path in sorted(_SAMPLES.glob(f"*{suffix}")))
    documents = (pdf([At(72, 600, "The pier holds.")], info=_INFO),) if suffix == ".pdf" else ()
    return (FILES[suffix], SAID.encode(), *more, *documents)


_LINES = b"".join(
    json.dumps(record).encode() + b"\n"
    for record in (
        {"id": "a", "text": SAID, "title": "Pier", "blocks": [], "url": "https://a.example/"},
        {"id": "b"},
    )
)
_PAGE_FORMAT = next(each for each in FORMATS if ".html" in each.suffixes)
TARGETS = (
    *(
        of_samples(f"file {each.suffixes[0]}", _samples(each.suffixes[0]), partial(_read_file, each))
        for each in FORMATS
    ),
    *(
        Target(f"files in {suffix}", partial(packed, [FILES[suffix]]), partial(_read_file, each))
        for suffix in _PACKED
        for each in FORMATS
        if suffix in each.suffixes
    ),
    Target("hostile page", page, partial(_read_file, _PAGE_FORMAT)),
    of_samples("recognition", (*FILES.values(), *_samples(".eml"), *_samples(".srt")), _recognize),
    of_samples("lines of JSON", (_LINES, b'{"id": "a", "text": "The pier holds."}\n'), _json_lines),
    of_samples("corpus .jsonl", (_LINES,), partial(_corpus, lambda: lines.read)),
    of_samples("corpus .jsonl.gz", (gzip.compress(_LINES, mtime=0),), partial(_corpus, lambda: lines.read)),
    of_samples("corpus .parquet", (_table(),), partial(_corpus, lambda: rows.read)),
    of_samples(
        "corpus .warc",
        (archive(is_packed=False), archive()),
        partial(_corpus, lambda: warc.read),
    ),
)
