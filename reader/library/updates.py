"""Whether another version of an article has people say something else."""

from __future__ import annotations

from typing import Protocol

from reader.model import Analysis, Article
from reader.shelf.versions import Version


class VersionedArticles(Protocol):
    """The versions of articles. Every method may raise ReaderError."""

    def versions(self, id: str) -> tuple[Version, ...]:
        """Return the versions of an article, the oldest first."""
        ...

    def version(self, id: str, number: int) -> Article | None:
        """Return an article as it was in one version; None without that."""
        ...


class FormerAnalyses(Protocol):
    """Finds what was said in earlier versions."""

    def older(self, article: Article) -> Analysis | None:
        """Return the last analysis of a text; None when nobody ever analyzed it."""
        ...


def says_something_else(
    article: Article, analysis: Analysis, articles: VersionedArticles, analyses: FormerAnalyses
) -> bool:
    """Tell whether the claims of an article are others than in the version before.

    False without a version before, and when nobody looked for claims in that: it cannot be told then.
    """
    numbers = [version.number for version in articles.versions(article.id)]
    former_article = articles.version(article.id, numbers[-2]) if len(numbers) > 1 else None
    if former_article is None:
        return False
    from reader.claims.statements import statements  # an article with versions has waited for its analysis

    former_analysis = analyses.older(former_article)
    if former_analysis is None:
        return False
    return statements(former_analysis, former_article.text) != statements(analysis, article.text)
