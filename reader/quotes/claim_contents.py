"""Which claim some words of an article belong to, by what is said in each."""

from __future__ import annotations

from collections import defaultdict

from reader.claims.corrected import Corrected
from reader.model import Span
from reader.text.overlapping import OverlapIndex


class ClaimContents:
    """The contents of the claims of an article, without those that the person rejected."""

    def __init__(self, corrected: Corrected) -> None:
        self._parts = [
            (part, index)
            for index, claim in enumerate(corrected.analysis.claims)
            if index not in corrected.rejected
            for part in claim.content
        ]
        self._places = OverlapIndex((part,) for part, _ in self._parts)

    def claim_at(self, span: Span) -> int | None:
        """Return the index of the claim whose content shares most with a span; None where none shares any."""
        shares: defaultdict[int, int] = defaultdict(int)
        for place in self._places.rows(span):
            part, index = self._parts[place]
            shares[index] += min(part.end, span.end) - max(part.start, span.start)
        return max(shares, key=lambda index: (shares[index], -index), default=None)
