"""All that decides how a line of an article is drawn besides its text, as one value. No widgets here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.claims.corrected import Corrected
from reader.model import KIND_SIGNS, UNNAMED_SIGN, Kind, Span
from reader.ui.view.claim_signs import claim_signs
from reader.ui.view.marks import MARK_KINDS, Mark, MarkKind, Marks
from reader.ui.view.speaker_signs import again_sign

CONTENT_KINDS: tuple[MarkKind, ...] = ("direct", "indirect")
"""The kinds of marks over what is said."""


class ClaimLook(NamedTuple):
    """What the margin and the colours need to know of a claim."""

    kind: Kind
    color: int | None = None
    """Colour of its speaker; None when nobody knows who speaks."""
    before: str = ""
    """Signs in front of that of its kind: rejected, not said, what came out when it was checked."""
    behind: str = ""
    """Signs behind it: whose the source is, and what the person made of the claim."""
    is_rejected: bool = False

    @property
    def sign(self) -> str:
        """The sign of its kind between the others; the most telling ones come first."""
        return f"{self.before}{KIND_SIGNS[self.kind]}{self.behind}"

    @property
    def gutter_sign(self) -> str:
        """The one sign there is room for: rejected, not said, checked, noted, corrected or inferred."""
        return f"{self.before}{self.behind[::-1].replace(UNNAMED_SIGN, '')}"[:1]


def claim_looks(corrected_analysis: Corrected, text: str, colors: Mapping[str, int]) -> tuple[ClaimLook, ...]:
    """Return the look of each claim, by index; `colors` has the colour of each speaking entity by id."""
    analysis = corrected_analysis.analysis
    looks: list[ClaimLook] = []
    for index, claim in enumerate(analysis.claims):
        speaker = analysis.entity(claim.speaker)
        before, whose, note, status = claim_signs(text, corrected_analysis, index, speaker)
        color = colors.get(claim.speaker or "")
        looks.append(
            ClaimLook(
                *(claim.kind, color, before + status, f"{whose}{again_sign(color)}{note}"),
                index in corrected_analysis.rejected,
            )
        )
    return tuple(looks)


class Look(NamedTuple):
    """Marks, search matches and options of one article."""

    marks: Marks = Marks()
    claims: Sequence[ClaimLook] = ()
    """By index, as in `Analysis.claims`."""
    starts: Sequence[tuple[int, int]] = ()
    """(start, index) of every claim, in the order of the text."""
    mark_kinds: frozenset[MarkKind] = frozenset(MARK_KINDS)
    """The kinds of marks that are painted."""
    outside_filter: frozenset[int] = frozenset()
    """Indices of the claims that step back, and all that is of no claim with them."""
    current: int | None = None
    """Index of the current claim."""
    matches: Sequence[Span] = ()
    """Search matches, in text order, apart."""
    current_match: int | None = None

    def steps_back(self, claim: int | None) -> bool:
        """Tell whether the words of a claim step back; None for words of none."""
        return (
            claim in self.outside_filter or self.claims[claim].is_rejected
            if claim is not None
            else bool(self.outside_filter and self.mark_kinds)
        )

    @property
    def words_of_current(self) -> list[Mark]:
        """What the current claim says, without source and cue, in text order; empty without one."""
        return [mark for mark in self.marks.of_claim(self.current) if mark.kind in CONTENT_KINDS]

    def extent_of(self, claim: int) -> Span | None:
        """Return the stretch from the first mark of a claim to the end of its last; None without marks."""
        marks = self.marks.of_claim(claim)
        return Span(marks[0].start, max(mark.end for mark in marks)) if marks else None

    def claims_from(self, start: int, end: int) -> list[int]:
        """Return the claims that start in [start, end), in text order."""
        first, last = bisect_left(self.starts, (start, -1)), bisect_left(self.starts, (end, -1))
        return [index for _, index in self.starts[first:last]]

    def claim_near(self, start: int, end: int) -> int | None:
        """Return the first claim that starts in [start, end), else the last before; None above all claims."""
        place = bisect_left(self.starts, (start, -1))
        if place == len(self.starts) or self.starts[place][0] >= end:
            place -= 1
        return self.starts[place][1] if place >= 0 else None
