"""What the list shows of files: what became known of them by now."""

from __future__ import annotations

from reader.library.analyses import Analyses
from reader.library.articles import Articles
from reader.library.corrections import Corrections
from reader.library.titles import title_of
from reader.shelf.rows import ArticleRow


class FileRows:
    """Rows of files, and the counts of claims that rows of any article show."""

    def __init__(self, articles: Articles, analyses: Analyses, corrections: Corrections) -> None:
        self._articles = articles
        self._analyses = analyses
        self._corrections = corrections

    def row(self, id: str) -> ArticleRow:
        """Return the row of a file, read or not."""
        article = self._articles.article_if_read(id)
        return ArticleRow(
            id,
            title_of(self._articles.label(id), article),
            article.outlet if article else "",
            article.published if article else "",
            article.fetched if article else "",
            claims=self.claim_count(id),
        )

    def claim_count(self, id: str) -> int | None:
        """Return how many claims the person left of an article; None while that is unknown."""
        analysis = self._analyses.analysis_in_memory(id)
        return None if analysis is None else len(self._corrections.laid_over(analysis).remaining.claims)
