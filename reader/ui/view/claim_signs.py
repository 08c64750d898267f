"""The signs of a claim beside that of its kind: in its row and in the margin of the text. No widgets here."""

from __future__ import annotations

from typing import NamedTuple

from reader.claims.attribution import is_inferred
from reader.claims.check import STATUS_SIGNS
from reader.claims.corrected import Corrected
from reader.model import INFERRED_SIGN, NEGATIVE_SIGN, UNNAMED_SIGN, Entity

REJECTED_SIGN = "✗"
"""What shows that the person rejected a claim."""
BY_HAND_SIGN = "✓"
"""What shows that the person gave the speaker of a claim, or changed anything else of it."""
ADDED_SIGN = "+"
"""What shows that the person added a claim."""
NOTE_SIGN = "✎"
"""What shows that the person noted something on a claim."""
QUOTED_ELSEWHERE_SIGN = "⧉"
"""What shows that a claim is quoted in another article too."""


class ClaimSigns(NamedTuple):
    """Signs around that of the kind, the most telling first."""

    before: str
    """Rejected, not said."""
    whose: str
    """Added, corrected; unnamed or inferred speaker."""
    note: str
    """Noted."""
    status: str = ""
    """Confirmed, disputed or false; it stands behind `before`."""


def claim_signs(text: str, corrected_analysis: Corrected, index: int, speaker: Entity | None) -> ClaimSigns:
    """Return the signs of a claim, of an analysis of `text`, with its speaker."""
    claim = corrected_analysis.analysis.claims[index]
    before = REJECTED_SIGN if index in corrected_analysis.rejected else ""
    before += NEGATIVE_SIGN if claim.polarity == "negative" else ""
    status = STATUS_SIGNS[corrected_analysis.check(index).status]
    is_unnamed = speaker is not None and speaker.kind == "unnamed"
    whose = UNNAMED_SIGN if is_unnamed else INFERRED_SIGN if is_inferred(text, claim, speaker) else ""
    whose = (BY_HAND_SIGN if index in corrected_analysis.by_hand else "") + whose
    whose = (ADDED_SIGN if index in corrected_analysis.added else "") + whose
    return ClaimSigns(before, whose, NOTE_SIGN if index in corrected_analysis.notes else "", status)
