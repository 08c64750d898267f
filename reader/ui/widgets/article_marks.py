"""The marks of an article: which there are, which are painted, and where the claims stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.message import Message
from textual.reactive import var

from reader.claims.corrected import Corrected
from reader.model import Analysis, Article, Span
from reader.text.quotations import quoted_parts
from reader.ui.view.gutter_cells import ClaimPlace
from reader.ui.view.look import Look, claim_looks
from reader.ui.view.marks import MARK_KINDS, MarkKind, Marks, marks_of, starts_of
from reader.ui.widgets.article_lines import ArticleLines


class MarkedLines(ArticleLines):
    """The lines of one article, with the marks of its analysis, and the matches of a search."""

    mark_kinds: var[frozenset[MarkKind]] = var(frozenset(MARK_KINDS), init=False)
    """The kinds of marks that are painted."""
    outside_filter: var[frozenset[int]] = var(frozenset[int](), init=False)
    """Indices of the claims that step back, because a filter leaves them out."""

    class PlacesChanged(Message):
        """The claims stand elsewhere in the length of the article, or there are others."""

        def __init__(self, places: tuple[ClaimPlace, ...]) -> None:
            super().__init__()
            self.places = places

    @property
    def current_claim(self) -> int | None:
        """Index of the claim on the cursor line, else of the last one before it; None above all claims."""
        return self._look.current

    @property
    def claim_places(self) -> tuple[ClaimPlace, ...]:
        """Where the claims that do not step back stand in the length of the article, in its order."""
        height = self._layout.height
        return tuple(
            ClaimPlace(self._layout.line_at(start) / height, index, look.color, look.gutter_sign)
            for start, index in self._look.starts
            for look in (self._look.claims[index],)
            if index not in self._look.outside_filter
        )

    def show(self, article: Article, *, offset: int = 0) -> None:
        """Show another article, without marks; the cursor stands on the line of the code point `offset`."""
        self._article = article
        self._look = Look(mark_kinds=self._look.mark_kinds, outside_filter=self._look.outside_filter)
        self._place = max(0, min(offset, len(article.text)))
        self._lay_out()

    def mark(
        self,
        corrected_analysis: Corrected | None,
        colors: Mapping[str, int],
        *,
        outside_filter: frozenset[int] = frozenset(),
        hidden_claims: frozenset[int] = frozenset(),
    ) -> None:
        """Mark the claims of an analysis, or nothing; `colors` has the colour of each speaking entity by id.

        `hidden_claims` get no marks; other rejected ones step back. The place stays, and so does the current
        claim while it starts where it did, on the cursor line; else the one at the place becomes current.
        """
        corrected_analysis = corrected_analysis or Corrected(Analysis(self._article.id))
        start_of_current = next(
            (start for start, index in self._look.starts if index == self._look.current), -1
        )
        self.set_reactive(MarkedLines.outside_filter, outside_filter)
        starts = [place for place in starts_of(corrected_analysis.analysis) if place[1] not in hidden_claims]
        marks = marks_of(corrected_analysis.analysis, quoted_parts(self._layout.text))
        self._look = self._look._replace(
            marks=Marks(mark for mark in marks if mark.claim not in hidden_claims),
            claims=claim_looks(corrected_analysis, self._layout.text, colors),
            starts=starts,
            outside_filter=outside_filter,
            current=None,
        )
        self._lay_out()
        kept = next((index for start, index in starts if start == start_of_current), None)
        line = self._layout.line(self._cursor).span
        if kept is None or not line.start <= start_of_current < line.end:
            kept = self._claim_starting_at(self._place)
        current = self._claim_near(self._cursor) if kept is None else kept
        self._look = self._look._replace(current=current)

    def set_matches(self, matches: Sequence[Span], current: int | None = None) -> None:
        """Highlight search matches (in text order, apart); `current` is the index of the one jumped to."""
        self._look = self._look._replace(matches=tuple(matches), current_match=current)
        self._repaint()

    def watch_mark_kinds(self, mark_kinds: frozenset[MarkKind]) -> None:
        """Paint the marks again."""
        self._look = self._look._replace(mark_kinds=mark_kinds)
        self._repaint()

    def watch_outside_filter(self, outside_filter: frozenset[int]) -> None:
        """Paint the marks again; while skimming, fold anew."""
        self._look = self._look._replace(outside_filter=outside_filter)
        if self.skims:
            self._lay_out()
        else:
            self._repaint()
            self.post_message(self.PlacesChanged(self.claim_places))

    def _lay_out(self) -> None:
        super()._lay_out()
        self.post_message(self.PlacesChanged(self.claim_places))

    def _claim_starting_at(self, offset: int) -> int | None:
        return next(iter(self._look.claims_from(offset, offset + 1)), None)

    def _claim_near(self, y: int) -> int | None:
        return self._look.claim_near(self._layout.start(y), self._layout.line_end(y))
