"""A JSON document with one long list in it, written item by item, so that it never is in memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, BinaryIO


def write_list(
    file: BinaryIO,
    about: Mapping[str, Any],
    key: str,
    items: Iterable[Any],
    *,
    end: Callable[[], Mapping[str, Any]] = dict,
) -> int:
    """Write an object with the keys of `about`, a list, and what is known at its end; return its length."""
    head = json.dumps(about, ensure_ascii=False, indent=1)[:-1].rstrip()
    comma = "," if about else ""
    file.write(f"{head}{comma}\n {json.dumps(key)}: [".encode("utf-8", "replace"))
    count = 0
    for count, item in enumerate(items, start=1):
        separator = "\n" if count == 1 else ",\n"
        file.write(f"{separator}  {json.dumps(item, ensure_ascii=False)}".encode("utf-8", "replace"))
    file.write(b"\n ]")
    for name, value in end().items():
        pair = f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        file.write(f",\n {pair}".encode("utf-8", "replace"))
    file.write(b"\n}\n")
    return count
