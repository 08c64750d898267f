"""The articles of a store that wait for an analysis, the newest first."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Collection

from reader.library.articles import Articles
from reader.library.kept_analyses import KeptAnalyses
from reader.library.listing import StoredArticles
from reader.model import Analysis, Article, Progress

_UNANALYZED_AT_ONCE = 20
"""Ids that are asked for together; those that failed may stand among them."""


class Backlog:
    """What nobody analyzed yet. `on_complete` is handed an article that was."""

    def __init__(
        self,
        stored_articles: StoredArticles,
        articles: Articles,
        kept_analyses: KeptAnalyses,
        *,
        on_complete: Callable[[Article, Analysis], object],
    ) -> None:
        self._stored_articles = stored_articles
        self._articles = articles
        self._kept_analyses = kept_analyses
        self._on_complete = on_complete

    def next_id(self, without: Collection[str] = ()) -> str | None:
        """Return the newest that waits, but none of `without`; None without one. Raises ReaderError."""
        ids = self._kept_analyses.unanalyzed(_UNANALYZED_AT_ONCE + len(without))
        return next((id for id in ids if id not in without), None)

    def coverage(self) -> tuple[int, int]:
        """Return how many articles of the store are analyzed, and how many there are. Raises ReaderError."""
        return self._kept_analyses.coverage()

    async def analyze(self, id: str) -> AsyncGenerator[Progress, None]:
        """Analyze an article as the store has it now, whatever text of it is in memory, and yield progress.

        Nothing is yielded while another text of it is in memory: what is found is not about that one.
        Raises ReaderError.
        """
        article = self._stored_articles.article(id)
        if article is None:
            return
        async for progress in self._kept_analyses.analyze(article):
            if progress.is_complete and progress.analysis is not None:
                self._on_complete(article, progress.analysis)
            article_in_memory = self._articles.article_if_read(id)
            if article_in_memory is None or article_in_memory.sha256 == article.sha256:
                yield progress
