"""The analysis in the process of the caller, who waits for it: for commands that show article by article."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

from reader.errors import AnalysisError
from reader.model import Analysis, Article, Progress


class InProcessAnalyzer:
    """Analyzes articles one after the other; `analyze` returns everything that is found in one."""

    def __init__(self, analyze: Callable[[Article], Analysis]) -> None:
        self._analyze = analyze

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield the complete analysis, once. Raises AnalysisError when it fails."""
        try:
            analysis = self._analyze(article)
        except Exception as error:  # one article must not take the others with it
            raise AnalysisError.caused_by(error) from error
        yield Progress(article.id, 1, 1, analysis)

    async def close(self) -> None:
        """Do nothing: no process was started."""
