"""Whether a draft quotes right: looks through the sources, and has only those analyzed that matter.

What analyzes is an argument; nothing is kept.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import Protocol, TypeVar

from reader.claims.corrected import Corrected
from reader.errors import AnalysisError
from reader.model import Analysis, Article
from reader.quotes.check import accepted_numbers, judged, shortlisted
from reader.quotes.findings import DraftCheck, Finding
from reader.quotes.source_claims import SourceClaims

Analyze = Callable[[Article], Awaitable[Corrected]]
"""Returns an article's analysis, with what the person corrected. Raises AnalysisError."""


T = TypeVar("T")


class Aside(Protocol):
    """Runs a function, perhaps in another thread, and returns what it returns."""

    def __call__(self, function: Callable[[], T], /) -> Awaitable[T]:
        """Run it."""
        ...


async def _at_once(function: Callable[[], T]) -> T:
    return function()


async def check_draft(
    draft: Article,
    corrected: Corrected,
    sources: Iterable[Article],
    analyze: Analyze,
    *,
    accepted: Iterable[str] = (),
    is_strict: bool = False,
    aside: Aside = _at_once,
) -> DraftCheck:
    """Return what each quotation and claim of a draft is.

    `accepted` are quotations that are right as they are, one an item; when strict, other marks are edits. A
    source whose analysis fails is one that does not tell who speaks. `aside` runs what takes the processor.
    """
    shortlist = await aside(lambda: shortlisted(draft, corrected, sources))
    accepted_passages = accepted_numbers(shortlist.passages, accepted)
    analyses: dict[str, Corrected] = {}
    before: dict[int, Finding] = {}
    while True:
        claims = SourceClaims(analyses)
        judge = partial(
            judged, shortlist, claims, before=before, accepted=accepted_passages, is_strict=is_strict
        )
        findings = await aside(judge)
        if not claims.missed:
            return DraftCheck(draft, findings, shortlist.source_count)
        before = {
            number: finding
            for number, finding in enumerate(findings)
            if number not in claims.passages_missing_any
        }
        for article in claims.missed.values():
            try:
                analyses[article.id] = await analyze(article)
            except AnalysisError:
                analyses[article.id] = Corrected(Analysis(article.id))
