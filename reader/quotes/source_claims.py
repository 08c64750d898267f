"""Who says words in a source, as far as its layout or an analysis tells. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from reader.claims.corrected import Corrected
from reader.model import Article, Span
from reader.quotes.claim_contents import ClaimContents
from reader.quotes.source_texts import SourceText
from reader.quotes.speakers import Speaker, speaker_of


class SourceClaim(NamedTuple):
    """Who says words in a source."""

    speaker: Speaker | None
    """None where nobody can tell."""
    is_negative: bool = False
    """Whether the source says that it was not said."""


ClaimAt = Callable[[SourceText, Span], SourceClaim | None]
"""Returns the claim that words of a source belong to; None where they belong to none, or nothing tells."""


class SourceClaims:
    """The claims of sources, by the ids of their articles; remembers whose analysis was missed."""

    def __init__(self, analyses: Mapping[str, Corrected]) -> None:
        self._analyses = analyses
        self._contents: dict[str, ClaimContents] = {}
        """Of those sources that were asked for, by id."""
        self.missed: dict[str, Article] = {}
        """The articles that were asked for and have no analysis, by id."""
        self.passage = 0
        """The index of the passage that is looked at."""
        self.passages_missing_any: set[int] = set()
        """Those for which such an article was asked for."""

    def at(self, source: SourceText, span: Span) -> SourceClaim | None:
        """Return who says the words at a span: by the turns of a transcript, else by the analysis."""
        turn = source.turn_at(span.start)
        if turn is not None:
            return SourceClaim(turn.speaker)
        corrected = self._analyses.get(source.article.id)
        if corrected is None:
            self.missed[source.article.id] = source.article
            self.passages_missing_any.add(self.passage)
            return None
        if source.article.id not in self._contents:
            self._contents[source.article.id] = ClaimContents(corrected)
        index = self._contents[source.article.id].claim_at(span)
        if index is None:
            return None
        claim = corrected.analysis.claims[index]
        entity = corrected.analysis.entity(claim.speaker)
        return SourceClaim(speaker_of(entity) if entity else None, claim.polarity == "negative")
