"""The check of a draft has only those sources analyzed that matter, and goes on when one fails."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from reader.claims.corrected import Corrected
from reader.errors import AnalysisError
from reader.library.checking import check_draft
from reader.model import Article
from reader.quotes.findings import DraftCheck
from tests.quotes.drafts import Said, analyzed

DRAFT = Article("draft", "“The old pier is sound.” “Herring is dear this year.”")
SOURCES = [
    Article("pier", "“The old pier is sound,” somebody said at the hearing."),
    Article("fish", "Nothing of the kind was said there."),
    Article("herring", "“Herring is dear this year.” So it went on."),
]
CORRECTED = analyzed(
    DRAFT, Said("“The old pier is sound.”", by="Ada Byrne"), Said("“Herring is dear this year.”", by="Bo Vos")
)


def checked(analyze: Callable[[Article], Awaitable[Corrected]], **options: object) -> DraftCheck:
    """Return the check of the draft."""
    return asyncio.run(check_draft(DRAFT, CORRECTED, SOURCES, analyze, **options))  # type: ignore[arg-type]


def test_only_sources_that_have_words_of_the_draft_are_analyzed_and_each_once() -> None:
    asked: list[str] = []

    async def analyze(article: Article) -> Corrected:
        asked.append(article.id)
        speaker = "Ada Byrne" if article.id == "pier" else "Rosa Lind"
        return analyzed(article, Said(article.text.split("”")[0] + "”", by=speaker))

    check = checked(analyze)
    assert sorted(asked) == ["herring", "pier"]
    assert [finding.verdict for finding in check.findings] == ["verbatim", "other speaker"]
    assert check.source_count == 3


def test_a_source_whose_analysis_fails_does_not_tell_who_speaks() -> None:
    async def fail(article: Article) -> Corrected:
        raise AnalysisError("no memory")

    first, second = checked(fail).findings
    assert (first.verdict, second.verdict) == ("verbatim", "verbatim")
    assert "Who says it is not told in the source." in first.remarks


def test_what_takes_the_processor_runs_aside_and_accepted_quotations_are_no_fault() -> None:
    calls: list[object] = []

    async def aside(function: Callable[[], object]) -> object:
        calls.append(function)
        return function()

    async def nothing(article: Article) -> Corrected:
        return analyzed(article)

    check = checked(nothing, accepted=["Herring is dear this year"], aside=aside)
    assert [finding.is_accepted for finding in check.findings] == [False, True]
    assert len(calls) == 3  # the words of all sources, then the draft before and after two analyses
