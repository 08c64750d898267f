"""Files that are packed with gzip, told by how they begin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from typing import BinaryIO, cast

from reader.errors import SourceError

GZIP = b"\x1f\x8b"
"""How every such file begins (RFC 1952, 2.3.1)."""


def is_packed(file: BinaryIO) -> bool:
    """Tell whether what comes next in a file is packed, and leave it there; a pipe may be asked as well.

    False where it could not be left there.
    """
    if isinstance(file, BufferedReader):
        return file.peek(len(GZIP)).startswith(GZIP)
    if not file.seekable():
        return False
    start = file.tell()
    beginning = file.read(len(GZIP))
    file.seek(start)
    return beginning == GZIP


@contextmanager
def unpacked(file: BinaryIO, name: str) -> Iterator[BinaryIO]:
    """Give what is in such a file. Raises SourceError, which calls it `name`, where it is damaged."""
    import gzip
    import zlib

    try:
        with gzip.GzipFile(fileobj=file) as content:
            yield cast("BinaryIO", content)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise SourceError(f"{name}: is damaged from here on ({error}). What was before is taken.") from error
