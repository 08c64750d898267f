"""The library reads once, analyses once, and keeps only what is complete."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from reader.errors import AnalysisError, SourceError
from reader.library import Library
from reader.model import Analysis, Article, Progress


class CountingAnalyzer:
    """Yields one provisional and one complete analysis; fails on demand."""

    def __init__(self) -> None:
        self.analysed: list[str] = []
        self.fails = False
        self.closed = False

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        self.analysed.append(article.id)
        yield Progress(article.id, 1, 2, Analysis(article.id, notes=("so far",)))
        if self.fails:
            raise AnalysisError("It broke.")
        yield Progress(article.id, 2, 2, Analysis(article.id))

    async def close(self) -> None:
        self.closed = True


def reads(read: list[str]) -> Library:
    def one(id: str) -> Article:
        read.append(id)
        if id == "missing":
            raise SourceError("missing: there is no such file.")
        return Article(id, f"The text of {id}.")

    return Library(["one", "two", "missing"], read=one, analyzer=CountingAnalyzer())


async def analyse(library: Library, id: str) -> list[Progress]:
    return [progress async for progress in library.analyze(id)]


def test_an_article_is_read_when_it_is_first_wanted_and_only_then() -> None:
    read: list[str] = []
    library = reads(read)
    assert library.ids == ("one", "two", "missing")
    assert library.known("one") is None
    assert read == []
    assert library.article("one") is library.article("one") is library.known("one")
    assert read == ["one"]
    with pytest.raises(SourceError, match="no such file"):
        library.article("missing")


async def test_a_complete_analysis_is_kept_and_comes_at_once() -> None:
    library = reads([])
    assert [progress.is_complete for progress in await analyse(library, "one")] == [False, True]
    (again,) = await analyse(library, "one")
    assert again.analysis is library.analysis("one")
    assert again.is_complete


async def test_a_failed_analysis_is_not_kept() -> None:
    analyzer = CountingAnalyzer()
    analyzer.fails = True
    library = Library(["one"], read=lambda id: Article(id, ""), analyzer=analyzer)
    with pytest.raises(AnalysisError, match="It broke"):
        await analyse(library, "one")
    assert library.analysis("one") is None
    analyzer.fails = False
    await analyse(library, "one")
    assert library.analysis("one") is not None


async def test_forgetting_makes_everything_again() -> None:
    read: list[str] = []
    library = reads(read)
    await analyse(library, "two")
    library.forget("two")
    assert library.known("two") is None
    assert library.analysis("two") is None
    await analyse(library, "two")
    assert read == ["two", "two"]


async def test_closing_the_library_stops_the_analyzer() -> None:
    analyzer = CountingAnalyzer()
    await Library([], read=lambda id: Article(id, ""), analyzer=analyzer).close()
    assert analyzer.closed
