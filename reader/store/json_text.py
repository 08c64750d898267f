"""JSON as a text in the database: strings come back as they were, though texts are cleaned there. Pure."""

from __future__ import annotations

import json
from typing import Any

from reader.store.cleaning import clean
from reader.text.normalize import replace_controls


def dumps(value: Any) -> str:
    """Return a value in JSON; what a terminal could act on and what is no UTF-8 is written by its number."""
    text = json.dumps(value, ensure_ascii=False)
    if replace_controls(text) == text:
        return text
    return "".join(
        character if replace_controls(character) == character else f"\\u{ord(character):04x}"
        for character in text
    )


def loads(record: str, default: Any) -> Any:
    """Return the cleaned value in a record; the default where somebody has made something else of it."""
    try:
        value = clean(json.loads(record), {})
    except (ValueError, RecursionError):
        return default
    return value if isinstance(value, type(default)) else default
