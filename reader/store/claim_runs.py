"""By which words the claims of the library are found: the rows that `reader.quotes.runs` makes of them."""

from __future__ import annotations

import sqlite3

from reader.quotes.runs import runs

_CLAIMS_AT_ONCE = 10_000
"""Of a large library so many are in memory together."""


def write_runs(connection: sqlite3.Connection, article_number: int) -> None:
    """Write those of the claims of an article, which has none; they leave with their claims."""
    claims = connection.execute("SELECT id, content FROM claims WHERE article = ?", (article_number,))
    _write(connection, claims.fetchall())


def write_all_runs(connection: sqlite3.Connection) -> None:
    """Write those of every claim there is, for a library that was made before there were any."""
    last = 0
    while claims := connection.execute(
        "SELECT id, content FROM claims WHERE id > ? ORDER BY id LIMIT ?", (last, _CLAIMS_AT_ONCE)
    ).fetchall():
        _write(connection, claims)
        last = claims[-1][0]


def _write(connection: sqlite3.Connection, claims: list[tuple[int, str]]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO claim_runs (run, claim) VALUES (?, ?)",
        ((run, id) for id, content in claims for run in sorted(runs(content))),
    )
