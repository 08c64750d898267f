"""Asks who really speaks, and for which claims that holds."""

from __future__ import annotations

from reader.claims.correction import correct
from reader.claims.corrections import candidates
from reader.claims.speaker_scopes import SpeakerScope, speaker_scopes
from reader.model import Article, Claim
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, Say
from reader.ui.view import correction_words


class SpeakerNaming:
    """Gives the current claim, and others like it, a speaker."""

    def __init__(
        self, open: OpenArticle, cursor: Cursor, log: CorrectionLog, *, open_dialog: OpenDialog, say: Say
    ) -> None:
        self._open = open
        self._cursor = cursor
        self._log = log
        self._open_dialog = open_dialog
        self._say = say

    def ask(self) -> None:
        """Ask who says the current claim, beginning with who does so now."""
        from reader.ui.screens.choice_prompt import ChoicePrompt

        current = self._open.claim(self._cursor.claim)
        if current is None:
            self._say(self._cursor.why_no_claim)
            return
        article, claim = current
        speaker = self._open.analysis.entity(claim.speaker)
        names = (*((speaker.name,) if speaker else ()), *candidates(self._open.analysis, claim))
        heading = f"Who says {correction_words.claim_words(article, claim)}?"
        self._open_dialog(
            ChoicePrompt(heading, tuple(dict.fromkeys(names)), takes_new=True),
            lambda name: self.ask_for_scope(article, claim, name) if name else None,
        )

    def ask_for_scope(self, article: Article, claim: Claim, name: str) -> None:
        """Ask for which claims a name holds; for the one alone when it says it now, or is like no other."""
        from reader.ui.screens.choice_prompt import ChoicePrompt

        speaker = self._open.analysis.entity(claim.speaker)
        scopes = speaker_scopes(self._open.corrected.remaining, article.text, claim)
        if len(scopes) == 1 or (speaker is not None and speaker.name == name):
            self.name_speaker(article, claim, name, scopes[0])
            return
        by_words = {correction_words.scope_words(scope): scope for scope in scopes}
        self._open_dialog(
            ChoicePrompt(f"What does {name} say?", tuple(by_words)),
            lambda words: self.name_speaker(article, claim, name, by_words[words]) if words else None,
        )

    def name_speaker(self, article: Article, claim: Claim, name: str, scope: SpeakerScope) -> None:
        """Give some claims a speaker."""
        former = scope.name if scope.scope == "speaker" else ""
        self._log.keep(
            correct("speaker", article.text, claim, value=name, scope=scope.scope, former=former),
            say=correction_words.speaker_change(name, scope.claims),
        )
