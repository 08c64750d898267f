"""Which bytes are a document."""

from __future__ import annotations

import pytest

from reader.sources.documents.recognize import is_epub, is_open_document, is_pdf, is_word
from tests.sources.documents import samples
from tests.sources.documents.pdf.samples import pdf
from tests.sources.documents.test_epub import book

FILES = {
    "pdf": pdf([]),
    "pdf below a line": b"HTTP answer\n" + pdf([]),
    "word": samples.word("It holds."),
    "epub": book(),
    "open document": samples.open_document("<text:p>It holds.</text:p>"),
    "open table": samples.archive({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
    "archive": samples.archive({"a.txt": b"It holds."}),
    "stump": b"PK\x03\x04",
    "text": b"%PDF files begin so.",
    "empty": b"",
}


@pytest.mark.parametrize("name", FILES)
def test_a_document_is_told_by_what_it_holds(name: str) -> None:
    data = FILES[name]
    kinds = (is_pdf(data), is_word(data), is_epub(data), is_open_document(data))
    assert kinds == (name.startswith("pdf"), name == "word", name == "epub", name == "open document")
