"""Says of the current claim whether it holds, and by what; and where the steps from claim to claim stop."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.claims.check import next_status
from reader.claims.correction import Correction, correct
from reader.model import Article, Claim
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, Say
from reader.ui.view import correction_words

if TYPE_CHECKING:
    from reader.ui.screens.check_form import Finding

_KEPT = "Kept. {undo} takes it back."


class ClaimChecking:
    """Keeps what the person found out about claims."""

    def __init__(
        self,
        open: OpenArticle,
        cursor: Cursor,
        filter: ClaimFilter,
        log: CorrectionLog,
        *,
        open_dialog: OpenDialog,
        say: Say,
    ) -> None:
        self._open = open
        self._cursor = cursor
        self._filter = filter
        self._log = log
        self._open_dialog = open_dialog
        self._say = say

    def cycle_status(self) -> None:
        """Give the current claim the next status: confirmed, disputed, false, unchecked again."""
        index, current = self._cursor.claim, self._open.claim(self._cursor.claim)
        if index is None or current is None:
            self._say(self._cursor.why_no_claim)
            return
        article, claim = current
        check = self._open.corrected.check(index)
        status = next_status(check.status)
        self._log.keep(
            correct("status", article.text, claim, value=status),
            say=correction_words.status_change(status),
            short=correction_words.short_status_change(status),
        )

    def ask(self) -> None:
        """Ask for status, evidence and note of the current claim in one form."""
        from reader.ui.screens.check_form import CheckForm, Finding

        index, current = self._cursor.claim, self._open.claim(self._cursor.claim)
        if index is None or current is None:
            self._say(self._cursor.why_no_claim)
            return
        finding = Finding(self._open.corrected.check(index), self._open.note(index))

        def keep(answer: Finding | None) -> None:
            if answer is not None:
                self.keep(*current, finding, answer)

        heading = f"Check {correction_words.claim_words(*current)}"
        self._open_dialog(CheckForm(heading, finding), keep)

    def keep(self, article: Article, claim: Claim, before: Finding, finding: Finding) -> None:
        """Keep what is another in a finding than before."""
        corrections = tuple(_changes(article.text, claim, before, finding))
        if corrections:
            self._log.keep(*corrections, say=_KEPT, short=_KEPT)
        else:
            self._say("It stays as it was.")

    def toggle_stops(self) -> None:
        """Let the steps from claim to claim stop at unchecked claims only, or at all; say which."""
        self._filter.stops_at_unchecked = not self._filter.stops_at_unchecked
        if self._filter.stops_at_unchecked:
            count = len(self._filter.stops)
            self._say(f"{{next_claim}} stops at unchecked claims only: {count} here.")
        else:
            self._say("{next_claim} stops at every claim.")


def _changes(text: str, claim: Claim, before: Finding, finding: Finding) -> Iterator[Correction]:
    if finding.check.status != before.check.status:
        yield correct("status", text, claim, value=finding.check.status)
    if finding.check.evidence != before.check.evidence:
        yield correct("evidence", text, claim, value=finding.check.evidence)
    if finding.note != before.note:
        yield correct("note", text, claim, value=finding.note)
