"""What the person corrected, by article, and analyses with that laid over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from reader.claims.corrected import Corrected
from reader.library.articles import Articles
from reader.library.keeper import Keeper
from reader.library.recent import Recent
from reader.model import Analysis, Article

if TYPE_CHECKING:
    from reader.claims.correction import Correction


class Corrections:
    """Those of the last `size` articles are in memory. `on_change` is told whose changed."""

    def __init__(
        self, articles: Articles, keeper: Keeper, *, size: int, on_change: Callable[[str], object]
    ) -> None:
        self._articles = articles
        self._keeper = keeper
        self._on_change = on_change
        self._in_memory: Recent[tuple[Correction, ...]] = Recent(size)
        self._corrected_analyses = Recent[tuple[Analysis, Corrected]](size)

    def of(self, id: str) -> tuple[Correction, ...]:
        """Return the corrections of an article, the oldest first."""
        # Another program may have added some: what is kept counts, not what was read before.
        return tuple(self._keeper.corrections(self._articles.article(id)))

    def laid_over(self, analysis: Analysis) -> Corrected:
        """Return an analysis of an article, complete or not, with its corrections laid over it."""
        id = analysis.article_id
        cached = self._corrected_analyses.get(id)
        if cached is None or cached[0] is not analysis:
            cached = analysis, _laid_over(analysis, self._recent(id), self._articles.article(id).text)
            self._corrected_analyses.keep(id, cached)
        return cached[1]

    def laid_over_another(self, analysis: Analysis, article: Article) -> Corrected:
        """Return the same of an article that need not be one of the library's."""
        return _laid_over(analysis, self._keeper.corrections(article), article.text)

    def add(self, id: str, correction: Correction) -> None:
        """Add a correction to those of the article, and keep it."""
        corrections = self.of(id)
        self._keep(id, (*corrections, correction), since=corrections)

    def take_back(self, id: str, correction: Correction) -> bool:
        """Drop a correction of the article; tell whether it was there. Of equal ones the latest goes."""
        corrections = self.of(id)
        if correction not in corrections:
            return False
        place = len(corrections) - 1 - corrections[::-1].index(correction)
        self._keep(id, (*corrections[:place], *corrections[place + 1 :]), since=corrections)
        return True

    def renew(self, id: str) -> bool:
        """Read the corrections of an article again; tell whether another program has changed them."""
        former = self._in_memory.get(id)
        corrections = self.of(id)
        if former is None or corrections == former:
            return False
        self._in_memory.keep(id, corrections)
        self._corrected_analyses.drop(id)
        self._on_change(id)
        return True

    def drop(self, id: str) -> None:
        """Drop from memory what was laid over an analysis."""
        self._corrected_analyses.drop(id)

    def _recent(self, id: str) -> tuple[Correction, ...]:
        corrections = self._in_memory.get(id)
        if corrections is None:
            corrections = self.of(id)
            self._in_memory.keep(id, corrections)
        return corrections

    def _keep(self, id: str, corrections: Sequence[Correction], *, since: Sequence[Correction]) -> None:
        self._keeper.keep_corrections(self._articles.article(id), corrections, since=since)
        self._in_memory.keep(id, self.of(id))
        self._corrected_analyses.drop(id)
        self._on_change(id)


def _laid_over(analysis: Analysis, corrections: Iterable[Correction], text: str) -> Corrected:
    from reader.claims.corrections import apply  # the first text has no analysis yet

    return apply(analysis, corrections, text)
