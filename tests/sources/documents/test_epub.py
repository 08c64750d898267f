"""Articles from books: chapters in the order in which they are read, without the navigation."""

from __future__ import annotations

import sys

import pytest

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources.documents.epub import parse
from tests.sources.documents.samples import archive

A_FILE = Origin("path", "folder/pier.epub")
CONTAINER = (
    b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    b'<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
METADATA = (
    "<dc:title>The Pier</dc:title><dc:creator>Ann Lee</dc:creator><dc:creator>Bo Krog</dc:creator>"
    "<dc:publisher>Harbour Press</dc:publisher><dc:date>2026-03-03</dc:date>"
)
CHAPTERS = {
    "two": "<h1>Two</h1><p>“It does,” said Bo Krog.</p>",
    "one": "<p>“It holds,” said Ann Lee.<sup>1</sup></p><blockquote>We will fight.</blockquote>",
    "notes": "<p>A note.</p>",
}


def book(
    chapters: dict[str, str] = CHAPTERS,
    spine: str = '<itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/>'
    '<itemref idref="notes" linear="no"/>',
    more: dict[str, bytes] | None = None,
) -> bytes:
    """Return a book; its files stand in another order than its spine."""
    nav = '<nav epub:type="toc"><ol><li><a href="one.xhtml">Chapter one</a></li></ol></nav>'
    items = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in chapters
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{METADATA}</metadata><manifest>'
        '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        f"{items}</manifest><spine>{spine}</spine></package>"
    )
    files = {"mimetype": b"application/epub+zip", "META-INF/container.xml": CONTAINER}
    files["OPS/book.opf"] = package.encode()
    files["OPS/nav.xhtml"] = _page(nav)
    files |= {f"OPS/{name}.xhtml": _page(body) for name, body in chapters.items()}
    return archive(files | (more or {}))


def _page(body: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script/></head>'
        f"<body>{body}</body></html>"
    ).encode()


def article(data: bytes) -> Article:
    return parse(data, A_FILE)


def test_chapters_come_in_the_order_of_the_spine_without_the_navigation() -> None:
    one = article(book())
    assert [(block.kind, block.level, block.span.of(one.text)) for block in one.blocks] == [
        ("heading", 2, "Chapter one"),
        ("paragraph", 0, "“It holds,” said Ann Lee."),
        ("quote", 0, "We will fight."),
        ("heading", 1, "Two"),
        ("paragraph", 0, "“It does,” said Bo Krog."),
    ]


def test_the_book_says_who_wrote_it_and_when() -> None:
    one = article(book())
    assert (one.title, one.byline, one.outlet) == ("The Pier", "Ann Lee, Bo Krog", "Harbour Press")
    assert one.published == "2026-03-03"


def test_a_page_without_words_is_passed_over() -> None:
    assert article(book({**CHAPTERS, "one": "<img src='a.jpg'/>"})).blocks[0].kind == "heading"


ENCRYPTION = b'<encryption><CipherReference URI="OPS/%s"/></encryption>'


def test_a_book_with_encrypted_fonts_is_read() -> None:
    assert article(book(more={"META-INF/encryption.xml": ENCRYPTION % b"a.otf"})).title == "The Pier"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is damaged"),
        (archive({"mimetype": b"application/epub+zip"}), "is damaged"),
        (book(spine=""), "has no text"),
        (book(spine='<itemref idref="gone"/>'), "has no text"),
        (book(more={"META-INF/encryption.xml": ENCRYPTION % b"one.xhtml"}), "is locked by its shop"),
        (book({"one": "x" * (33 << 20)}), "unpacks to more than is read"),
    ],
    ids=["empty", "bare", "no spine", "lost", "locked", "large"],
)
def test_what_cannot_be_read_says_why(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=f"^folder/pier.epub: .*{words}"):
        article(data)


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ebooklib", None)
    with pytest.raises(SourceError, match=r"pip install '\.\[epub\]'"):
        article(book())
