"""The text of a page whose bytes, mark and declaration may contradict each other."""

from __future__ import annotations

import pytest

from reader.errors import SourceError
from reader.sources.page.charset import decode, in_utf8

WORDS = "Zoë said “no” – twice."


def page(charset: str) -> str:
    """Return a page that declares an encoding."""
    return f'<html><head><meta charset="{charset}"></head><body><p>{WORDS}</p></body></html>'


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "utf-8"),
        ("shift_jis", "utf-8"),
        ("iso-8859-1", "utf-8-sig"),
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("utf-8", "cp1252"),
        ("no-such-encoding", "utf-8"),
        ("utf-8", "utf-16"),
        ("base64", "utf-8"),
    ],
)
def test_marks_and_bytes_are_believed_before_the_declaration(declared: str, encoding: str) -> None:
    assert WORDS in decode(page(declared).encode(encoding), "page")


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("windows-1251", "Министр"),
        ("shift_jis", "東京で"),
        ("iso-2022-jp", "東京で"),
        ("iso-8859-2", "Zażółć"),
    ],
)
def test_other_encodings_are_read_as_declared(encoding: str, words: str) -> None:
    data = (
        f'<head><meta http-equiv="Content-Type" content="text/html; charset={encoding}"></head><p>{words}</p>'
    )
    assert words in decode(data.encode(encoding), "page")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n<html>", b"%PDF-1.7 <html>", b"<html>\0\0\0"])
def test_bytes_that_are_no_text_are_refused_by_name(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"^page: is not a text file"):
        decode(data, "page")


@pytest.mark.parametrize(
    ("markup", "encoding", "content_type", "expected"),
    [
        ("<p>Пирс</p>", "koi8-r", "text/html; charset=KOI8-R", "<p>Пирс</p>"),
        ("<p>Café</p>", "iso-8859-2", 'text/html; charset="latin2"', "<p>Café</p>"),
        ("<p>Café</p>", "utf-8", "text/html; charset=iso-8859-1", "<p>Café</p>"),
        ("<p>Café</p>", "utf-16", "text/html; charset=iso-8859-1", "<p>Café</p>"),
        ('<meta charset="koi8-r"><p>Пирс</p>', "koi8-r", "text/html; charset=utf-16", None),
        ("<p>Café</p>", "cp1252", "text/html; charset=no-such", "<p>Café</p>"),
        ("<p>Café</p>", "cp1252", "text/html; charset=base64", "<p>Café</p>"),
        ("<p>Café</p>", "cp1252", "text/html", "<p>Café</p>"),
    ],
)
def test_the_header_tells_the_encoding_where_the_page_does_not(
    markup: str, encoding: str, content_type: str, expected: str | None
) -> None:
    assert decode(in_utf8(markup.encode(encoding), content_type), "page") == (expected or markup)
