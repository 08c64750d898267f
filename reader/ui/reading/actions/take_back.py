"""Lists the corrections of the open article, and takes back the one that the person chooses."""

from __future__ import annotations

from reader.claims.claim_places import content_of, place_of
from reader.claims.correction import Correction
from reader.settings.keymap import Keymap
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, Say
from reader.ui.view import correction_words


class TakingBack:
    """Shows the corrections, and goes to what the one taken back was about."""

    def __init__(
        self,
        open: OpenArticle,
        cursor: Cursor,
        log: CorrectionLog,
        keys: Keymap,
        *,
        open_dialog: OpenDialog,
        say: Say,
    ) -> None:
        self._open = open
        self._cursor = cursor
        self._log = log
        self._keys = keys
        self._open_dialog = open_dialog
        self._say = say

    def ask(self) -> None:
        """Show the corrections of the article; say so where there are none."""
        from reader.ui.screens.corrections import CorrectionsScreen

        corrections = self._log.corrections
        if not corrections:
            self._say(correction_words.nothing_corrected())
            return
        # While the analysis goes on, what has no place yet may still get one.
        lost = self._open.corrected.lost if self._open.is_analyzed else ()
        with_place = [correction for correction in corrections if correction not in lost]
        self._open_dialog(
            CorrectionsScreen(with_place, lost, self._keys),
            lambda correction: self.take_back(correction) if correction else None,
        )

    def take_back(self, correction: Correction) -> None:
        """Drop a correction, and go to what it was about if that is still there."""
        self._log.take_back(correction, say=correction_words.undo_words(correction))
        text = self._open.text
        index = place_of(correction, self._open.analysis, text)
        if index is not None:
            self._cursor.go_to_claim(index)
        elif (content := content_of(correction, text)) is not None:
            self._cursor.go_to_offset(content.start)
