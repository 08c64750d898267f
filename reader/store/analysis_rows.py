"""The newest analysis of a text, as it is kept."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from reader.errors import ReaderError
from reader.formats.record import from_record
from reader.model import Analysis
from reader.store.cleaning import clean


def newest(connection: sqlite3.Connection, sha256: str) -> tuple[str, int, int] | None:
    """Return record, number of claims and number of the pipeline of a text's newest analysis."""
    row: tuple[str, int, int] | None = connection.execute(
        "SELECT record, claims, pipeline FROM analyses WHERE sha256 = ? ORDER BY number DESC LIMIT 1",
        (sha256,),
    ).fetchone()
    return row


def read(record: str) -> Analysis | None:
    """Return the analysis in a record; None when somebody has made something else of it: it is made again."""
    try:
        value: Any = clean(json.loads(record), {})
        return from_record(value)
    except (ReaderError, ValueError, RecursionError):
        return None
