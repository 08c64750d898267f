"""Moves the ends of the current claim, and says of what kind it is and whether it was said."""

from __future__ import annotations

from collections.abc import Iterator

from reader.claims.content_range import content_range
from reader.claims.correction import Correction, correct, extent_of, move_ends
from reader.model import Article, Claim
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, Say
from reader.ui.screens.claim_ends import ClaimEndsScreen, ClaimShape, SpannedText
from reader.ui.view import correction_words


class ClaimEnds:
    """Gives the current claim another shape."""

    def __init__(
        self,
        open: OpenArticle,
        cursor: Cursor,
        view: SpannedText,
        log: CorrectionLog,
        *,
        open_dialog: OpenDialog,
        say: Say,
    ) -> None:
        self._open = open
        self._cursor = cursor
        self._view = view
        self._log = log
        self._open_dialog = open_dialog
        self._say = say

    def ask(self) -> None:
        """Let the person move the ends of the current claim."""
        index = self._cursor.claim
        current = self._open.claim(index)
        if current is None or index is None:
            self._say(f"{self._cursor.why_no_claim} ! adds one.")
            return
        article, claim = current
        shape = ClaimShape(extent_of(claim), claim.kind, claim.polarity)

        def keep(answer: ClaimShape | None) -> None:
            if answer is not None:
                self.reshape(article, claim, answer)
            self._cursor.go_to_claim(index)

        bounds = content_range(article.text, claim)
        self._open_dialog(ClaimEndsScreen("Claim", shape, article.text, bounds, self._view), keep)

    def reshape(self, article: Article, claim: Claim, shape: ClaimShape) -> None:
        """Give a claim another shape; nothing is kept where it is the same."""
        corrections = tuple(_changes(article.text, claim, shape))
        if corrections:
            words = "; ".join(map(correction_words.description, corrections))
            self._log.keep(*corrections, say=f"{words}. U takes it back.")
        else:
            self._say("It stays as it was.")


def _changes(text: str, claim: Claim, shape: ClaimShape) -> Iterator[Correction]:
    # The ends come last: the others name the content that the analysis knows, and stay when ends go back.
    if shape.kind != claim.kind:
        yield correct("kind", text, claim, value=shape.kind)
    if shape.polarity != claim.polarity:
        yield correct("polarity", text, claim, value=shape.polarity)
    if shape.content != extent_of(claim):
        yield move_ends(text, claim, shape.content)
