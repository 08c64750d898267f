"""A selector in JSON: which words of a text something is about."""

from __future__ import annotations

from typing import Any

from reader.text.anchors import Selector


def read_selector(record: dict[str, Any]) -> Selector:
    """Return the selector that an object describes, by the names of its fields.

    Raises KeyError, TypeError or ValueError where it is none.
    """
    start, end = record["start"], record["end"]
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        raise ValueError(f"{start!r} to {end!r} is no position in a text")
    return Selector(start, end, *(string(record[key]) for key in ("exact", "prefix", "suffix")))


def string(value: Any) -> str:
    """Return a value that must be a string. Raises TypeError."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value
