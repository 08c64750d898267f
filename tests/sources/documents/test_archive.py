"""The bounds of zip archives: by what they declare, and by what is in them."""

from __future__ import annotations

import pytest

from reader.errors import SourceError
from reader.model import Origin
from reader.sources.documents import archive
from reader.sources.documents.word import parse
from tests.sources.documents import samples


def test_an_archive_of_an_ordinary_size_is_read() -> None:
    archive.check(samples.archive({"a.xml": b" " * 1_000, "b.jpg": b"x"}), "a.docx")


@pytest.mark.parametrize(
    "files",
    [
        {"word/document.xml": b" " * (33 << 20)},
        {f"{number}.jpg": b" " * (43 << 20) for number in range(6)},
        {f"{number}.jpg": b"" for number in range(10_001)},
    ],
    ids=["markup", "all", "count"],
)
def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked(files: dict[str, bytes]) -> None:
    with pytest.raises(SourceError, match=r"^a\.docx: unpacks to more than is read"):
        archive.check(samples.archive(files), "a.docx")


def test_pictures_may_be_larger_than_markup() -> None:
    archive.check(samples.archive({"a.jpg": b" " * (33 << 20)}), "a.docx")


def test_an_archive_that_declares_less_than_it_holds_is_damaged() -> None:
    data = samples.word("It holds. " * 10_000)
    declared = _declaring(data, "word/document.xml", 100)
    archive.check(declared, "a.docx")
    with pytest.raises(SourceError, match="is damaged"):
        parse(declared, Origin("path", "a.docx"))


def test_an_encrypted_archive_asks_for_none() -> None:
    data = bytearray(samples.archive({"a.xml": b"x"}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    with pytest.raises(SourceError, match="protected by a password"):
        archive.check(bytes(data), "a.docx")


def _declaring(data: bytes, name: str, size: int) -> bytes:
    """Return the archive with another size in its directory."""
    end = data.rindex(name.encode())
    entry = data.rindex(b"PK\x01\x02", 0, end)
    return data[: entry + 24] + size.to_bytes(4, "little") + data[entry + 28 :]
