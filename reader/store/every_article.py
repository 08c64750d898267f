"""All articles of the library with their texts, one after the other, for what looks through all of them."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import Article
from reader.store.article_rows import ARTICLE_COLUMNS, article
from reader.store.database import Database


def every_article(database: Database) -> Iterator[Article]:
    """Yield every listed article as it is now, the newest first. Raises StoreError."""
    with database.read() as connection:
        rows = connection.execute(
            f"SELECT {ARTICLE_COLUMNS} FROM articles AS a "
            "JOIN versions ON versions.article = a.number AND versions.version = a.version "
            "JOIN texts ON texts.number = versions.text WHERE a.is_listed = 1 "
            "ORDER BY a.date DESC, a.number DESC"
        )
        for row in rows:
            yield article(row)
