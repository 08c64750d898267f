"""Goes to the words that a link names with which the program was started."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.model import Span
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import Say, SpanSelection

if TYPE_CHECKING:
    from reader.shelf.link import LinkedClaim, LinkPlace

_NO_WORDS = "The words of the link are not in this article; it may have changed since."
_CHANGED = "The file has changed since the link was made, so these may be other words."


class LinkedPlaceVisit:
    """Stays at the first of `places` that the article has, until the person does anything.

    Meanwhile the text is laid out and claims are found, each of which would lead away again.
    """

    def __init__(
        self, places: Sequence[LinkPlace], open: OpenArticle, cursor: Cursor, text: SpanSelection, *, say: Say
    ) -> None:
        self._places = tuple(places)
        self._linked_claim: LinkedClaim | None = None
        self._open = open
        self._cursor = cursor
        self._text = text
        self._say = say
        self._span: Span | None = None
        """The words that the link names; None where it names a claim, or nothing that is there."""

    def begin(self) -> None:
        """Look for the words in the article that was opened, and say what is wrong with the link."""
        article = self._open.article
        if article is None or not self._places:
            self.end()
            return
        # Few starts have a link.
        from reader.shelf.link import LinkedClaim
        from reader.ui.reading.linked_words import is_of_another_text, linked_words

        self._linked_claim = next((place for place in self._places if isinstance(place, LinkedClaim)), None)
        words = linked_words(self._places, article)
        if words is not None:
            place, self._span = words
            if is_of_another_text(place, article):
                self._say(_CHANGED)
        elif self._linked_claim is None:
            self._say(_NO_WORDS)
            self.end()
        self.stay()

    def stay(self) -> None:
        """Select the words, and make the claim current that they are about, once all claims are known."""
        if not self._places or self._open.article is None:
            return
        if self._span is not None:
            self._cursor.go_to_offset(self._span.start)
        if self._open.shows_all_claims:
            self._go_to_claim()
        if self._span is not None and self._span.start < self._span.end:
            self._text.select_span(self._span)

    def end(self) -> None:
        """Leave it to the person where to go."""
        self._places = ()

    def _go_to_claim(self) -> None:
        index = self._index()
        if index is not None:
            self._cursor.go_to_claim(index)
        elif self._linked_claim is not None and self._span is None:
            name = str(self._linked_claim).replace("=", " ")
            self._say(f"There is no {name} in this article; it may have changed since.")
            self.end()

    def _index(self) -> int | None:
        article, analysis = self._open.article, self._open.analysis
        assert article is not None
        if self._span is None:
            return self._linked_claim.index(article, analysis) if self._linked_claim else None
        # The claim that has most of the words: the sentence around them may be one too.
        overlaps = [sum(_overlap(part, self._span) for part in claim.content) for claim in analysis.claims]
        most = max(overlaps, default=0)
        return overlaps.index(most) if most else None


def _overlap(part: Span, span: Span) -> int:
    return max(0, min(part.end, span.end) - max(part.start, span.start))
