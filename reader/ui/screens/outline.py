"""The headings of the article in a list; the text follows the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from reader.model import Span
from reader.settings.keymap import Keymap
from reader.settings.keys import display
from reader.text.counted import counted
from reader.ui.bindings import bindings_of
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.view.outline import Section, section_at
from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.speaker_list import justified


class OutlinedText(Protocol):
    """The text that the headings are of; it follows the cursor of their list."""

    @property
    def place(self) -> int:
        """Code point of the first character of the cursor line."""

    def preview_span(self, span: Span) -> None:
        """Go to a span without CursorMoved."""

    def go_to_offset(self, offset: int) -> None:
        """Put the cursor on the line of a code point."""


class OutlineScreen(PaneScreen[Section | None], Dialog[Section | None]):
    """Closes with the section to go to, else with None; the text is then where it was before."""

    BINDINGS = [*bindings_of("outline", "open")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]

    def __init__(
        self, sections: Sequence[Section], text: OutlinedText, keymap: Keymap, *, is_complete: bool
    ) -> None:
        """`is_complete`: whether all claims of the article are known."""
        super().__init__()
        self._is_complete = is_complete
        self._sections = sections
        self._text = text
        self._keymap = keymap
        self._before = text.place
        self._rows = SectionList(sections)

    def compose(self) -> ComposeResult:
        """Show the list."""
        yield ListPane("Outline", self._rows, id="outline")

    def on_mount(self) -> None:
        """Start at the section of the text's cursor."""
        headings = len(self._sections) - 1
        pane = self.query_one(ListPane)
        if headings:
            claims = counted(sum(section.claims for section in self._sections), "claim")
            count = counted(headings, "heading")
            pane.describe(f"{count}, {claims}{'' if self._is_complete else ' so far'}")
        else:
            back, on = (display(self._keymap[id][0]) for id in ("previous_paragraph", "next_paragraph"))
            pane.describe(
                "", f"This article has no headings.\n\n{on} and {back} go from paragraph to paragraph."
            )
        self._rows.rows_changed(section_at(self._sections, self._before))
        self._rows.focus()

    @property
    def pane(self) -> Pane:
        """The list."""
        return self._rows

    @on(RowList.Moved)
    def _follow(self, message: RowList.Moved) -> None:
        section = self._sections[message.index]
        if isinstance(message, RowList.Chosen):
            self._close(section)
        else:
            self._text.preview_span(section.span)

    def action_open(self) -> None:
        """Go to the section under the cursor."""
        self._rows.choose()

    def action_outline(self) -> None:
        """Put the list away with the key that opened it."""
        self.action_back()

    def action_back(self) -> None:
        """Bring the text back to where it was."""
        self._close(None)

    def _close(self, choice: Section | None) -> None:
        if self._text.place != self._before:
            self._text.go_to_offset(self._before)
        self.dismiss(choice)


class SectionList(RowList):
    """One line a section: its heading, indented by its depth, and how many claims it has."""

    ROW_HEIGHT = 1

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self._sections = sections

    def row_count(self) -> int:
        """Return the number of sections."""
        return len(self._sections)

    def row(self, index: int) -> tuple[Content]:
        """Return the line of a section."""
        section = self._sections[index]
        bar = ("▌" if index == self.cursor else " ", "$accent")
        words = Content.assemble("  " * section.depth, (section.heading, "" if section.depth > 1 else "bold"))
        width = max(1, self.scrollable_content_region.width - 1)
        return (Content.assemble(bar, justified(words, str(section.claims or ""), width)),)
