"""A JSON document with one long list in it, written item by item, so that it never is in memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO


def write_list(file: BinaryIO, about: Mapping[str, Any], key: str, items: Iterable[Any]) -> int:
    """Write an object with the keys of `about` and, as the last, a list; return how long the list is.

    Nothing is left open: the object ends with the list.
    """
    head = json.dumps(about, ensure_ascii=False, indent=1)[:-1].rstrip()
    comma = "," if about else ""
    file.write(f"{head}{comma}\n {json.dumps(key)}: [".encode("utf-8", "replace"))
    count = 0
    for count, item in enumerate(items, start=1):
        separator = "\n" if count == 1 else ",\n"
        file.write(f"{separator}  {json.dumps(item, ensure_ascii=False)}".encode("utf-8", "replace"))
    file.write(b"\n ]\n}\n")
    return count
