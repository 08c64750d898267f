"""Rejects the current claim, or notes something on it, and says what became of it."""

from __future__ import annotations

from reader.claims.correction import correct
from reader.model import Article, Claim
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, Say
from reader.ui.view import correction_words


class ClaimCorrection:
    """Corrects what the current claim is."""

    def __init__(
        self, open: OpenArticle, cursor: Cursor, log: CorrectionLog, *, open_dialog: OpenDialog, say: Say
    ) -> None:
        self._open = open
        self._cursor = cursor
        self._log = log
        self._open_dialog = open_dialog
        self._say = say

    def reject(self) -> None:
        """Take the current claim for none."""
        if self._cursor.claim in self._open.corrected.rejected:
            self._say("This claim is rejected already. {undo} brings it back.")
        elif current := self._current():
            article, claim = current
            words = correction_words.rejection(article, claim)
            short = "Rejected. {undo} brings it back."
            self._log.keep(correct("reject", article.text, claim), say=words, short=short)

    def ask_for_note(self) -> None:
        """Ask for a note on the current claim."""
        from reader.ui.screens.line_prompt import LinePrompt

        if current := self._current():
            heading = f"Note on {correction_words.claim_words(*current)}"
            prompt = LinePrompt(heading, value=self._open.note(self._cursor.claim))
            self._open_dialog(prompt, lambda note: None if note is None else self.annotate(*current, note))

    def annotate(self, article: Article, claim: Claim, note: str) -> None:
        """Note something on a claim; an empty note takes the one there away."""
        self._log.keep(
            correct("note", article.text, claim, value=note), say=correction_words.annotation(note)
        )

    def _current(self) -> tuple[Article, Claim] | None:
        current = self._open.claim(self._cursor.claim)
        if current is None:
            self._say(self._cursor.why_no_claim)
        return current
