"""Which articles the claims of an edited file are of: by id or path of the article, or by ids of claims."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import analyses, inputs, options
from reader.errors import SourceError

if TYPE_CHECKING:
    from reader.claims.edited_claim import EditedClaim
    from reader.commands.console import Complaints
    from reader.export.analyzed_article import AnalyzedArticle
    from reader.library.stored_claims import StoredClaims
    from reader.model import Article, Engine
    from reader.store.articles import ArticleTable


class EditedArticles:
    """Finds the articles that claims of a file are of, with what is kept of them."""

    def __init__(
        self,
        library: ArticleTable,
        stored_claims: StoredClaims,
        engine: Engine | None,
        complaints: Complaints,
    ) -> None:
        """`engine` is that of the command line: what is not analyzed yet is analyzed with it."""
        self._library = library
        self._stored_claims = stored_claims
        self._engine = engine
        self._complaints = complaints

    def with_claims(
        self, claims: Sequence[EditedClaim]
    ) -> Iterator[tuple[AnalyzedArticle, Sequence[EditedClaim]]]:
        """Yield each article with its claims of the file; say which claims are of none."""
        by_article: defaultdict[tuple[str, str], list[EditedClaim]] = defaultdict(list)
        for claim in claims:
            by_article[claim.article, claim.file if claim.article else ""].append(claim)
        nameless_claims = by_article.pop(("", ""), [])
        for claim in (claim for claim in nameless_claims if not claim.id):
            self._complaints(
                f"{claim.place}: has no id, by which a claim is found. It is left out; one that was missed "
                "is added on the screen, with !."
            )
        for (id, path), claims_of_article in by_article.items():
            article = self._article(id, path)
            if article is not None:
                yield article, claims_of_article
            else:
                name = path or f"the article {id}"
                self._complaints(f"{claims_of_article[0].place}: {name} is not there any more.")
        if any(claim.id for claim in nameless_claims):
            yield from self._by_ids(claim for claim in nameless_claims if claim.id)

    def _article(self, id: str, path: str) -> AnalyzedArticle | None:
        """Return an article of the library, else of the file that it was read from; None without either."""
        analyzed_article = self._stored_claims.article(id)
        if analyzed_article is not None:
            return analyzed_article
        article = self._library.article(id) or self._article_of_file(path)
        if article is None:
            return None
        analyzed_article = self._stored_claims.of(article)
        if analyzed_article is not None:
            return analyzed_article
        engine = options.engine(self._engine)
        return next(
            analyses.analyzed([article], engine, with_corrections=True, leave_out=self._complaints), None
        )

    def _article_of_file(self, path: str) -> Article | None:
        """Return the article in a file; None without the file, or where it has none, which is said."""
        if not path or not os.path.isfile(path):  # noqa: PTH113  # Path.is_file may raise
            return None
        article = next(inputs.texts([str(Path(path).absolute())]))
        if isinstance(article, SourceError):
            self._complaints(article)
            return None
        return article

    def _by_ids(
        self, claims: Iterable[EditedClaim]
    ) -> Iterator[tuple[AnalyzedArticle, Sequence[EditedClaim]]]:
        """Yield the articles of the library that have claims of these ids: a table may have no more."""
        from reader.claims.claim_id import claim_ids

        waiting: defaultdict[str, list[EditedClaim]] = defaultdict(list)
        for claim in claims:
            waiting[claim.id].append(claim)
        for article in self._stored_claims.all():
            if not waiting:
                return
            ids = claim_ids(article.article, article.corrected_analysis.analysis)
            own = [claim for id in ids if id in waiting for claim in waiting.pop(id)]
            if own:
                yield article, own
        for claim in (claim for claims_of_id in waiting.values() for claim in claims_of_id):
            self._complaints(f"{claim.place}: no article of your library has {claim.label}.")
