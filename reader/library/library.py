"""The one service that the screen and the command line call: articles, analyses, what a person made of them.

Sources, analyzer and keeper are arguments, so neither spaCy nor Textual nor any source is imported here.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from typing import Protocol

from reader.claims.correction import Correction
from reader.claims.corrections import Corrected, apply
from reader.errors import AnalysisError
from reader.model import Analysis, Article, Origin, Progress
from reader.session.session import Session


class Analyzer(Protocol):
    """Finds the claims of articles: in another process for the screen, in the caller's for a command."""

    def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield progress until the analysis is complete. Raises AnalysisError when it fails."""
        ...

    async def close(self) -> None:
        """Stop whatever runs; harmless when nothing does."""
        ...


class Keeper(Protocol):
    """Keeps what a person made, and where they were, until the next start. Never raises."""

    def corrections(self, article: Article) -> tuple[Correction, ...]:
        """Return the corrections of an article, the oldest first."""
        ...

    def keep_corrections(self, article: Article, corrections: Sequence[Correction]) -> None:
        """Keep the corrections of an article in place of those it had."""
        ...

    def session(self) -> Session:
        """Return what was left at the end of the last session."""
        ...

    def keep_session(self, session: Session) -> None:
        """Keep where the person is now."""
        ...

    def problems(self) -> tuple[str, ...]:
        """Return a sentence for everything that went wrong since the last call."""
        ...


class Library:
    """Articles in a fixed order, read when they are first wanted, analyzed when asked, both kept.

    `origins` says where each article is read from, by its id, in the order of the list. Without a keeper what
    the person makes lasts as long as the library.
    """

    def __init__(
        self,
        origins: Mapping[str, Origin],
        *,
        read: Callable[[Origin], Article],
        analyzer: Analyzer,
        keeper: Keeper | None = None,
    ) -> None:
        self.ids: tuple[str, ...] = tuple(origins)
        """Every article, in the order of the list."""
        self._origins = origins
        self._read = read
        self._analyzer = analyzer
        self._keeper = keeper
        self._articles: dict[str, Article] = {}
        self._analyses: dict[str, Analysis] = {}
        self._corrections: dict[str, tuple[Correction, ...]] = {}
        self._with_corrections: dict[str, tuple[Analysis, Corrected]] = {}

    def article(self, id: str) -> Article:
        """Return the article, reading it when that was not yet done. Raises SourceError."""
        if id not in self._articles:
            self._articles[id] = self._read(self._origins[id])
        return self._articles[id]

    def article_if_read(self, id: str) -> Article | None:
        """Return the article if it was read already; never reads."""
        return self._articles.get(id)

    def label(self, id: str) -> str:
        """Return what messages call an article, read or not: its path or address."""
        return self._origins[id].text

    def analysis(self, id: str) -> Analysis | None:
        """Return the complete analysis if there is one; never computes."""
        return self._analyses.get(id)

    async def analyze(self, id: str) -> AsyncGenerator[Progress, None]:
        """Yield progress until the article's analysis is complete; a kept analysis comes at once.

        Raises SourceError or AnalysisError.
        """
        analysis = self._analyses.get(id)
        if analysis is not None:
            yield Progress(id, 1, 1, analysis)
            return
        async for progress in self._analyzer.analyze(self.article(id)):
            if progress.is_complete and progress.analysis is not None:
                self._analyses[id] = progress.analysis
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

    def forget(self, id: str) -> None:
        """Drop the article and its analysis, so that both are made again."""
        self._articles.pop(id, None)
        self._analyses.pop(id, None)
        self._with_corrections.pop(id, None)

    def with_corrections(self, analysis: Analysis) -> Corrected:
        """Return an analysis of an article, complete or not, with the person's corrections laid over it."""
        id = analysis.article_id
        cached = self._with_corrections.get(id)
        if cached is None or cached[0] is not analysis:
            cached = analysis, apply(analysis, self._corrections_of(id), self.article(id).text)
            self._with_corrections[id] = cached
        return cached[1]

    def correct(self, id: str, correction: Correction) -> None:
        """Add a correction to those of the article, and keep it."""
        self._keep_corrections(id, (*self._read_corrections(id), correction))

    def corrections(self, id: str) -> tuple[Correction, ...]:
        """Return the corrections of an article, the oldest first."""
        return self._read_corrections(id)

    def take_back(self, id: str, correction: Correction) -> bool:
        """Drop a correction of the article; tell whether it was there. Of equal ones the latest goes."""
        corrections = list(self._read_corrections(id))
        if correction not in corrections:
            return False
        del corrections[len(corrections) - 1 - corrections[::-1].index(correction)]
        self._keep_corrections(id, tuple(corrections))
        return True

    def session(self) -> Session:
        """Return what was left at the end of the last session."""
        return self._keeper.session() if self._keeper else Session()

    def keep_session(self, session: Session) -> None:
        """Keep where the person is now until the next start."""
        if self._keeper:
            self._keeper.keep_session(session)

    def problems(self) -> tuple[str, ...]:
        """Return a sentence for everything that could not be read or written since the last call."""
        return self._keeper.problems() if self._keeper else ()

    async def close(self) -> None:
        """Stop the analyzer."""
        await self._analyzer.close()

    def _corrections_of(self, id: str) -> tuple[Correction, ...]:
        if id not in self._corrections:
            self._corrections[id] = self._read_corrections(id)
        return self._corrections[id]

    def _read_corrections(self, id: str) -> tuple[Correction, ...]:
        # Another program may have added some: what is kept counts, not what was read before.
        return self._keeper.corrections(self.article(id)) if self._keeper else self._corrections.get(id, ())

    def _keep_corrections(self, id: str, corrections: tuple[Correction, ...]) -> None:
        self._corrections[id] = corrections
        self._with_corrections.pop(id, None)
        if self._keeper:
            self._keeper.keep_corrections(self.article(id), corrections)
