"""The claims of the library as they go out: of one article, of a search, of everything.

What was found in a text is taken as it is kept, by whatever analyzed it last; nothing is analyzed here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import count

from reader.claims.claim_id import claim_ids
from reader.claims.corrected import Corrected
from reader.claims.correction import Correction
from reader.claims.corrections import apply
from reader.export.analyzed_article import AnalyzedArticle, only
from reader.library.listing import Listing, StoredArticles
from reader.library.searching import Searching
from reader.model import Analysis, Article
from reader.shelf.view import View

_ROWS_AT_ONCE = 500
"""Of the list of articles: some 100 kB."""


class StoredClaims:
    """Articles of a store with their claims, drawn one by one. Every method may raise ReaderError."""

    def __init__(
        self,
        articles: StoredArticles,
        listing: Listing,
        searching: Searching,
        *,
        analysis: Callable[[Article], Analysis | None],
        corrections: Callable[[Article], Sequence[Correction]],
    ) -> None:
        """`analysis` returns what was found in a text last, None where nobody looked yet."""
        self._articles = articles
        self._listing = listing
        self._searching = searching
        self._analysis = analysis
        self._corrections = corrections

    def article(self, id: str, *, is_raw: bool = False) -> AnalyzedArticle | None:
        """Return an article with its claims; None when there is no such article, or none analyzed it yet.

        `is_raw`: as they were found, without what the person made of them.
        """
        article = self._articles.article(id)
        return None if article is None else self.of(article, is_raw=is_raw)

    def of(self, article: Article, *, is_raw: bool = False) -> AnalyzedArticle | None:
        """Return an article, of the library or not, with what is kept of its text; None when nothing is."""
        analysis = self._analysis(article)
        if analysis is None:
            return None
        corrections = () if is_raw else self._corrections(article)
        return AnalyzedArticle(article, apply(analysis, corrections, article.text))

    def all(self, *, is_raw: bool = False) -> Iterator[AnalyzedArticle]:
        """Yield every article of the library that is analyzed, the newest first."""
        for id in self._ids():
            analyzed_article = self.article(id, is_raw=is_raw)
            if analyzed_article is not None:
                yield analyzed_article

    def unanalyzed(self) -> Iterator[Article]:
        """Yield every article of the library that nobody looked for claims in yet, the newest first."""
        for id in self._ids():
            article = self._articles.article(id)
            if article is not None and self._analysis(article) is None:
                yield article

    def matching(
        self,
        query: str,
        *,
        is_raw: bool = False,
        most_pages: int | None = None,
        tell: Callable[[str], object] = lambda problem: None,
    ) -> Iterator[AnalyzedArticle]:
        """Yield the articles that have claims which a query finds, with these claims alone.

        `most_pages`: so many pages of the search are read at most; None for all. What of the query is not
        understood is told in sentences.
        """
        for id, indices in self._hits(query, most_pages, tell).items():
            analyzed_article = self.article(id)
            if analyzed_article is None:
                continue
            article, corrected_analysis = analyzed_article
            if is_raw:
                # A person may have added claims, so that the numbers are others.
                ids = claim_ids(article, corrected_analysis.analysis)
                hit_ids = {ids[index] for index in indices if index < len(ids)}
                analysis = self._analysis(article)
                if analysis is None:
                    continue
                raw_ids = claim_ids(article, analysis)
                indices = {index for index, raw_id in enumerate(raw_ids) if raw_id in hit_ids}
                corrected_analysis = Corrected(analysis)
            yield AnalyzedArticle(article, only(corrected_analysis, indices))

    def unanalyzed_count(self) -> int:
        """Return of how many articles of the library nobody looked for claims yet."""
        return self._searching.coverage().unanalyzed

    def _ids(self) -> Iterator[str]:
        for start in count(0, _ROWS_AT_ONCE):
            rows = self._listing.rows(View(), start, start + _ROWS_AT_ONCE)
            yield from (row.id for row in rows)
            if len(rows) < _ROWS_AT_ONCE:
                return

    def _hits(self, query: str, most_pages: int | None, tell: Callable[[str], object]) -> dict[str, set[int]]:
        """Return the indices of the claims that a query finds, by article, the newest first."""
        indices: defaultdict[str, set[int]] = defaultdict(set)
        following: int | None = None
        for number in count(1):
            page = self._searching.page(query, kind="claims", following=following)
            for problem in page.problems if number == 1 else ():
                tell(problem)
            for hit in page.hits:
                if hit.claim is not None:
                    indices[hit.article].add(hit.claim)
            following = page.following
            if following is None or number == most_pages:
                break
        return dict(indices)
