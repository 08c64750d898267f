"""Articles from JSON lines: `{"id": ..., "text": ...}`, one a line; only `KEYS` are looked at.

An id may be a whole number, as those of databases are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from math import inf
from typing import BinaryIO

from reader.errors import SourceError
from reader.model import Article
from reader.regular_file import end_of
from reader.sources.packed import is_packed, unpacked
from reader.text import normalize
from reader.text.hard_wraps import unwrapped
from reader.text.one_line import clean_line

_ABOUT = ("title", "byline", "outlet", "published", "url")
"""What a line may say of its article besides."""
KEYS = ("id", "text", *_ABOUT)
"""What is looked at in a line."""

_MAX_LINE_BYTES = 64 * 1024 * 1024
"""As much as of a file with one article; the null bytes of a device are one line without an end."""


def lines(file: BinaryIO, name: str) -> Iterator[bytes]:
    """Yield the lines that a file has by now, packed or not; of one that is too long its beginning alone.

    Nothing follows that. Raises SourceError, which calls the file `name`, where a packed one is damaged.
    """
    if not is_packed(file):
        yield from _lines(file, end_of(file))
        return
    with unpacked(file, name) as content:
        yield from _lines(content, inf)


def _lines(file: BinaryIO, end: float) -> Iterator[bytes]:
    while (end == inf or file.tell() < end) and (line := file.readline(_MAX_LINE_BYTES + 1)):
        yield line
        if len(line) > _MAX_LINE_BYTES:
            return


def articles(lines: Iterable[bytes], name: str) -> Iterator[Article | SourceError]:
    """Yield one article a line, in order, or the error, which names `name` and the line. Skips blank lines.

    The text keeps its length, so that offsets count in the text that was given: no front matter is read from
    it, no line joined; only control characters are replaced, one for one.
    """
    for number, line in enumerate(lines, start=1):
        if len(line) > _MAX_LINE_BYTES:
            yield SourceError(
                f"{name}, line {number}: is longer than {_MAX_LINE_BYTES >> 20} MB. It and what follows are "
                "left out."
            )
        elif line.strip():
            try:
                yield article(line, f"{name}, line {number}")
            except SourceError as error:
                yield error


def article(line: bytes, name: str) -> Article:
    """Return the article in one line. Raises SourceError, which calls the line `name`."""
    try:
        return _article(line)
    except ValueError as error:
        raise SourceError(f"{name}: {error}.") from error


def _article(line: bytes) -> Article:
    try:
        record = json.loads(
            line.decode("utf-8-sig").rstrip("\r\n")
        )  # else what is cut short ends in column 1
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 (byte {error.start})") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON ({error.msg} at column {error.colno})") from error
    except (ValueError, RecursionError) as error:  # a number or a nesting beyond all measure
        raise ValueError(f"not JSON that can be read ({error})") from error
    if not isinstance(record, dict):
        raise ValueError('not an object like {"id": "...", "text": "..."}')
    if type(record.get("id")) is int:
        record["id"] = str(record["id"])
    for key in ("id", "text"):
        if not isinstance(record.get(key), str):
            raise ValueError(f'"{key}" is {"not a text" if key in record else "missing"}')
    text = normalize.replace_controls(record["text"])
    title, byline, outlet, published, url = (_words(record.get(key)) for key in _ABOUT)
    return Article(
        record["id"],
        text,
        title=title,
        byline=byline,
        outlet=outlet,
        published=published,
        url=url,
        blocks=normalize.blocks(unwrapped(text)),
    )


def _words(value: object) -> str:
    return clean_line(value) if isinstance(value, str) else ""
