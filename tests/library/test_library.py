"""The library reads once, analyzes once, and keeps only what is complete."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import cast

import pytest

from reader.claims.correction import Correction, correct
from reader.errors import AnalysisError, SourceError
from reader.library.library import Library
from reader.library.searching import Searching
from reader.library.shelf import Shelf
from reader.model import Analysis, Article, Claim, Origin, Progress, Span
from reader.session.places import place
from reader.session.session import Session
from reader.shelf.search import Coverage
from tests.library.memory_shelf import MemoryShelf


class CountingAnalyzer:
    """Yields one provisional and one complete analysis; fails on demand."""

    def __init__(self) -> None:
        self.analyzed_ids: list[str] = []
        self.fails = False
        self.closed = False

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        self.analyzed_ids.append(article.id)
        yield Progress(article.id, 1, 2, Analysis(article.id, notes=("so far",)))
        if self.fails:
            raise AnalysisError("It broke.")
        yield Progress(article.id, 2, 2, Analysis(article.id))

    async def close(self) -> None:
        self.closed = True


def origins(*ids: str) -> dict[str, Origin]:
    return {id: Origin("path", f"{id}.txt") for id in ids}


def reads(read: list[str]) -> Library:
    def one(origin: Origin) -> Article:
        id = origin.text.removesuffix(".txt")
        read.append(id)
        if id == "missing":
            raise SourceError("missing: there is no such file.")
        return Article(id, f"The text of {id}.")

    return Library(origins("one", "two", "missing"), read=one, analyzer=CountingAnalyzer())


async def analyze(library: Library, id: str) -> list[Progress]:
    return [progress async for progress in library.analyses.analyze(id)]


def test_an_article_is_read_when_it_is_first_wanted_and_only_then() -> None:
    read: list[str] = []
    library = reads(read)
    assert tuple(library.article_list) == ("one", "two", "missing")
    assert library.articles.label("one") == "one.txt"
    assert library.articles.article_if_read("one") is None
    assert read == []
    assert (
        library.articles.article("one")
        is library.articles.article("one")
        is library.articles.article_if_read("one")
    )
    assert read == ["one"]
    with pytest.raises(SourceError, match="no such file"):
        library.articles.article("missing")


async def test_a_complete_analysis_is_kept_and_comes_at_once() -> None:
    library = reads([])
    assert [progress.is_complete for progress in await analyze(library, "one")] == [False, True]
    (again,) = await analyze(library, "one")
    assert again.analysis is library.analyses.analysis("one")
    assert again.is_complete


async def test_a_failed_analysis_is_not_kept() -> None:
    analyzer = CountingAnalyzer()
    analyzer.fails = True
    library = Library(origins("one"), read=lambda _: Article("one", ""), analyzer=analyzer)
    with pytest.raises(AnalysisError, match="It broke"):
        await analyze(library, "one")
    assert library.analyses.analysis("one") is None
    analyzer.fails = False
    await analyze(library, "one")
    assert library.analyses.analysis("one") is not None


async def test_any_article_is_analyzed_to_the_end_and_nothing_of_it_is_kept() -> None:
    library = reads([])
    analysis = await library.analyses.extract(Article("elsewhere", "It rained."))
    assert analysis == Analysis("elsewhere")
    assert library.analyses.analysis("elsewhere") is None
    assert tuple(library.article_list) == ("one", "two", "missing")


class HalfAnalyzer(CountingAnalyzer):
    """Stops before it is done."""

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        yield Progress(article.id, 1, 2, Analysis(article.id, notes=("so far",)))


async def test_an_analysis_that_stops_half_way_is_an_error() -> None:
    library = Library({}, read=lambda _: Article("one", ""), analyzer=HalfAnalyzer())
    with pytest.raises(AnalysisError, match="before it was complete"):
        await library.analyses.extract(Article("one", "It rained."))


async def test_forgetting_makes_everything_again() -> None:
    read: list[str] = []
    library = reads(read)
    await analyze(library, "two")
    library.forget("two")
    assert library.articles.article_if_read("two") is None
    assert library.analyses.analysis("two") is None
    await analyze(library, "two")
    assert read == ["two", "two"]


async def test_closing_the_library_stops_the_analyzer() -> None:
    analyzer = CountingAnalyzer()
    await Library({}, read=lambda _: Article("one", ""), analyzer=analyzer).close()
    assert analyzer.closed


class FakeKeeper:
    """Keeps everything as long as the test runs."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[Correction, ...]] = {}
        self.since: list[Sequence[Correction] | None] = []
        self.left = Session()

    def corrections(self, article: Article) -> tuple[Correction, ...]:
        return self.kept.get(article.id, ())

    def keep_corrections(
        self,
        article: Article,
        corrections: Sequence[Correction],
        *,
        since: Sequence[Correction] | None = None,
    ) -> None:
        self.kept[article.id] = tuple(corrections)
        self.since.append(since)

    def session(self) -> Session:
        return self.left

    def keep_session(self, session: Session) -> None:
        self.left = session

    def problems(self) -> tuple[str, ...]:
        return ("The disk is full.",)


TEXT = "It rains, Ann said. It snows, Bo said."
RAIN = Claim("indirect", (Span(0, 8),), cue=(Span(14, 18),))
SNOW = Claim("indirect", (Span(20, 28),), cue=(Span(33, 37),))
ANALYSIS = Analysis("one", (RAIN, SNOW))


def keeps(keeper: FakeKeeper | None) -> Library:
    return Library(
        origins("one"), read=lambda _: Article("one", TEXT), analyzer=CountingAnalyzer(), keeper=keeper
    )


@pytest.mark.parametrize("keeper", [None, FakeKeeper()])
def test_corrections_lie_over_the_analysis_until_they_are_undone(keeper: FakeKeeper | None) -> None:
    library = keeps(keeper)
    assert library.corrections.laid_over(ANALYSIS).analysis == ANALYSIS
    reject = correct("reject", TEXT, RAIN)
    library.corrections.add("one", reject)
    assert library.corrections.laid_over(ANALYSIS).remaining.claims == (SNOW,)
    assert library.corrections.of("one") == (reject,)
    assert library.corrections.take_back("one", reject)
    assert library.corrections.laid_over(ANALYSIS).analysis == ANALYSIS
    assert not library.corrections.take_back("one", reject)


def test_any_correction_can_be_taken_back_and_the_others_stay_in_their_order() -> None:
    library = keeps(FakeKeeper())
    first, second, third = (correct("note", TEXT, RAIN, value=words) for words in ("a", "b", "a"))
    for correction in (first, second, third):
        library.corrections.add("one", correction)
    assert library.corrections.take_back("one", third)
    assert library.corrections.of("one") == (first, second)


def test_corrections_that_another_program_added_stay() -> None:
    keeper = FakeKeeper()
    one, other = keeps(keeper), keeps(keeper)
    assert one.corrections.laid_over(ANALYSIS).notes == other.corrections.laid_over(ANALYSIS).notes == {}
    one.corrections.add("one", correct("note", TEXT, RAIN, value="where?"))
    other.corrections.add("one", correct("note", TEXT, SNOW, value="when?"))
    assert keeps(keeper).corrections.laid_over(ANALYSIS).notes == {0: "where?", 1: "when?"}


def test_corrections_that_another_program_added_are_laid_over_once_they_are_read_again() -> None:
    keeper = FakeKeeper()
    one, other = keeps(keeper), keeps(keeper)
    assert not one.corrections.renew("one"), "none were read"
    assert one.corrections.laid_over(ANALYSIS).notes == {}
    other.corrections.add("one", correct("note", TEXT, SNOW, value="when?"))
    assert one.corrections.laid_over(ANALYSIS).notes == {}
    assert one.corrections.renew("one")
    assert one.corrections.laid_over(ANALYSIS).notes == {1: "when?"}
    assert not one.corrections.renew("one"), "nothing is new"


def test_the_keeper_is_told_which_corrections_were_changed() -> None:
    keeper = FakeKeeper()
    library = keeps(keeper)
    first, second = (correct("note", TEXT, RAIN, value=words) for words in ("a", "b"))
    library.corrections.add("one", first)
    library.corrections.add("one", second)
    library.corrections.take_back("one", first)
    assert keeper.since == [(), (first,), (first, second)]


def test_the_session_is_kept_by_the_keeper_which_says_what_went_wrong() -> None:
    keeper = FakeKeeper()
    session = Session().with_place(place(Article("one", TEXT), 20))
    keeps(keeper).keeper.keep_session(session)
    assert keeps(keeper).keeper.session() == session
    assert keeps(keeper).problems() == ("The disk is full.",)
    keeps(None).keeper.keep_session(session)
    assert (keeps(None).keeper.session(), keeps(None).problems()) == (Session(), ())


def test_problems_are_told_once() -> None:
    library = keeps(None)
    for problem in ("The index is damaged.", "The disk is full.", "The index is damaged."):
        library.tell(problem)
    assert library.problems() == ("The index is damaged.", "The disk is full.")
    assert library.problems() == ()


class _Search:
    """Knows the claims of three articles of ten."""

    def coverage(self) -> Coverage:
        return Coverage(3, 10)


def test_of_how_many_articles_nobody_knows_the_claims_is_asked_of_the_search() -> None:
    memory = MemoryShelf([])
    shelf = Shelf(memory, memory, memory, lambda: cast(Searching, _Search()))
    library = Library({}, read=lambda origin: Article("a", ""), analyzer=CountingAnalyzer(), shelf=shelf)
    assert library.unanalyzed_count() == 7
    assert reads([]).unanalyzed_count() == 0, "files have none"
