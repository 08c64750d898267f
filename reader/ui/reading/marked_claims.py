"""Which claims of the open article are marked, to be copied together. No widgets."""

from __future__ import annotations

from collections.abc import Iterable


class MarkedClaims:
    """The marks last until the article is read anew or another one is opened."""

    def __init__(self) -> None:
        self.indices: frozenset[int] = frozenset()
        """Of the claims, as in the analysis."""

    def toggle(self, claims: Iterable[int]) -> bool:
        """Mark all of these claims, or none of them if all are marked; tell whether they are now."""
        claims = frozenset(claims)
        are_marked = not claims <= self.indices
        self.indices = self.indices | claims if are_marked else self.indices - claims
        return are_marked

    def clear(self) -> bool:
        """Take all marks away; tell whether there were any."""
        had_any = bool(self.indices)
        self.indices = frozenset()
        return had_any
