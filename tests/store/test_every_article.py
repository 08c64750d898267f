"""All articles of the library, one after the other."""

from __future__ import annotations

from pathlib import Path

from reader.store.articles import ArticleTable
from reader.store.every_article import every_article
from tests.store.articles import database, news


def test_listed_articles_come_as_they_are_now_the_newest_first(tmp_path: Path) -> None:
    table = ArticleTable(database(tmp_path))
    table.add(news("pier", "Old words.", published="2026-01-02"))
    table.add(news("pier", "New words.", published="2026-01-02"))
    table.add(news("boat", published="2026-01-03"))
    table.add(news("looked at only", published="2026-01-04"), in_library=False)
    articles = list(every_article(database(tmp_path)))
    assert [article.title for article in articles] == ["Title of boat", "Title of pier"]
    assert articles[1].text == "New words."
