"""Articles from lines of JSON, packed with gzip or not: each line is read by whoever analyses it."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import BinaryIO

from reader.bulk.document import Document
from reader.errors import SourceError
from reader.regular_file import end_of
from reader.sources.files import MAX_BYTES
from reader.sources.packed import is_packed, unpacked


def read(file: BinaryIO, name: str) -> Iterator[Document | SourceError]:
    """Yield the lines that a file has by now and that are not blank; of a packed one up to any damage.

    A line that is longer than an article may be is left out.
    """
    if is_packed(file):
        yield from _read_packed(file, name)
    else:
        yield from _read(file, name, end_of(file))


def _read(file: BinaryIO, name: str, end: float) -> Iterator[Document | SourceError]:
    number = 0
    while (end == inf or file.tell() < end) and (line := file.readline(MAX_BYTES + 1)):
        number += 1
        place = f"{name}, line {number}"
        if len(line) > MAX_BYTES:
            _skip_rest(file, line)
            yield SourceError(f"{place}: is larger than {MAX_BYTES >> 20} MB. Cut it into several articles.")
        elif line.strip():
            yield Document("line", place, line)


def _read_packed(file: BinaryIO, name: str) -> Iterator[Document | SourceError]:
    try:
        with unpacked(file, name) as content:
            yield from _read(content, name, inf)
    except SourceError as error:
        yield error


def _skip_rest(file: BinaryIO, piece: bytes) -> None:
    while piece and not piece.endswith(b"\n"):
        piece = file.readline(MAX_BYTES)
