"""Which articles a person means who wants some forgotten, and forgetting them with what hangs on them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reader.model import Origin
from reader.paths import absolute
from reader.shelf.address import shown
from reader.store.articles import ArticleTable
from reader.store.corrections import page_key
from reader.store.database import Database
from reader.store.keys import address_key

_BY_NAME = (
    "SELECT id FROM articles WHERE id IN (?, ?, ?) "
    "UNION SELECT id FROM articles WHERE address <> '' AND address = ?"
)
_READ = (
    "SELECT id FROM articles WHERE in_library = 1 AND is_read = 1 AND is_starred = 0 AND date < ? "
    "AND number NOT IN (SELECT article FROM tags) ORDER BY date, number"
)
_FOR_EVER = 2**62


def find(database: Database, name: str) -> tuple[str, ...]:
    """Return the articles with that id, read from that path, or at that address. Raises StoreError."""
    ids = (name, Origin("path", str(absolute(name))).id, Origin("address", name).id)
    with database.read() as connection:
        rows = connection.execute(_BY_NAME, (*ids, address_key(name))).fetchall()
    return tuple(id for (id,) in rows)


def read_before(database: Database, date: datetime | None) -> tuple[str, ...]:
    """Return the articles that were read and are older than a date, the oldest first; None: of any age.

    Those with a star or a tag are left out: somebody wants to keep them. Raises StoreError.
    """
    with database.read() as connection:
        seconds = _FOR_EVER if date is None else int(date.timestamp())
        return tuple(id for (id,) in connection.execute(_READ, (seconds,)))


def titles(database: Database, ids: Sequence[str]) -> tuple[str, ...]:
    """Return the titles of articles; what it is called of one without. Raises StoreError."""
    with database.read() as connection:
        rows = [
            connection.execute("SELECT title, origin, id FROM articles WHERE id = ?", (id,)).fetchone()
            for id in ids
        ]
    return tuple(title or shown(origin) or id for title, origin, id in rows)


def forget(database: Database, ids: Sequence[str], *, with_corrections: bool) -> int:
    """Drop articles with their texts, analyses, tags and places, and perhaps their corrections.

    Return how many were there. Raises StoreError.
    """
    table = ArticleTable(database)
    with database.write() as connection:
        if with_corrections:
            labels = [article.label for id in ids if (article := table.article(id)) is not None]
            connection.executemany(
                "DELETE FROM correction_pages WHERE key = ?", [(page_key(label),) for label in labels]
            )
        return table.forget(ids)
