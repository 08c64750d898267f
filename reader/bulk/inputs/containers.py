"""The formats of files with many articles: one row a format, with its names and what reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from reader.bulk.document import Document
from reader.errors import SourceError, installing

Read = Callable[[BinaryIO, str], Iterator[Document | SourceError]]
"""Yields the articles of an open file, by its name for messages, and why one is left out in its place."""


@dataclass(frozen=True, slots=True)
class Container:
    """One format."""

    suffixes: tuple[str, ...]
    """How the names of its files end, in small letters."""
    load: Callable[[], Read]
    """Imports what reads it, and returns that. Raises SourceError when its library is not installed."""


def lines() -> Read:
    """Return what reads lines of JSON."""
    from reader.bulk.inputs import lines

    return lines.read


def _rows() -> Read:
    try:
        from reader.bulk.inputs import rows
    except ImportError as error:
        raise missing("parquet") from error
    return rows.read


def _records() -> Read:
    try:
        from reader.bulk.inputs import warc
    except ImportError as error:
        raise missing("warc") from error
    return warc.read


def missing(extra: str) -> SourceError:
    """Return the end of a sentence that begins with the file: which extra brings its library."""
    return SourceError(f"needs a library: {installing(extra)}")


CONTAINERS = (
    Container((".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"), lines),
    Container((".parquet",), _rows),
    Container((".warc", ".warc.gz", ".wet", ".wet.gz"), _records),
)
"""Every format."""
SUFFIXES = tuple(suffix for container in CONTAINERS for suffix in container.suffixes)
"""How the names of files with many articles end."""


def of_path(path: str) -> Container | None:
    """Return the format that a file has by its name; None for a file that is one article."""
    name = path.casefold()
    return next((each for each in CONTAINERS if name.endswith(each.suffixes)), None)
