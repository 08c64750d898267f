"""Makes two speakers of the article one, and parts those that were made one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.claims.correction import correct
from reader.claims.corrections import candidates
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog
from reader.ui.view import correction_words

if TYPE_CHECKING:
    from reader.ui.screens.speakers import SameSpeakerQuestion


class SameSpeaker:
    """Asks who is the same as a speaker; goes on where the question came from, whatever the answer."""

    def __init__(self, open: OpenArticle, log: CorrectionLog, *, open_dialog: OpenDialog) -> None:
        self._open = open
        self._log = log
        self._open_dialog = open_dialog

    def ask(self, question: SameSpeakerQuestion, go_on: Callable[[], None]) -> None:
        """Offer to part whoever was made one with the speaker, then everybody else of the article."""
        from reader.ui.screens.choice_prompt import ChoicePrompt

        name, text = question.name, self._open.text
        claim = self._open.analysis.claims[question.claim]
        merges = {
            correction_words.parting(correction, name): correction
            for correction in self._log.corrections
            if correction.kind == "merge"
            and name.casefold() in (correction.value.casefold(), correction.former.casefold())
        }

        def answer(words: str | None) -> None:
            if words in merges:
                merge = merges[words]
                self._log.take_back(merge, say=f"Parted: {merge.former} and {merge.value}.")
            elif words is not None:
                merge = correct("merge", text, claim, value=name, former=words)
                self._log.keep(
                    merge, say=f"{correction_words.description(merge)}. {{undo}} parts them again."
                )
            go_on()

        answers = (*merges, *candidates(self._open.analysis, claim))
        self._open_dialog(ChoicePrompt(f"Who is the same as {name}?", answers), answer)
