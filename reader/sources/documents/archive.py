"""The bounds of documents that are zip archives: a few kilobytes can be made to fill a memory.

What an archive declares is also what is ever unpacked of it: Python's zipfile stops there and then finds that
the checksum is wrong.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from reader.errors import SourceError

_MAX_BYTES = 256 * 1024 * 1024
"""Of everything in it, unpacked. A book with 500 photos has 100 MB."""
_MAX_MARKUP_BYTES = 32 * 1024 * 1024
"""Of one file of text in it: parsed, it takes ten times as much. A book of a thousand pages has 5 MB."""
_MAX_FILES = 10_000
_MARKUP = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx")
_IS_ENCRYPTED = 0x1


def check(data: bytes, name: str) -> None:
    """Raise SourceError, which calls the archive `name`, when it is none or too large to be unpacked."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            files = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
        raise damaged(name) from error
    if any(file.flag_bits & _IS_ENCRYPTED for file in files):
        raise SourceError(f"{name}: is protected by a password. Save it without.")
    markup = max((file.file_size for file in files if file.filename.lower().endswith(_MARKUP)), default=0)
    if (
        len(files) > _MAX_FILES
        or sum(file.file_size for file in files) > _MAX_BYTES
        or markup > _MAX_MARKUP_BYTES
    ):
        raise SourceError(f"{name}: unpacks to more than is read. Save its text as .txt.")


def damaged(name: str) -> SourceError:
    """Return the error for a document that its library cannot read."""
    return SourceError(f"{name}: is damaged, or no document of its kind. Save it anew, or its text as .txt.")
