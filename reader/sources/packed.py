"""Files that are packed with gzip, told by how they begin."""

from __future__ import annotations

from io import BufferedReader
from typing import BinaryIO

GZIP = b"\x1f\x8b"
"""How every such file begins (RFC 1952, 2.3.1)."""


def is_packed(file: BinaryIO) -> bool:
    """Tell whether what comes next in a file is packed, and leave it there; a pipe may be asked as well."""
    if isinstance(file, BufferedReader):
        return file.peek(len(GZIP)).startswith(GZIP)
    start = file.tell()
    beginning = file.read(len(GZIP))
    file.seek(start)
    return beginning == GZIP
