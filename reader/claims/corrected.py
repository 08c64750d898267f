"""An analysis with what a person corrected laid over it: what is shown, counted and exported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from reader.claims.check import UNCHECKED, Check
from reader.model import Analysis

if TYPE_CHECKING:
    from reader.claims.correction import Correction, CorrectionKind

BY_HAND = "corrected by hand"
"""Ends the reasons of a claim whose speaker a person gave."""


class Corrected(NamedTuple):
    """An analysis as the person left it."""

    analysis: Analysis
    """With the claims that the person rejected: numbers stay what they are."""
    rejected: frozenset[int] = frozenset()
    """Indices of the claims that are none."""
    notes: Mapping[int, str] = MappingProxyType({})
    """The note on a claim, by its index in `analysis`."""
    speakers_by_hand: frozenset[int] = frozenset()
    """Indices of the claims whose speaker the person gave."""
    lost: tuple[Correction, ...] = ()
    """The corrections that have lost their place, the oldest first."""
    added: frozenset[int] = frozenset()
    """Indices of the claims that the person added; the analysis may have found them since."""
    corrected: frozenset[int] = frozenset()
    """Indices of the claims of which the person changed anything: speaker, ends, kind, polarity."""
    checks: Mapping[int, Check] = MappingProxyType({})
    """What came out when the person checked a claim, by its index in `analysis`; the others are unchecked and
    have no evidence."""
    given: frozenset[tuple[int, CorrectionKind]] = frozenset()
    """Of which claims, by their indices, the person gave note, status or evidence, or emptied it."""

    @property
    def by_hand(self) -> frozenset[int]:
        """Indices of the claims of which the person gave the speaker or changed anything else."""
        return self.speakers_by_hand | self.corrected

    @property
    def is_as_found(self) -> bool:
        """Whether the person made nothing of it, or took all of that back."""
        return not (self.given or self.by_hand or self.rejected or self.added or self.lost)

    def check(self, index: int) -> Check:
        """Return what the person found out about a claim; `UNCHECKED` where they found out nothing."""
        return self.checks.get(index, UNCHECKED)

    @property
    def checked_count(self) -> int:
        """How many claims the person checked, rejected ones aside."""
        return sum(check.is_checked for index, check in self.checks.items() if index not in self.rejected)

    @property
    def remaining(self) -> Analysis:
        """The analysis without the claims that the person rejected; its numbers are others."""
        claims = enumerate(self.analysis.claims)
        return replace(
            self.analysis, claims=tuple(claim for index, claim in claims if index not in self.rejected)
        )
