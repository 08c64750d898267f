"""The corrections of an article, the newest first, and below them those that have lost their place."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from reader.claims.correction import Correction
from reader.settings.keymap import Keymap
from reader.ui.bindings import bindings_of
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.view import correction_words
from reader.ui.view.key_hints import key_hints
from reader.ui.widgets.hint_line import HintLine
from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.speaker_list import justified

_LOST = "lost their place"
_LOST_SIGN = "⚠"
"""Stands before each correction that has no place any more."""
_BESIDE_FROM_CELLS = 100
"""From this width on the text shows beside the list: fewer cells of it would be stray letters."""


class CorrectionsScreen(PaneScreen[Correction | None], Dialog[Correction | None]):
    """Closes with the correction to take back; with None when the person leaves it."""

    BINDINGS = [*bindings_of("undo", "open")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_BESIDE_FROM_CELLS, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]

    def __init__(self, corrections: Sequence[Correction], lost: Sequence[Correction], keymap: Keymap) -> None:
        """`corrections`: those with a place, the oldest first; `lost`: the others, in the same order."""
        super().__init__()
        self._keymap = keymap
        self._counts = len(corrections), len(lost)
        self._rows = CorrectionList(corrections[::-1], lost[::-1])

    def compose(self) -> ComposeResult:
        """Show the list over what the keys do."""
        with Container(id="corrections"):
            yield ListPane("Corrections", self._rows, id="corrected")
            yield HintLine(self._hints())

    def on_mount(self) -> None:
        """Start at the newest."""
        placed, lost = self._counts
        self.query_one(ListPane).describe(f"{placed}, {lost} {_LOST}" if lost else f"{placed}")
        self._rows.rows_changed(0)
        self._rows.step_from_heading(1)
        self._rows.focus()

    @property
    def pane(self) -> Pane:
        """The list."""
        return self._rows

    @on(RowList.Chosen)
    def _take_back(self) -> None:
        if self._rows.correction is not None:
            self.dismiss(self._rows.correction)

    def action_open(self) -> None:
        """Take back the correction under the cursor."""
        self._rows.choose()

    def action_undo(self) -> None:
        """Put the list away with the key that opened it."""
        self.action_back()

    def action_back(self) -> None:
        """Take nothing back."""
        self.dismiss(None)

    def _hints(self) -> Sequence[Content]:
        words = {"open": "take it back", "back": "close"}
        return key_hints(self._keymap, words)


class CorrectionList(RowList):
    """Two lines a correction: what it says and when it was made, and the words that it is about."""

    def __init__(self, corrections: Sequence[Correction], lost: Sequence[Correction]) -> None:
        super().__init__()
        self._rows: tuple[Correction | None, ...] = (*corrections, *((None, *lost) if lost else ()))
        """None stands for the heading over the lost ones."""
        self._lost_from = len(corrections)

    @property
    def correction(self) -> Correction | None:
        """The one under the cursor; None on a heading, and without any."""
        return None if self.cursor is None else self._rows[self.cursor]

    def row_count(self) -> int:
        """Return the number of corrections, and of the heading."""
        return len(self._rows)

    def move_lines(self, count: int) -> None:
        """Move the cursor by rows, never to the heading."""
        super().move_lines(count)
        self.step_from_heading(1 if count > 0 else -1)

    def top(self) -> None:
        """Move the cursor to the newest."""
        super().top()
        self.step_from_heading(1)

    def step_from_heading(self, step: int) -> None:
        """Move the cursor off the heading, down (1) or up (-1), and where nothing is there, the other way."""
        if self.cursor is not None and self._rows[self.cursor] is None:
            super().move_lines(step)
            if self._rows[self.cursor] is None:
                super().move_lines(-step)

    def row(self, index: int) -> tuple[Content, Content]:
        """Return the two lines of a correction, or of the heading."""
        correction = self._rows[index]
        if correction is None:
            return Content(""), Content.styled(f"  {_LOST[0].upper()}{_LOST[1:]}", "bold $error")
        bar = ("▌" if index == self.cursor else " ", "$accent")
        width = max(1, self.scrollable_content_region.width - 1)
        sign = (f"{_LOST_SIGN} ", "$error") if index > self._lost_from else ""
        what = Content.assemble(sign, (correction_words.description(correction), "bold"))
        words = Content.styled(correction_words.corrected_words(correction), "$muted")
        return (
            Content.assemble(bar, justified(what, correction_words.date_words(correction), width)),
            Content.assemble(bar, justified(words, "", width)),
        )
