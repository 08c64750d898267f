"""What the library has to offer for the keys of a query while it is typed."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping

from reader.store.database import Database

_NEWEST_CLAIMS = 5_000
"""So many of the claims kept last are looked at: who speaks there is who is likely to be asked for."""
_MAX_OFFERS = 300
_OUTLETS = """
WITH RECURSIVE next (key) AS (
    SELECT min(outlet_key) FROM articles WHERE is_listed = 1
    UNION ALL
    SELECT (SELECT min(outlet_key) FROM articles WHERE is_listed = 1 AND outlet_key > key)
    FROM next WHERE key IS NOT NULL LIMIT ?
)
SELECT (SELECT outlet FROM articles WHERE is_listed = 1 AND outlet_key = key LIMIT 1)
FROM next WHERE key IS NOT NULL
"""
"""From one outlet to the next in the index, without looking at every article."""
_TAGS = "SELECT name FROM shelves WHERE kind = 'tag' ORDER BY name"


def offers(database: Database) -> Mapping[str, tuple[str, ...]]:
    """Return names for `speaker`, `org`, `outlet` and `tag`. May raise StoreError."""
    with database.read() as connection:
        return {
            "speaker": _frequent(connection, "speaker"),
            "org": _frequent(connection, "affiliation"),
            "outlet": tuple(outlet for (outlet,) in connection.execute(_OUTLETS, (_MAX_OFFERS,)) if outlet),
            "tag": tuple(name for (name,) in connection.execute(_TAGS)),
        }


def _frequent(connection: sqlite3.Connection, column: str) -> tuple[str, ...]:
    """Return what stands most often in a column of the claims kept last, the most frequent first."""
    rows: Iterable[tuple[str]] = connection.execute(
        f"SELECT {column} FROM claims ORDER BY id DESC LIMIT ?", (_NEWEST_CLAIMS,)
    )
    counts = Counter(name for (name,) in rows if name)
    return tuple(name for name, _ in counts.most_common(_MAX_OFFERS))
