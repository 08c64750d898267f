"""The registry of formats: what a name or the first bytes say, and what messages call them."""

from __future__ import annotations

import pytest

from reader.sources import file_formats
from reader.sources.file_formats import FORMATS


@pytest.mark.parametrize("file_format", FORMATS, ids=lambda file_format: str(file_format.suffixes[0]))
def test_every_format_has_a_parser_and_suffixes_of_its_own(file_format: file_formats.FileFormat) -> None:
    assert callable(file_format.load())
    for suffix in file_format.suffixes:
        assert suffix == suffix.casefold()
        assert file_formats.of_path(f"A{suffix.upper()}") is file_format


@pytest.mark.parametrize("name", ["README", "a.text", "html", "notes.txt"])
def test_other_names_are_those_of_plain_texts(name: str) -> None:
    assert file_formats.of_path(name).suffixes == (".txt",)


@pytest.mark.parametrize(
    ("name", "data", "suffix"),
    [
        ("a.xml", b"<nitf><body/></nitf>", ".xml"),
        ("a.xml", b'<tt xmlns="http://www.w3.org/ns/ttml"/>', ".ttml"),
        ("a.xml", b"<!DOCTYPE html><html><p>It holds.</p></html>", ".html"),
        ("a.xml", b"<rss/>", ".xml"),
        ("a.json", b"[]", ".json"),
        ("a.txt", b'<tt xmlns="http://www.w3.org/ns/ttml"/>', ".txt"),
        ("a.html", b"%PDF-1.4", ".html"),
        # What `curl -o` or a browser called as the server did.
        ("pier", b"<!DOCTYPE html><html><p>It holds.</p></html>", ".html"),
        ("pier.php", b"<!DOCTYPE html><html><p>It holds.</p></html>", ".html"),
        ("pier.xhtml", b'<?xml version="1.0"?><html><p>It holds.</p></html>', ".html"),
        ("pier", b"%PDF-1.4", ".pdf"),
        ("pier", b"It holds.", ".txt"),
        ("notes.log", b"<b>It holds.</b>", ".txt"),
    ],
)
def test_where_formats_share_a_name_the_content_decides(name: str, data: bytes, suffix: str) -> None:
    assert file_formats.of_file(name, data).suffixes[0] == suffix


def test_suffixes_are_listed_in_words() -> None:
    listed = file_formats.listed()
    assert listed.startswith(".txt, .md")
    assert " or ." in listed
