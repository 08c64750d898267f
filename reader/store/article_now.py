"""An article as it is now, by its number."""

from __future__ import annotations

import sqlite3

from reader.model import Article
from reader.store.article_rows import ARTICLE_COLUMNS, article


def article_now(connection: sqlite3.Connection, number: int) -> Article | None:
    """Return the article with its newest text; None where the row or its text is lost."""
    row = connection.execute(
        f"SELECT {ARTICLE_COLUMNS} FROM articles AS a JOIN versions ON versions.article = a.number "
        "AND versions.version = a.version JOIN texts ON texts.number = versions.text WHERE a.number = ?",
        (number,),
    ).fetchone()
    return row and article(row)
