"""Titles by what is typed of them: the index of their words, in the order of dates or as a condition."""

from __future__ import annotations

from reader.claims.filters.query import plain
from reader.store.condition import Condition
from reader.store.search.expression import has_words, title_expression
from reader.store.search.places import ARTICLE_OF_TITLE, PLACE_OF_ARTICLE
from reader.text.normalize import replace_controls

TABLES = f"title_index LEFT JOIN articles AS a ON a.number = {ARTICLE_OF_TITLE}"
"""The titles with their articles; for a mere count SQLite leaves the articles out."""
DATE_KEY = "title_index.rowid"
"""What orders titles by the date of their articles, then by the number."""

DATE_KEY_OF_ARTICLE = PLACE_OF_ARTICLE
"""The same from the row of a listed article."""


def by_date(titles: str) -> Condition | None:
    """Return the condition on `TABLES` that each of some words begins one of the title of a listed article.

    None when there is no word.
    """
    query = _query(titles)
    return Condition("title_index MATCH ? AND title_index.rowid > 0", (query,)) if query else None


def condition(titles: str) -> Condition | None:
    """Return the condition that each of some words begins one of the title of `a`; None without."""
    query = _query(titles)
    if not query:
        return None
    numbers = f"SELECT {ARTICLE_OF_TITLE} FROM title_index WHERE title_index MATCH ?"
    return Condition(f"a.number IN ({numbers})", (query,))


def _query(titles: str) -> str:
    return title_expression(word for word in plain(replace_controls(titles)).split() if has_words(word))
