"""An analyzer that asks first whether the text was analyzed already, so that no text is analyzed twice.

With a kept analysis nothing that analyzes is started or loaded.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Protocol

from reader.errors import ReaderError, StoreError
from reader.library.analyzer import Analyzer
from reader.model import Analysis, Article, Progress


class AnalysisStore(Protocol):
    """Keeps analyses by the SHA-256 of the text and the name of what analyzed it.

    Every method may raise ReaderError.
    """

    def find(self, sha256: str, pipeline: str) -> Analysis | None:
        """Return the analysis of a text by that pipeline; None when there is none."""
        ...

    def older(self, sha256: str) -> Analysis | None:
        """Return the last analysis of a text by any pipeline; None when there is none."""
        ...

    def keep(self, article: Article, analysis: Analysis) -> None:
        """Keep the complete analysis of an article's text."""
        ...

    def unanalyzed(self, pipeline: str, limit: int) -> tuple[str, ...]:
        """Return the ids of articles of the library that it did not analyze yet, the newest first."""
        ...

    def coverage(self, pipeline: str) -> tuple[int, int]:
        """Return how many articles of the library it analyzed, and how many there are."""
        ...


class KeptAnalyses:
    """Finds the claims of articles with another analyzer, each text once. Everything may raise ReaderError.

    `pipeline` is the name under which that analyzer's results are kept (`reader.nlp.fingerprint`).
    """

    def __init__(self, analyzer: Analyzer, store: AnalysisStore, *, pipeline: str) -> None:
        self._analyzer = analyzer
        self._store = store
        self._pipeline = pipeline

    def find(self, article: Article) -> Analysis | None:
        """Return the kept analysis of the article's text by today's pipeline; None when there is none."""
        return _of(article, self._store.find(article.sha256, self._pipeline))

    def older(self, article: Article) -> Analysis | None:
        """Return the last analysis of the article's text by any pipeline; None when there is none."""
        return _of(article, self._store.older(article.sha256))

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield progress until the analysis is complete; a kept one comes at once.

        Raises AnalysisError when the other analyzer fails, and StoreError behind a complete analysis that
        could not be kept.
        """
        analysis = self.find(article)
        if analysis is not None:
            yield Progress(article.id, 1, 1, analysis)
            return
        async for progress in self._analyzer.analyze(article):
            failure: StoreError | None = None
            if progress.is_complete and progress.analysis is not None:
                try:
                    self._store.keep(article, progress.analysis)
                except StoreError as error:
                    failure = error
            yield progress
            if failure is not None:
                raise failure

    def unanalyzed(self, limit: int) -> tuple[str, ...]:
        """Return the ids of articles of the library that wait for an analysis, the newest first."""
        return self._store.unanalyzed(self._pipeline, limit)

    def coverage(self) -> tuple[int, int]:
        """Return how many articles of the library are analyzed, and how many there are."""
        return self._store.coverage(self._pipeline)

    def is_complete(self) -> bool:
        """Tell whether every article of the library is analyzed; false where that cannot be told."""
        try:
            analyzed_count, total = self.coverage()
        except ReaderError:
            return False
        return analyzed_count == total

    async def close(self) -> None:
        """Stop the other analyzer."""
        await self._analyzer.close()


def _of(article: Article, analysis: Analysis | None) -> Analysis | None:
    # Another article may have the same text: a kept analysis is one of the text.
    return analysis and replace(analysis, article_id=article.id)
