"""A library on a shelf for tests of the screen: the articles of the newsroom, and others that are quiet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

from reader.library.library import Library
from reader.model import Analysis, Article, Origin
from reader.shelf.rows import ArticleRow
from tests.library.memory_shelf import MemoryShelf
from tests.ui import newsroom

HEADLINES = ("Ferry sold", "Frost in May", "Tram delayed", "Harbour frozen", "Vote counted", "Bank robbed")


def shelf(count: int = 10) -> MemoryShelf:
    """Return a shelf of the four articles of the newsroom and others, the newest first, every third one read.

    The Herald brought every other one, the Post the rest.
    """
    ids = [*newsroom.ARTICLES, *(f"quiet {number}" for number in range(count - len(newsroom.ARTICLES)))]
    rows = [
        ArticleRow(
            id,
            newsroom.ARTICLES[id].title
            if id in newsroom.ARTICLES
            else HEADLINES[(place - len(newsroom.ARTICLES)) % len(HEADLINES)],
            outlet=("Harbour Post", "Varden Herald")[place % 2],
            published=str(date(2026, 11, 28) - timedelta(days=place)),
            is_read=place % 3 == 2,
        )
        for place, id in enumerate(ids)
    ]
    quiet = newsroom.ARTICLES["quiet"]
    articles = [
        newsroom.ARTICLES.get(row.id) or replace(quiet, id=row.id, title=row.title, outlet=row.outlet)
        for row in rows
    ]
    feeds = {name: {row.id for row in rows[start::2]} for start, name in enumerate(("post", "herald"))}
    return MemoryShelf(rows, articles=articles, feeds=feeds)


def _title(id: str) -> str:
    if id in newsroom.ARTICLES:
        return newsroom.ARTICLES[id].title
    return HEADLINES[int(id.removeprefix("quiet ")) % len(HEADLINES)]


def library(memory: MemoryShelf) -> Library:
    """Return a library of what stands on a shelf; nothing is read from files."""
    analyses = defaultdict(lambda: Analysis("quiet"), newsroom.ANALYSES)

    def read(origin: Origin) -> Article:
        raise AssertionError(f"{origin.text} was read as a file")

    return Library({}, read=read, analyzer=newsroom.HandAnalyzer(analyses), shelf=memory.shelf)
