"""The one service that the screen and the command line call: articles by id, and their analyses.

It is handed what reads and what analyses, so it imports neither spaCy nor Textual nor any source.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable
from typing import Protocol

from reader.model import Analysis, Article, Progress


class Analyzer(Protocol):
    """Finds the claims of articles, somewhere that does not hold up the screen."""

    def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield progress until the analysis is complete. Raises AnalysisError when it fails."""
        ...

    async def close(self) -> None:
        """Stop whatever runs; harmless when nothing does."""
        ...


class Library:
    """Articles in a fixed order, read when they are first wanted, analysed when asked, both kept."""

    def __init__(self, ids: Iterable[str], *, read: Callable[[str], Article], analyzer: Analyzer) -> None:
        self.ids: tuple[str, ...] = tuple(ids)
        """Every article, in the order of the list."""
        self._read = read
        self._analyzer = analyzer
        self._articles: dict[str, Article] = {}
        self._analyses: dict[str, Analysis] = {}

    def article(self, id: str) -> Article:
        """Return the article, reading it when that was not yet done. Raises SourceError."""
        if id not in self._articles:
            self._articles[id] = self._read(id)
        return self._articles[id]

    def known(self, id: str) -> Article | None:
        """Return the article if it was read already; never reads."""
        return self._articles.get(id)

    def analysis(self, id: str) -> Analysis | None:
        """Return the complete analysis if there is one; never computes."""
        return self._analyses.get(id)

    async def analyze(self, id: str) -> AsyncGenerator[Progress, None]:
        """Yield progress until the article's analysis is complete; a kept analysis comes at once.

        Raises SourceError or AnalysisError.
        """
        kept = self._analyses.get(id)
        if kept is not None:
            yield Progress(id, 1, 1, kept)
            return
        async for progress in self._analyzer.analyze(self.article(id)):
            if progress.is_complete and progress.analysis is not None:
                self._analyses[id] = progress.analysis
            yield progress

    def forget(self, id: str) -> None:
        """Drop the article and its analysis, so that both are made again."""
        self._articles.pop(id, None)
        self._analyses.pop(id, None)

    async def close(self) -> None:
        """Stop the analyzer."""
        await self._analyzer.close()
