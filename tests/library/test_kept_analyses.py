"""No text is analyzed twice by the same pipeline."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from reader.errors import AnalysisError, StoreError
from reader.library.kept_analyses import KeptAnalyses
from reader.model import Analysis, Article, Progress

_TEXT = '"No," said Vos.'
_ARTICLE = Article("one", _TEXT)
_COPY = Article("two", _TEXT)


class Shelf:
    """Keeps analyses in memory."""

    def __init__(self) -> None:
        self.analyses: list[tuple[str, Analysis]] = []
        self.coverages = {"new": (2, 2), "old": (1, 2)}

    def find(self, sha256: str, pipeline: str) -> Analysis | None:
        return next((kept for key, kept in self.analyses if (key, kept.pipeline) == (sha256, pipeline)), None)

    def older(self, sha256: str) -> Analysis | None:
        return next((kept for key, kept in reversed(self.analyses) if key == sha256), None)

    def keep(self, article: Article, analysis: Analysis) -> None:
        self.analyses.append((article.sha256, analysis))

    def unanalyzed(self, pipeline: str, limit: int) -> tuple[str, ...]:
        return ()

    def coverage(self, pipeline: str) -> tuple[int, int]:
        if pipeline not in self.coverages:
            raise StoreError("The library cannot be read.")
        return self.coverages[pipeline]


class Analyzer:
    """Analyzes in two steps; fails between them on demand."""

    def __init__(self, pipeline: str = "new") -> None:
        self.pipeline = pipeline
        self.analyzed_ids: list[str] = []
        self.fails = False
        self.is_closed = False

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        self.analyzed_ids.append(article.id)
        yield Progress(article.id, 1, 2, Analysis(article.id))
        if self.fails:
            raise AnalysisError("It broke.")
        yield Progress(article.id, 2, 2, Analysis(article.id, pipeline=self.pipeline))

    async def close(self) -> None:
        self.is_closed = True


async def _analyze(analyses: KeptAnalyses, article: Article) -> Progress:
    steps = [step async for step in analyses.analyze(article)]
    return steps[-1]


async def test_a_text_is_analyzed_once_whatever_article_has_it() -> None:
    analyzer, shelf = Analyzer(), Shelf()
    await _analyze(KeptAnalyses(analyzer, shelf, pipeline="new"), _ARTICLE)
    progress = await _analyze(KeptAnalyses(analyzer, shelf, pipeline="new"), _COPY)
    assert analyzer.analyzed_ids == ["one"]
    assert progress == Progress("two", 1, 1, Analysis("two", pipeline="new"))


async def test_an_analysis_that_cannot_be_kept_comes_all_the_same_and_then_it_is_said() -> None:
    class FullShelf(Shelf):
        def keep(self, article: Article, analysis: Analysis) -> None:
            raise StoreError("The disk is full.")

    steps = KeptAnalyses(Analyzer(), FullShelf(), pipeline="new").analyze(_ARTICLE)
    assert [(await anext(steps)).is_complete for _ in range(2)] == [False, True]
    with pytest.raises(StoreError, match="The disk is full"):
        await anext(steps)


async def test_an_analysis_that_failed_is_not_kept() -> None:
    analyzer, shelf = Analyzer(), Shelf()
    analyzer.fails = True
    with pytest.raises(AnalysisError):
        await _analyze(KeptAnalyses(analyzer, shelf, pipeline="new"), _ARTICLE)
    assert not shelf.analyses


async def test_what_another_pipeline_found_is_readable_until_the_text_is_analyzed_again() -> None:
    shelf = Shelf()
    await _analyze(KeptAnalyses(Analyzer("old"), shelf, pipeline="old"), _ARTICLE)
    analyzer = Analyzer()
    analyses = KeptAnalyses(analyzer, shelf, pipeline="new")
    assert analyses.find(_COPY) is None
    assert analyses.older(_COPY) == Analysis("two", pipeline="old")
    assert (await _analyze(analyses, _ARTICLE)).analysis == Analysis("one", pipeline="new")
    assert analyses.older(_COPY) == Analysis("two", pipeline="new")


@pytest.mark.parametrize(("pipeline", "is_complete"), [("new", True), ("old", False), ("unreadable", False)])
def test_all_is_analyzed_when_no_article_waits(pipeline: str, is_complete: bool) -> None:
    assert KeptAnalyses(Analyzer(), Shelf(), pipeline=pipeline).is_complete() is is_complete


async def test_closing_stops_what_analyzes() -> None:
    analyzer = Analyzer()
    await KeptAnalyses(analyzer, Shelf(), pipeline="new").close()
    assert analyzer.is_closed
