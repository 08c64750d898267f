"""The data that Next.js streams into a page for React ("flight"): pushed piece by piece, read row by row.

A row is `4:{"body": ...}` up to a line end, or `4:T2f0,` and so many bytes of text, 2f0 in hexadecimal.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

_PUSH = re.compile(r"\bself\.__next_f\.push\(\[1,\s*(?=\")")
_ROW = re.compile(rb"(?P<id>[0-9a-f]{1,8}):(?:T(?P<length>[0-9a-f]{1,8}),|(?P<value>[^\n]*)\n?)")
_BEGIN = (b"[", b"{", b'"')
"""What a value begins with; a letter before it tells of a program or a style."""
_PROPERTIES = 3
"""The place of the properties in an element, behind its sign, type and key."""
_DECODER = json.JSONDecoder(strict=False)


def pushed(source: str) -> Iterator[str]:
    """Yield the pieces that a script pushes; none of another script."""
    for push in _PUSH.finditer(source):
        try:
            piece, _ = _DECODER.raw_decode(source, push.end())
        except ValueError:
            continue
        yield piece


def values(pieces: Iterable[str]) -> Iterator[Any]:
    """Yield what the rows hold; what is no JSON is passed over, and behind what is no row nothing is read."""
    data = "".join(pieces).encode("utf-8", "replace")
    place = 0
    while row := _ROW.match(data, place):
        place = row.end()
        if row["length"]:
            end = place + int(row["length"], 16)
            yield data[place:end].decode("utf-8", "replace")
            place = end
        elif row["value"].startswith(_BEGIN):
            try:
                value = json.loads(row["value"])
                yield from _data(value)
            except (ValueError, RecursionError):
                continue


def _data(value: Any) -> Iterator[Any]:
    """Yield a value; of elements that React draws, ["$", "p", null, {...}], only what is handed to them."""
    if not isinstance(value, list):
        yield _read(value)
    elif value[:1] == ["$"]:
        properties = value[_PROPERTIES] if len(value) > _PROPERTIES else None
        for inner in properties.values() if isinstance(properties, dict) else ():
            yield from _data(inner)
    elif any(isinstance(item, list) and item[:1] == ["$"] for item in value):
        for item in value:
            yield from _data(item)
    else:
        yield _read(value)


def _read(value: Any) -> Any:
    """Return a value with its texts as they are, and none of what React draws in it.

    React sets "$" before a text that begins with it and "$D" before a date. With that sign it writes, too,
    what is no text in JSON: "$L3" is another row, "$undefined" nothing.
    """
    if isinstance(value, list):
        return None if value[:1] == ["$"] else [_read(item) for item in value]
    if isinstance(value, dict):
        return {key: _read(inner) for key, inner in value.items()}
    if not isinstance(value, str) or not value.startswith("$"):
        return value
    return value[1:] if value.startswith("$$") else value[2:] if value.startswith("$D") else ""
