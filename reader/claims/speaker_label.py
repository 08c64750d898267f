"""What whoever says a claim is called: the one place for it, so that list, dialogs and exports agree."""

from __future__ import annotations

from typing import Final

from reader.claims.quantity import quantity_of_claim
from reader.claims.shown_name import shown_name
from reader.claims.span_words import words
from reader.model import Claim, Entity
from reader.text.one_line import one_line

NOBODY: Final = "nobody named"
"""Who says what the text gives no source for; and all claims together whose speaker nobody can tell."""


def speaker_label(text: str, claim: Claim, speaker: Entity | None) -> str:
    """Return the name of the speaker as it is shown; without one the words of the source, else `NOBODY`.

    The words come too where they say how many speak: "Not all ministers" is not "ministers".
    """
    if speaker and not is_told_by_quantity(text, claim, speaker):
        return shown_name(text, speaker)
    return words(text, claim.source) or NOBODY


def speaker_name(text: str, claim: Claim, speaker: Entity | None) -> str:
    """Return the same with the bare name, which stays when the article writes it otherwise: to compare."""
    if speaker and not is_told_by_quantity(text, claim, speaker):
        return one_line(speaker.name)
    return words(text, claim.source) or NOBODY


def is_told_by_quantity(text: str, claim: Claim, speaker: Entity | None) -> bool:
    """Tell whether only a part of those who have no name speaks: "few ministers", "not every minister"."""
    is_named = speaker is not None and speaker.kind not in ("unnamed", "group")
    return not is_named and quantity_of_claim(text, claim) is not None
