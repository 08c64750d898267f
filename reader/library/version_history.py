"""Two versions of an article beside each other: what each has people say, and what became of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.claims.correction import Correction
from reader.claims.corrections import apply
from reader.errors import StoreError
from reader.library.updates import VersionedArticles
from reader.model import Analysis, Article
from reader.shelf.versions import Version

if TYPE_CHECKING:
    from reader.claims.version_changes import VersionText
    from reader.shelf.version_comparison import Comparison


class VersionHistory:
    """The versions of the articles of a store. Every method may raise ReaderError.

    `extract` analyses an article, or returns its kept analysis; `corrections` are those of an article, which
    are laid over all of its versions.
    """

    def __init__(
        self,
        articles: VersionedArticles,
        *,
        extract: Callable[[Article], Awaitable[Analysis]],
        corrections: Callable[[str], Sequence[Correction]],
    ) -> None:
        self._articles = articles
        self._extract = extract
        self._corrections = corrections

    def versions(self, id: str) -> tuple[Version, ...]:
        """Return the versions of an article, the oldest first."""
        return self._articles.versions(id)

    async def compare(self, id: str, former_version: Version, current_version: Version) -> Comparison:
        """Return two versions beside each other; one that nobody analysed is analysed now."""
        # Loaded only now: what lays words beside each other takes as long as all of the library.
        from reader.claims.version_changes import version_changes
        from reader.shelf.version_comparison import Comparison

        former = await self._analysed(id, former_version)
        current = await self._analysed(id, current_version)
        return Comparison(former_version, current_version, former, current, version_changes(former, current))

    async def _analysed(self, id: str, version: Version) -> VersionText:
        from reader.claims.version_changes import VersionText

        article = self._articles.version(id, version.number)
        if article is None:
            raise StoreError("This version of the article is not in the library any more.")
        # By an id of its own: the article itself may be on its way through the same analyser.
        analysis = await self._extract(replace(article, id=f"{id} {version.number}"))
        corrections = self._corrections(id)
        return VersionText(article.text, apply(replace(analysis, article_id=id), corrections, article.text))
