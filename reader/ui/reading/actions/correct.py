"""Corrects the current claim: asks what it takes, and says what became of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from reader.claims.corrections import CorrectionKind, candidates, correct, place_of
from reader.library.library import Library
from reader.model import Article, Claim
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, Presenter, Say
from reader.ui.screens.line_prompt import LinePrompt
from reader.ui.view import correction_words


class ClaimCorrection:
    """Hands corrections to the library, and has the screen shown anew."""

    def __init__(
        self,
        library: Library,
        open: OpenArticle,
        cursor: Cursor,
        presenter: Presenter,
        *,
        open_dialog: OpenDialog,
        say: Say,
    ) -> None:
        self._library = library
        self._open = open
        self._cursor = cursor
        self._presenter = presenter
        self._open_dialog = open_dialog
        self._say = say

    def reject(self) -> None:
        """Take the current claim for none."""
        if self._cursor.claim in self._open.corrected.rejected:
            self._say("This claim is rejected already. U brings it back.")
        elif current := self._current():
            self._correct("reject", *current)
            self._presenter.show_correction(correction_words.rejection(*current))

    def ask_for_note(self) -> None:
        """Ask for a note on the current claim."""
        if current := self._current():
            heading = f"Note on {correction_words.claim_words(*current)}"
            prompt = LinePrompt(heading, value=self._open.note(self._cursor.claim))
            self._ask(prompt, lambda note: self.annotate(*current, note))

    def ask_for_speaker(self) -> None:
        """Ask who really speaks."""
        if current := self._current():
            heading = f"Who says {correction_words.claim_words(*current)}?"
            prompt = LinePrompt(heading, answers=candidates(self._open.analysis, current[1]))
            self._ask(prompt, lambda name: self.name_speaker(*current, name))

    def annotate(self, article: Article, claim: Claim, note: str) -> None:
        """Note something on a claim; an empty note takes the one there away."""
        self._correct("note", article, claim, note)
        self._presenter.show_correction(correction_words.annotation(note))

    def name_speaker(self, article: Article, claim: Claim, name: str) -> None:
        """Say who speaks; an empty name changes nothing."""
        if name:
            self._correct("speaker", article, claim, name)
        self._presenter.show_correction(correction_words.speaker_change(name))

    def undo(self) -> None:
        """Take back the last correction of the article, and go to what it was about."""
        article, analysis = self._open.article, self._open.raw_analysis
        if article is None or analysis is None:
            return
        correction = self._library.undo_correction(article.id)
        self._presenter.show_correction(correction_words.undo_words(correction.kind if correction else None))
        index = place_of(correction, analysis, article.text) if correction else None
        if index is None:
            return
        starts = [claim.start for claim in self._open.analysis.claims]
        start = analysis.claims[index].start
        if start in starts:
            self._cursor.go_to_claim(starts.index(start))

    def _current(self) -> tuple[Article, Claim] | None:
        current = self._open.claim(self._cursor.claim)
        if current is None:
            self._say("No claim here yet.")
        return current

    def _ask(self, prompt: LinePrompt, use: Callable[[str], None]) -> None:
        self._open_dialog(prompt, lambda line: None if line is None else use(line))

    def _correct(self, kind: CorrectionKind, article: Article, claim: Claim, value: str = "") -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._library.correct(article.id, correct(kind, article.text, claim, value=value, made_at=now))
