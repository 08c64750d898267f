"""Which claims can go out of the screen: this one, marked or listed ones, an article, a search, all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from reader.export.analyzed_article import AnalyzedArticle, only
from reader.library.library import Library
from reader.library.stored_claims import StoredClaims
from reader.text.counted import counted
from reader.text.one_line import one_line
from reader.text.slugs import slug
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.open_article import OpenArticle

_QUERY_CODE_POINTS = 24
"""Of a query that are shown: what a narrow form has room for."""


@dataclass(frozen=True, slots=True)
class ExportableClaims:
    """Claims that can go out together."""

    name: str
    """What they are, in a few words: "claim 3"."""
    file_name: str
    """How a file of them may be called, without what says the format."""
    articles: Callable[[], Iterable[AnalyzedArticle]]
    """Yields them, by article; called in a thread, and may raise ReaderError."""
    sample: Callable[[], Iterable[AnalyzedArticle]]
    """Yields some of them at once, to be looked at. May raise ReaderError."""


def exportable_claims(
    open: OpenArticle,
    filter: ClaimFilter,
    library: Library,
    *,
    current: int | None,
    marked_claims: Iterable[int],
    query: str,
) -> Iterator[ExportableClaims]:
    """Yield what can go out now, the nearest first: marked claims before the current one.

    `query` is what was last searched for in the library, empty for nothing.
    """
    yield from _of_article(open, filter, current, marked_claims)
    stored_claims = library.stored_claims
    if stored_claims is not None:
        if query:
            yield _of_search(stored_claims, query)
        yield ExportableClaims(
            *("the library", "library", stored_claims.all), sample=lambda: islice(stored_claims.all(), 1)
        )


def _of_article(
    open: OpenArticle, filter: ClaimFilter, current: int | None, marked_claims: Iterable[int]
) -> Iterator[ExportableClaims]:
    article, corrected_analysis = open.article, open.corrected
    if article is None:
        return
    stem = slug(article.title or article.label) or "claims"

    def part(name: str, file_name: str, indices: Iterable[int]) -> ExportableClaims:
        articles = (AnalyzedArticle(article, only(corrected_analysis, indices)),)
        return ExportableClaims(name, file_name, lambda: articles, lambda: articles)

    remaining = frozenset(range(len(corrected_analysis.analysis.claims))) - corrected_analysis.rejected
    marked = remaining.intersection(marked_claims)
    if marked:
        yield part(f"marked: {counted(len(marked), 'claim')}", f"{stem}-marked", marked)
    if current is not None and current in remaining:
        yield part(f"claim {current + 1}", f"{stem}-{current + 1}", (current,))
    listed = remaining.intersection(filter.let_through)
    if listed and listed != remaining:
        yield part(f"filtered: {counted(len(listed), 'claim')}", f"{stem}-filtered", listed)
    # Of an article that is still analyzed not all claims are known.
    so_far = "" if open.is_complete else " so far"
    yield part(f"the article{so_far}: {counted(len(remaining), 'claim')}", stem, remaining)


def _of_search(stored_claims: StoredClaims, query: str) -> ExportableClaims:
    words = one_line(query)
    if len(words) > _QUERY_CODE_POINTS:
        words = f"{words[:_QUERY_CODE_POINTS]}…"
    return ExportableClaims(
        f"the search “{words}”",
        slug(query) or "search",
        lambda: stored_claims.matching(query),
        lambda: islice(stored_claims.matching(query, most_pages=1), 1),
    )
