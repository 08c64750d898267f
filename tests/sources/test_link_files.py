"""A link that was dragged out of a browser is no article: it says which command fetches its page."""

from __future__ import annotations

import plistlib

import pytest

from reader.errors import SourceError
from reader.sources import files
from reader.sources.link_files import what_to_do

ADDRESS = "https://courier.example/pier"
SENTENCE = f"a.x: is a link to {ADDRESS}. `reader add ADDRESS` puts the page into your library."


@pytest.mark.parametrize(
    "data",
    [
        plistlib.dumps({"URL": ADDRESS}),
        plistlib.dumps({"URL": ADDRESS}, fmt=plistlib.FMT_BINARY),
        f"[InternetShortcut]\r\nURL={ADDRESS}\r\nIconIndex=0\r\n".encode(),
        f"\ufeff[InternetShortcut]\nIDList=\nURL={ADDRESS}".encode(),
        f"[Desktop Entry]\nType=Link\nURL[$e]={ADDRESS}\n".encode(),
        b"[InternetShortcut]\nURL=https://ann:secret@courier.example/pier",
    ],
)
def test_a_link_says_where_it_leads(data: bytes) -> None:
    assert what_to_do(data, "a.x") == SENTENCE
    with pytest.raises(SourceError, match="is a link to"):
        files.parse(data, "a.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"URL=https://courier.example/pier",
        b"[Desktop Entry]\nType=Application\nExec=pier",
        b"[InternetShortcut]\nURL=file:///pier",
        b"<plist",
        b"bplist00\xff",
        plistlib.dumps(["https://courier.example/pier"]),
        plistlib.dumps({"URL": 7}),
    ],
)
def test_what_leads_nowhere_is_none(data: bytes) -> None:
    assert what_to_do(data, "a.x") == ""


@pytest.mark.parametrize(("size", "expected"), [(64 * 1024, SENTENCE), (64 * 1024 + 1, "")])
def test_a_link_is_short(size: int, expected: str) -> None:
    link = f"[InternetShortcut]\nURL={ADDRESS}\n".encode()
    assert what_to_do(link + b"#" * (size - len(link)), "a.x") == expected
