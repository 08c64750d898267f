"""Corrects claims for the person: makes the corrections and says what was done. No widgets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from reader.claims.corrections import Corrected, CorrectionKind, correct, place_of
from reader.library.library import Library
from reader.model import Analysis, Article, Claim

_WORDS_CODE_POINTS = 40
_QUOTATION_MARKS = '"“”„«»'


class Corrector:
    """Hands corrections to the library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def reject(self, article: Article, claim: Claim) -> str:
        """Take a claim for none; return what to say about it."""
        self._correct("reject", article, claim)
        return f"Rejected: {words(article, claim)}. U brings it back."

    def note(self, article: Article, claim: Claim, note: str) -> str:
        """Note something on a claim, or with no words take the note away; return what to say about it."""
        self._correct("note", article, claim, note)
        return "Noted." if note else "The note is gone. U brings it back."

    def name_speaker(self, article: Article, claim: Claim, name: str) -> str:
        """Say who speaks; return what to say about it."""
        if not name:
            return "Nobody was named, so it stays as it was."
        self._correct("speaker", article, claim, name)
        return f"{name} says this: corrected by hand. U takes it back."

    def undo(self, article: Article, found: Analysis) -> tuple[str, int | None]:
        """Take back the latest correction of the article, whose analysis without corrections is `found`.

        Return what to say about it, and where its claim starts; None when there is none.
        """
        undone = self._library.undo_correction(article.id)
        if undone is None:
            return "Nothing was corrected in this article.", None
        index = place_of(undone, found, article.text)
        what = {
            "reject": "the claim is back",
            "note": "the note is as before",
            "speaker": "the speaker is as before",
        }
        return f"Undone: {what[undone.kind]}.", None if index is None else found.claims[index].start

    def _correct(self, kind: CorrectionKind, article: Article, claim: Claim, value: str = "") -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._library.correct(article.id, correct(kind, article.text, claim, value=value, made_at=now))


def lost(corrected: Corrected) -> Iterator[str]:
    """Yield a sentence for notes and names that are about a claim that is not there any more."""
    values = [f"“{correction.value}”" for correction in corrected.lost if correction.value]
    if values:
        yield f"Not found any more, but kept: the claim of {', '.join(values)}."


def words(article: Article, claim: Claim) -> str:
    """Return the first words of what a claim says, in quotation marks."""
    said = " ".join(claim.content[0].of(article.text).split()).strip(_QUOTATION_MARKS)
    cut = said if len(said) <= _WORDS_CODE_POINTS else f"{said[: _WORDS_CODE_POINTS - 1].rstrip()}…"
    return f"“{cut}”"
