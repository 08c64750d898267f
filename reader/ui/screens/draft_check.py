"""What each quotation of a draft is, with the places where its words stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual import on
from textual.content import Content

from reader.errors import ReaderError
from reader.export.draft_check.wording import verdict_words
from reader.library.accepted_quotations import file_beside
from reader.quotes.findings import DraftCheck, Place
from reader.quotes.passages import Passage
from reader.sources.lines import line_in
from reader.ui.bindings import bindings_of
from reader.ui.screens.detailed_list import DetailedListScreen
from reader.ui.screens.source_place import SourcePlaceScreen
from reader.ui.view.draft_check_words import detail_lines, heading, row_lines, short_heading
from reader.ui.widgets.row_list import RowList

Accept = Callable[[DraftCheck, Passage, bool], DraftCheck]
"""Keeps that a passage of a check is accepted, or no longer is, and returns the check as it is then.

Raises ReaderError when that cannot be kept.
"""


class LeftCheck(NamedTuple):
    """Where somebody was in a check who left it, and where they want to go."""

    passage: Passage
    """The one under the cursor."""
    place: Place | None = None
    """In a source, to go to; None for none."""
    is_wanted: bool = False
    """Whether they want to go to the passage, in the draft."""


class DraftCheckScreen(DetailedListScreen[LeftCheck]):
    """Closes with where the person was and wants to go; a source that cannot be opened is shown over it."""

    BINDINGS = [*bindings_of("check_draft", "next_claim", "previous_claim", "edit", "cycle_status", "undo")]

    def __init__(
        self,
        check: DraftCheck,
        accept: Accept,
        hints: Sequence[Content],
        *,
        can_open: Callable[[Place], bool],
        last_start: int | None = None,
    ) -> None:
        """`can_open` tells whether a source is an article of the list or the library.

        The cursor begins at the passage that starts at `last_start`, else at the first fault.
        """
        rows = {finding.passage.start: row for row, finding in enumerate(check.findings)}
        first_fault = next((row for row, finding in enumerate(check.findings) if finding.is_fault), 0)
        super().__init__(
            heading(check),
            len(check.findings),
            lambda row: row_lines(self._check.findings[row]),
            lambda row: detail_lines(self._check, self._check.findings[row], line_in),
            hints,
            first=first_fault if last_start is None else rows.get(last_start, first_fault),
            short_heading=short_heading(check),
        )
        self._check = check
        self._accept = accept
        self._can_open = can_open
        self._changed_rows: list[int] = []
        """Those that were accepted here, or not any longer, the last one at the end."""

    def action_back(self) -> None:
        """Close, and stay where one is."""
        self._leave()

    def action_check_draft(self) -> None:
        """Put the list away with the key that opened it."""
        self._leave()

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
        self._leave(is_wanted=True)

    def action_cycle_status(self) -> None:
        """Accept the quotation under the cursor, or no longer."""
        row = self.rows.cursor
        if row is None:
            return
        finding = self._check.findings[row]
        if not finding.is_fault and not finding.is_accepted:
            self.notify(f"There is nothing to accept: {verdict_words(finding)}.", markup=False)
        elif self._change(row):
            self._changed_rows.append(row)
            path = file_beside(self._check.draft)
            if path is not None and not finding.is_accepted:
                self.notify(f"Accepted, in {path.name}.", markup=False)

    def action_undo(self) -> None:
        """Take back what was accepted last, or accept it again."""
        if not self._changed_rows:
            self.notify("Nothing was accepted here that could be taken back.", markup=False)
        elif self._change(self._changed_rows[-1]):
            self._changed_rows.pop()

    def _change(self, row: int) -> bool:
        """Accept the quotation of a row, or no longer; tell whether that could be kept."""
        finding = self._check.findings[row]
        try:
            self._check = self._accept(self._check, finding.passage, not finding.is_accepted)
        except ReaderError as error:
            self.notify(str(error), markup=False)
            return False
        self.change_heading(heading(self._check), short_heading(self._check))
        self.rows.rows_changed(row)
        self.show_details()
        return True

    @on(RowList.Chosen)
    def _go(self, message: RowList.Chosen) -> None:
        finding = self._check.findings[message.index]
        if not finding.places:
            self.notify("No source has these words.", markup=False)
        elif self._can_open(finding.places[0]):
            self._leave(place=finding.places[0])
        else:
            self.app.push_screen(SourcePlaceScreen(finding.places[0]))

    def _leave(self, *, place: Place | None = None, is_wanted: bool = False) -> None:
        passage = self._check.findings[self.rows.cursor or 0].passage
        self.dismiss(LeftCheck(passage, place, is_wanted))
