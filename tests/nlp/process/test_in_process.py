"""The analysis in the process of the caller."""

from __future__ import annotations

import pytest

from reader.errors import AnalysisError
from reader.library.analyzer import Analyzer
from reader.model import Analysis, Article, Progress
from reader.nlp.process.in_process import InProcessAnalyzer

ARTICLE = Article("a", "It rained.")


async def test_the_whole_analysis_comes_at_once() -> None:
    analyzer: Analyzer = InProcessAnalyzer(lambda article: Analysis(article.id, notes=(article.text,)))
    steps = [progress async for progress in analyzer.analyze(ARTICLE)]
    assert steps == [Progress("a", 1, 1, Analysis("a", notes=("It rained.",)))]
    await analyzer.close()


async def test_whatever_is_raised_is_the_failure_of_that_article_alone() -> None:
    def analyze(article: Article) -> Analysis:
        if article is ARTICLE:
            raise RecursionError("too deep")
        return Analysis(article.id)

    analyzer = InProcessAnalyzer(analyze)
    with pytest.raises(AnalysisError, match=r"^The analysis failed \(RecursionError: too deep\)\.$"):
        [progress async for progress in analyzer.analyze(ARTICLE)]
    (after,) = [progress async for progress in analyzer.analyze(Article("b", "It cleared."))]
    assert after.is_complete
