"""The tags of a feed, under which its articles stand too."""

from __future__ import annotations

import sqlite3

from reader.store import json_text


def tags_in(record: str) -> tuple[str, ...]:
    """Return the tags in the column of a feed."""
    return tuple(dict.fromkeys(tag for tag in json_text.loads(record, []) if tag and isinstance(tag, str)))


def all_tags(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the tags of all feeds."""
    return frozenset(
        tag for (record,) in connection.execute("SELECT tags FROM feeds") for tag in tags_in(record)
    )
