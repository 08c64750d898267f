"""What finds the claims of articles, as the library sees it. Protocols only."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from reader.model import Article, Progress


class Analyzer(Protocol):
    """Finds the claims of articles: in another process for the screen, in the caller's for a command."""

    def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield progress until the analysis is complete. Raises AnalysisError when it fails."""
        ...

    async def close(self) -> None:
        """Stop whatever runs; harmless when nothing does."""
        ...
