"""All articles of the library with their texts, one after the other, for what looks through all of them."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import Article
from reader.store.article_rows import ARTICLE_COLUMNS, article
from reader.store.database import Database

_NO_BLOCKS = "'[]'"
"""Nobody who looks for words asks for them, and to read them takes longer than to read the text."""


def every_article(database: Database) -> Iterator[Article]:
    """Yield every listed article as it is now, the newest first, without its blocks. Raises StoreError."""
    with database.read() as connection:
        rows = connection.execute(
            f"SELECT {ARTICLE_COLUMNS.replace('versions.blocks', _NO_BLOCKS)} FROM articles AS a "
            "JOIN versions ON versions.article = a.number AND versions.version = a.version "
            "JOIN texts ON texts.number = versions.text WHERE a.is_listed = 1 "
            "ORDER BY a.date DESC, a.number DESC"
        )
        for row in rows:
            yield article(row)
