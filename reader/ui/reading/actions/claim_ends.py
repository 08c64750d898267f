"""Moves the ends of the current claim, and says of what kind it is and whether it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.claims.content_range import content_range
from reader.claims.correction import Correction, Manner, correct, extent_of, move_ends
from reader.model import Article, Claim
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, Say
from reader.ui.view import correction_words

if TYPE_CHECKING:
    from reader.ui.screens.claim_ends import ClaimShape, SpannedText


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
        from reader.ui.screens.claim_ends import ClaimEndsScreen, ClaimShape

        index = self._cursor.claim
        current = self._open.claim(index)
        if current is None or index is None:
            self._say(f"{self._cursor.why_no_claim} {{add_claim}} adds one.")
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
        correction = _change(article.text, claim, shape)
        if correction is not None:
            self._log.keep(
                correction, say=f"{correction_words.description(correction)}. {{undo}} takes it back."
            )
        else:
            self._say("It stays as it was.")


def _change(text: str, claim: Claim, shape: ClaimShape) -> Correction | None:
    """Return the one correction that gives a claim a shape; None where it has it."""
    is_as_long = shape.content == extent_of(claim)
    match is_as_long, shape.kind == claim.kind, shape.polarity == claim.polarity:
        case True, True, True:
            return None
        case True, False, True:
            return correct("kind", text, claim, value=shape.kind)
        case True, True, False:
            return correct("polarity", text, claim, value=shape.polarity)
        case False, True, True:
            return move_ends(text, claim, shape.content)
    return move_ends(text, claim, shape.content, manner=Manner(shape.kind, shape.polarity))
