"""How the database came to its form: an ordered list of steps, each taken once, whole or not at all.

A new step goes to the end. A step that came out with the program is never changed again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from reader.store.migrations.spelling import spelled

Migration = Callable[[sqlite3.Connection], None]
"""Changes the database inside a transaction that the caller has begun."""


def script(name: str, rewritten: Callable[[str], str] = str) -> Migration:
    """Return the migration that runs the statements of a file in this folder, each as `rewritten`."""

    def run(connection: sqlite3.Connection) -> None:
        # Not Connection.executescript: it commits first, so that a migration could end half done.
        for statement in statements(_text(name)):
            connection.execute(rewritten(statement))

    return run


@cache
def _text(name: str) -> str:
    # Kept, because a database in memory stands in where nothing can be read from the disk any more.
    return Path(__file__).with_name(name).read_text("utf-8")


def statements(text: str) -> Iterator[str]:
    """Yield the statements of an SQL file one by one, with the comments before and in them."""
    lines: list[str] = []
    for line in text.splitlines():
        lines.append(line)
        if sqlite3.complete_statement(statement := "\n".join(lines)):
            yield statement
            lines = []


def _people(connection: sqlite3.Connection) -> None:
    script("0004_people.sql")(connection)
    if _has_claims(connection):
        from reader.store import appearances

        appearances.write_all(connection)


def _same_quotes(connection: sqlite3.Connection) -> None:
    script("0005_same_quotes.sql")(connection)
    if _has_claims(connection):
        from reader.store.claim_runs import write_all_runs

        write_all_runs(connection)


def _feed_tags(connection: sqlite3.Connection) -> None:
    """Put the articles of feeds under the tags of their feeds, too."""
    from reader.store.shelving import reshelve

    copy_keys = connection.execute(
        "SELECT DISTINCT copy_key FROM feeds JOIN entries ON feed = feeds.number "
        "JOIN articles ON articles.number = article WHERE tags <> '[]'"
    ).fetchall()
    for (copy_key,) in copy_keys:
        reshelve(connection, copy_key)


def _has_claims(connection: sqlite3.Connection) -> bool:
    """Tell whether something follows from claims: of a new library, at the first start, nothing is loaded."""
    return connection.execute("SELECT 1 FROM claims LIMIT 1").fetchone() is not None


MIGRATIONS: tuple[Migration, ...] = (
    script("0001_library.sql"),
    script("0002_corrections.sql"),
    script("0003_search.sql", spelled),
    _people,
    _same_quotes,
    script("0006_edits.sql"),
    _feed_tags,
)
"""All of them; the number of those that were taken is the database's `user_version`."""
