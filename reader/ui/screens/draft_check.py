"""What each quotation of a draft is, with the places where its words stand."""

from __future__ import annotations

from textual import on
from textual.content import Content

from reader.quotes.findings import DraftCheck, Place
from reader.quotes.passages import Passage
from reader.ui.bindings import bindings_of
from reader.ui.screens.detailed_list import DetailedListScreen
from reader.ui.view.draft_check_words import detail_lines, heading, row_lines
from reader.ui.widgets.row_list import RowList


class DraftCheckScreen(DetailedListScreen[Place | Passage]):
    """Closes with the place in a source, or the passage of the draft, to go to; or with None."""

    BINDINGS = [*bindings_of("check_draft", "next_claim", "previous_claim", "edit")]

    def __init__(self, check: DraftCheck, hints: Content) -> None:
        super().__init__(
            heading(check),
            len(check.findings),
            lambda row: row_lines(check.findings[row]),
            lambda row: detail_lines(check, check.findings[row]),
            hints,
            first=next((row for row, finding in enumerate(check.findings) if finding.is_fault), 0),
        )
        self._check = check

    def action_check_draft(self) -> None:
        """Put the list away with the key that opened it."""
        self.action_back()

    def action_step_claim(self, step: int) -> None:
        """Go to the next fault (1) or the one before (-1); nowhere when there is none."""
        faults = [row for row, finding in enumerate(self._check.findings) if finding.is_fault]
        row = self.rows.cursor or 0
        after = (
            [fault for fault in faults if fault > row] if step > 0 else [f for f in faults if f < row][::-1]
        )
        if after:
            self.rows.move_lines(after[0] - row)

    def action_edit(self) -> None:
        """Close with the passage under the cursor, in the draft."""
        if self.rows.cursor is not None:
            self.dismiss(self._check.findings[self.rows.cursor].passage)

    @on(RowList.Chosen)
    def _go(self, message: RowList.Chosen) -> None:
        finding = self._check.findings[message.index]
        if finding.places:
            self.dismiss(finding.places[0])
        else:
            self.notify("No source has these words.", markup=False)
