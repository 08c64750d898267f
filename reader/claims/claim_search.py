"""Which claim of an analysis a claim of a file is that was edited elsewhere. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import count

from reader.claims.claim_id import claim_ids
from reader.claims.claim_places import ClaimPlaces
from reader.claims.corrected import Corrected
from reader.claims.correction import Correction, extent_of
from reader.claims.edited_claim import EditedClaim
from reader.model import Article
from reader.text.anchors import Selector

_WORD = re.compile(r"\w+")


class ClaimSearch:
    """Finds claims by their ids, else by their words.

    Where the same words are said several times, their ids tell which time it was, counted from the beginning
    of the text. An edit of the text may make that another one: such a claim must stand where it stood.
    """

    def __init__(
        self, article: Article, corrected_analysis: Corrected, file_claims: Iterable[EditedClaim]
    ) -> None:
        analysis = corrected_analysis.analysis
        self._index_by_id = dict(zip(claim_ids(article, analysis), count()))
        self._claims = analysis.claims
        self._text = article.text
        self._places = ClaimPlaces(analysis.claims, article.text)
        self._words = [_folded(self._exact(index)) for index in range(len(analysis.claims))]
        file_words = {claim.id: _folded(claim.words.exact) for claim in file_claims if claim.words}
        self._repeated_words = _repeated(self._words) | _repeated(file_words.values())

    def index_of(self, claim: EditedClaim) -> int | None:
        """Return the index of a claim in the analysis; None where it cannot be told from others."""
        index = self._index_by_id.get(claim.id)
        if claim.words is None or (index is not None and not self._may_be_another(claim.words, index)):
            return index
        return self._index_by_words(claim)

    def has_words_of_another(self, claim: EditedClaim, index: int) -> bool:
        """Tell whether a file names one claim by its id, and another one by its words."""
        if claim.words is None or _folded(claim.words.exact) == self._words[index]:
            return False
        return self._index_by_words(claim) not in (None, index)

    def why_not_there(self, claim: EditedClaim) -> str:
        """Return why a claim was not found."""
        if not claim.id:
            return "has no id, and its words are not those of one claim of the article"
        if claim.id in self._index_by_id:
            return f"{claim.label} has the words of another one, and no longer stands where it stood"
        return f"{claim.label} is not in the article any more"

    def _may_be_another(self, words: Selector, index: int) -> bool:
        """Tell whether the claim of an id, with the right words, may be another one with the same words."""
        if _folded(words.exact) != self._words[index] or self._words[index] not in self._repeated_words:
            return False
        # White space at the ends of a cell comes and goes with the programs that it passes through.
        before, after = self._text[: words.start].rstrip(), self._text[words.end :].lstrip()
        is_between_the_same = before.endswith(words.prefix.strip()) and after.startswith(words.suffix.strip())
        return extent_of(self._claims[index]) != (words.start, words.end) or not is_between_the_same

    def _index_by_words(self, claim: EditedClaim) -> int | None:
        if claim.words is None:
            return None
        return self._places.index_of(Correction("note", claim.words, claim.cue, source=claim.source))

    def _exact(self, index: int) -> str:
        return extent_of(self._claims[index]).of(self._text)


def _repeated(words: Iterable[tuple[str, ...]]) -> set[tuple[str, ...]]:
    return {each for each, times in Counter(words).items() if times > 1}


def _folded(words: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(words.casefold()))
