"""What is said of corrections: sentences for the status line. No widgets here."""

from __future__ import annotations

from collections.abc import Mapping

from reader.claims.corrections import Corrected, CorrectionKind
from reader.model import Article, Claim

_WORDS_CODE_POINTS = 40
"""So much of a claim tells it from the others, and leaves half a status line of 80 cells to the rest."""
_QUOTATION_MARKS = '"“”„«»'
_UNDONE: Mapping[CorrectionKind, str] = {
    "reject": "Undone: the claim is back.",
    "note": "Undone: the note is as before.",
    "speaker": "Undone: the speaker is as before.",
}


def claim_words(article: Article, claim: Claim) -> str:
    """Return the first words of what a claim says, in quotation marks."""
    words = " ".join(claim.content[0].of(article.text).split()).strip(_QUOTATION_MARKS)
    if len(words) > _WORDS_CODE_POINTS:
        words = f"{words[: _WORDS_CODE_POINTS - 1].rstrip()}…"
    return f"“{words}”"


def rejection(article: Article, claim: Claim) -> str:
    """Return what to say when a claim was rejected."""
    return f"Rejected: {claim_words(article, claim)}. U brings it back."


def annotation(note: str) -> str:
    """Return what to say when a claim got a note; an empty one takes the note away."""
    return "Noted." if note else "The note is gone. U brings it back."


def speaker_change(name: str) -> str:
    """Return what to say when a claim got another speaker; with an empty `name`, that it got none."""
    if not name:
        return "Nobody was named, so it stays as it was."
    return f"{name} says this: corrected by hand. U takes it back."


def undo_words(kind: CorrectionKind | None) -> str:
    """Return what to say when a correction was taken back; None when there was none."""
    return "Nothing was corrected in this article." if kind is None else _UNDONE[kind]


def lost_claims(corrected: Corrected) -> str:
    """Return a sentence on notes and names whose claims are not there any more; empty without any."""
    values = [f"“{correction.value}”" for correction in corrected.lost if correction.value]
    return f"Not found any more, but kept: the claim of {', '.join(values)}." if values else ""
