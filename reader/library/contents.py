"""The articles of a library, what was found in them and made of that, and the list that shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from reader.library.analyses import Analyses
from reader.library.analyzer import Analyzer
from reader.library.articles import MAX_IN_MEMORY, Articles
from reader.library.backlog import Backlog
from reader.library.corrections import Corrections
from reader.library.file_listing import FileListing
from reader.library.file_rows import FileRows
from reader.library.keeper import Keeper
from reader.library.kept_analyses import KeptAnalyses
from reader.library.list_updates import ListUpdates
from reader.library.listed_articles import ListedArticles
from reader.library.shelf import Shelf
from reader.model import Article, Origin


class Contents(NamedTuple):
    """Each tells the list what changed in it."""

    articles: Articles
    analyses: Analyses
    corrections: Corrections
    article_list: ListedArticles
    backlog: Backlog | None


def put_together(
    origins: Mapping[str, Origin],
    *,
    read: Callable[[Origin], Article],
    analyzer: Analyzer,
    keeper: Keeper,
    shelf: Shelf | None,
    kept_analyses: KeptAnalyses | None,
    find_kept: Callable[[str], Article | None],
    tell: Callable[[str], None],
) -> Contents:
    """Return these parts, wired. The arguments are as in `Library`; `tell` has a problem told."""
    # Without a store all that was found stays in memory.
    size = MAX_IN_MEMORY if kept_analyses else max(MAX_IN_MEMORY, len(origins))
    articles = Articles(
        *(origins, read, shelf),
        find_kept=shelf.articles.article if shelf else find_kept,
        tell=tell,
        on_file_read=lambda id: updates.show_file(id),
    )
    analyses = Analyses(
        *(articles, analyzer, kept_analyses),
        size=size,
        tell=tell,
        on_complete=lambda article, analysis: updates.show_analyzed(article, analysis),
    )
    corrections = Corrections(articles, keeper, size=size, on_change=lambda id: updates.show_count(id))
    file_rows = FileRows(articles, analyses, corrections)
    article_list = ListedArticles(
        shelf.listing if shelf else FileListing(tuple(origins), file_rows.row), tell=tell
    )
    updates = ListUpdates(article_list, file_rows, shelf, kept_analyses)
    backlog = None
    if shelf is not None and kept_analyses is not None:
        backlog = Backlog(*(shelf.articles, articles, kept_analyses), on_complete=updates.show_stored)
    return Contents(articles, analyses, corrections, article_list, backlog)
