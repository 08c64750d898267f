"""The analyses of articles by their ids: those in memory, those kept, and those made when asked."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable

from reader.errors import AnalysisError, ReaderError
from reader.library.analyzer import Analyzer
from reader.library.articles import Articles
from reader.library.kept_analyses import KeptAnalyses
from reader.library.recent import Recent
from reader.model import Analysis, Article, Progress


class Analyses:
    """The last `size` analyses stay in memory; with `kept_analyses` all of them are kept beyond that.

    `tell` is handed a sentence for what could not be looked up, `on_complete` an article that was analyzed.
    """

    def __init__(
        self,
        articles: Articles,
        analyzer: Analyzer,
        kept_analyses: KeptAnalyses | None,
        *,
        size: int,
        tell: Callable[[str], object],
        on_complete: Callable[[Article, Analysis], object],
    ) -> None:
        self._articles = articles
        self._analyzer = kept_analyses or analyzer
        self._kept_analyses = kept_analyses
        self._in_memory = Recent[Analysis](size)
        self._tell = tell
        self._on_complete = on_complete

    def analysis(self, id: str) -> Analysis | None:
        """Return the complete analysis if there is one; never computes.

        Of an article that is not in memory only what is in memory counts.
        """
        analysis = self._in_memory.get(id)
        article = self._articles.article_if_read(id)
        if analysis is None and self._kept_analyses and article:
            analysis = self._lookup(self._kept_analyses.find, article)
            if analysis is not None:
                self._in_memory.keep(id, analysis)
        return analysis

    def analysis_in_memory(self, id: str) -> Analysis | None:
        """Return the complete analysis if it is in memory."""
        return self._in_memory.get(id)

    def older_analysis(self, id: str) -> Analysis | None:
        """Return what an earlier version of the program, or another engine, found in an article in memory.

        None without; it is good to read until the article is analyzed again.
        """
        article = self._articles.article_if_read(id)
        return self._lookup(self._kept_analyses.older, article) if self._kept_analyses and article else None

    async def analyze(self, id: str) -> AsyncGenerator[Progress, None]:
        """Yield progress until the article's analysis is complete; a kept analysis comes at once.

        Raises ReaderError.
        """
        article = self._articles.article(id)
        analysis = self.analysis(id)
        if analysis is not None:
            yield Progress(id, 1, 1, analysis)
            return
        async for progress in self._analyzer.analyze(article):
            if progress.is_complete and progress.analysis is not None:
                self.keep(id, progress.analysis)
                self._on_complete(article, progress.analysis)
            yield progress

    async def extract(self, article: Article) -> Analysis:
        """Return the complete analysis of an article that need not be one of the library's; keep nothing.

        Raises AnalysisError.
        """
        analysis: Analysis | None = None
        async for progress in self._analyzer.analyze(article):
            analysis = progress.analysis if progress.is_complete else None
        if analysis is None:
            raise AnalysisError("The analysis ended before it was complete.")
        return analysis

    def keep(self, id: str, analysis: Analysis) -> None:
        """Keep the complete analysis of an article in memory."""
        self._in_memory.keep(id, analysis)

    def drop(self, id: str) -> None:
        """Drop an analysis from memory, so that it is made or looked up again."""
        self._in_memory.drop(id)

    async def close(self) -> None:
        """Stop what analyzes."""
        await self._analyzer.close()

    def _lookup(self, find: Callable[[Article], Analysis | None], article: Article) -> Analysis | None:
        try:
            return find(article)
        except ReaderError as error:  # the article is analyzed as if it never had been
            self._tell(str(error))
            return None
