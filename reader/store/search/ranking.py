"""The best of the newest hits first, by bm25.

What bm25 costs follows how often each word stands anywhere, so only the newest thousand hits are ranked,
and by those words only that are not everywhere: the others tell hardly anything apart.
"""

from __future__ import annotations

import json
import sqlite3

from reader.store.search.request import Request, newest

RANKED_HITS = 1_000
"""The newest: twenty pages, of which nobody reads more than a few. With 2,000, a million claims took nearly
three times as long as ten thousand."""
_LOOKED_AT = 10_000
"""In so many of the newest rows a word is counted to see how common it is."""
_MAX_SHARE = 0.1
"""A word in more of them is left out. bm25 gives one in every tenth row less than half the weight of one in
every hundredth, and to count it in a million rows takes as long as everything else together."""
_WEIGHTS = {"articles": (8.0, 1.0, 0.0, 0.0), "claims": (1.0, 2.0, 1.0, 1.0, 0.0, 0.0)}
"""Of the columns of each index: a word of the title, or the name of the speaker, says what it is about."""


def ranked(connection: sqlite3.Connection, request: Request) -> list[int] | None:
    """Return the places of the newest `RANKED_HITS` hits, the best first; None if no word tells."""
    words = [word for word in request.expression.words if not _is_common(connection, request, word)]
    if not words:
        return None
    hits = newest(connection, request, RANKED_HITS)
    if not hits:
        return []
    weights = ", ".join(map(str, _WEIGHTS[request.kind]))
    rows = connection.execute(
        # The plus keeps SQLite from asking the index for each of the places by itself.
        f"SELECT rowid FROM {request.index} WHERE {request.index} MATCH ? AND rowid BETWEEN ? AND ? "
        "AND +rowid IN (SELECT value FROM json_each(?)) "
        f"ORDER BY bm25({request.index}, {weights}), rowid DESC",
        (" AND ".join(words), hits[-1], hits[0], json.dumps(hits)),
    )
    return [place for (place,) in rows]


def _is_common(connection: sqlite3.Connection, request: Request, word: str) -> bool:
    """Tell whether a word stands in more of the newest rows than the share that is worth ranking by."""
    universe = 'facets : "article"' if request.kind == "articles" else 'facets : "claim"'
    oldest = connection.execute(
        f"SELECT rowid FROM {request.index} WHERE {request.index} MATCH ? "
        "ORDER BY rowid DESC LIMIT 1 OFFSET ?",
        (universe, _LOOKED_AT),
    ).fetchone()
    if oldest is None:
        return False  # in so small a library nothing costs much
    beyond = connection.execute(
        f"SELECT 1 FROM {request.index} WHERE {request.index} MATCH ? AND rowid > ? LIMIT 1 OFFSET ?",
        (word, oldest[0], round(_LOOKED_AT * _MAX_SHARE)),
    ).fetchone()
    return beyond is not None
