"""Texts, each kept once by its digest."""

from __future__ import annotations

import sqlite3

from reader.model import Article


def text_number(connection: sqlite3.Connection, article: Article) -> int:
    """Return the number of the article's text, which is kept where that was not yet done."""
    connection.execute(
        "INSERT OR IGNORE INTO texts (sha256, text) VALUES (?, ?)", (article.sha256, article.text)
    )
    (number,) = connection.execute("SELECT number FROM texts WHERE sha256 = ?", (article.sha256,)).fetchone()
    return int(number)


def drop_unused(connection: sqlite3.Connection, numbers: set[int]) -> None:
    """Drop those of the texts that no version of any article has any more, and what was found in them."""
    for number in numbers:
        unused = connection.execute(
            "SELECT sha256 FROM texts WHERE number = ?1 "
            "AND NOT EXISTS (SELECT 1 FROM versions WHERE text = ?1) "
            "AND NOT EXISTS (SELECT 1 FROM articles WHERE text = ?1)",
            (number,),
        ).fetchone()
        if unused:
            connection.execute("DELETE FROM analyses WHERE sha256 = ?", unused)
            connection.execute("DELETE FROM texts WHERE number = ?", (number,))
