"""What SQLite's check of a file says, in words for the person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

UNREADABLE = "some of its pages cannot be read"
"""What is damaged where SQLite cannot go on, or speaks of trees, cells and lists of free pages."""
_WORDS = (
    (
        re.compile(r"(?:row \d+ missing from|wrong # of entries in|non-unique entry in) index (\w+)"),
        "the index {} does not have the rows of its table",
    ),
    (re.compile(r"row \d+ (?:values differ from|of) index (\w+)"), "the index {} says other than its table"),
    (re.compile(r"NULL value in (\w+\.\w+)"), "a value is missing in {}"),
    (re.compile(r"\w+ value in (\w+\.\w+)"), "a value is of the wrong kind in {}"),
    (re.compile(r"CHECK constraint failed in (\w+)"), "a value is not allowed in {}"),
)
"""What it says of rows and indexes (`sqlite3Pragma` in SQLite's `pragma.c`); all else is of pages."""


def in_words(messages: Iterable[str]) -> tuple[str, ...]:
    """Return what is damaged, each once; nothing where SQLite says "ok".

    A message may have several lines, with a heading over those that are about pages.
    """
    lines = (line.strip() for message in messages for line in message.splitlines())
    return tuple(dict.fromkeys(_translated(line for line in lines if line and line != "ok")))


def _translated(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if not line.startswith("***"):
            matches = ((pattern.match(line), words) for pattern, words in _WORDS)
            yield next((words.format(match[1]) for match, words in matches if match), UNREADABLE)
