"""What finds the same quotation in other articles, as the library sees it. Protocols only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.model import Article
    from reader.shelf.same_quote import QuotedElsewhere


class SameQuoteFinder(Protocol):
    """Finds what is quoted elsewhere. Every method may raise ReaderError, and may be called in any thread."""

    def of(self, article_id: str, claim: int) -> tuple[QuotedElsewhere, ...]:
        """Return where else a claim is quoted, the earliest article first; `claim` counts from 0."""
        ...

    def of_unkept(self, article: Article, words: str, speaker: str, cue: str) -> tuple[QuotedElsewhere, ...]:
        """Return where words are quoted that `speaker`, "" for nobody, says in an article not kept.

        cue: the words that attribute them there.
        """
        ...

    def claims_with_any(self, article_id: str) -> frozenset[int]:
        """Return which claims of an article are quoted elsewhere, by their indices, paraphrases apart."""
        ...
