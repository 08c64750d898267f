"""What whoever says a claim is called: the one place for it, so that list, dialogs and exports agree."""

from __future__ import annotations

from typing import Final

from reader.claims.span_words import words
from reader.model import Claim, Entity

NOBODY: Final = "nobody named"
"""Who says what the text gives no source for; and all claims together whose speaker nobody can tell."""


def speaker_label(text: str, claim: Claim, speaker: Entity | None) -> str:
    """Return the name of the speaker; without one the words of the source in one line, else `NOBODY`."""
    return " ".join(speaker.name.split()) if speaker else words(text, claim.source) or NOBODY
