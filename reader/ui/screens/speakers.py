"""Who speaks in the article, and beside them the organizations they speak for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.events import Click, DescendantFocus

from reader.claims.corrected import Corrected
from reader.claims.filters import exactly
from reader.claims.speaker_counts import SORTS, Speaking, speaking
from reader.settings.key_names import with_keys
from reader.settings.keymap import Keymap
from reader.text.counted import counted
from reader.text.quotations import quoted_parts
from reader.ui.bindings import bindings_of
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.folded_panes import FoldedPanes
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.view.key_hints import key_hints
from reader.ui.view.navigation import speaker_colors
from reader.ui.widgets.hint_line import HintLine
from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.organization_list import OrganizationList
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.speaker_list import SpeakerList

_SIDE_BY_SIDE_CELLS = 72
"""From this width on the lists stand side by side: both names and counts have room."""
_AROUND_LINES = 6
"""What stands above and below the rows."""


@dataclass(frozen=True, slots=True)
class SameSpeakerQuestion:
    """Who else of the article is this speaker, or is not after all?"""

    name: str
    claim: int
    """Index of one of their claims."""


Answer = str | int | SameSpeakerQuestion
"""A filter for the claims, the index of the claim to go to, or what is to be asked of a speaker."""

_STILL_LOOKED_FOR = "This article is still being analysed."


def speakers_screen(
    corrected: Corrected, text: str, current: int | None, keymap: Keymap, *, is_complete: bool
) -> SpeakersScreen:
    """Return the view of an analysis of `text`, complete or not, without what the person rejected."""
    analysis = corrected.analysis
    sources = {
        index: " ".join(span.of(text) for span in claim.source) for index, claim in enumerate(analysis.claims)
    }
    return SpeakersScreen(
        speaking(analysis, text, quoted_parts(text), corrected.rejected),
        text,
        colors=speaker_colors(analysis),
        sources=sources,
        current=current,
        keymap=keymap,
        is_complete=is_complete,
    )


class SpeakersScreen(PaneScreen[Answer | None], Dialog[Answer | None]):
    """Closes with a filter for whoever is under the cursor, one of their claims, a question, or None."""

    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]
    BINDINGS = [
        *bindings_of(
            *("speakers", "open", "next_by_speaker", "previous_by_speaker", "move_ends"),
            *("next_pane", "previous_pane", "pane_left", "pane_right"),
        )
    ]

    def __init__(
        self,
        speaking: Speaking,
        text: str,
        *,
        colors: Mapping[str, int],
        sources: Mapping[int, str],
        current: int | None,
        keymap: Keymap,
        is_complete: bool,
    ) -> None:
        """`colors`: colour of each speaking entity by id. `sources`: words of the source of every claim.

        `current`: index of the claim that the steps to another one go on from.
        """
        super().__init__()
        self._speaking = speaking
        self._sources = sources
        self._current = current
        self._keymap = keymap
        self._is_complete = is_complete
        self._speakers = SpeakerList(speaking.speakers, text, colors)
        self._organizations = OrganizationList(speaking.organizations, text)
        self._who = ListPane("Speakers", self._speakers, id="who-speaks")
        self._for_whom = ListPane("Organizations", self._organizations, id="for-whom")
        self._panes = FoldedPanes(
            self, (self._who, self._for_whom), side_by_side_cells=_SIDE_BY_SIDE_CELLS, hides_empty=True
        )

    def compose(self) -> ComposeResult:
        """Lay out the two lists over what the keys do."""
        with Container(id="speakers"):
            yield Container(self._who, self._for_whom)
            yield HintLine(self._hints())

    def on_mount(self) -> None:
        """Start at the one who speaks most."""
        words = self._speaking.quoted_words
        if self._speaking.speakers:
            whole = "the one quoted word" if words == 1 else f"the {words:,} quoted words"
            self._who.describe(
                f"{len(self._speaking.speakers)}, "
                + (f"each with a share of {whole}" if words else "no quoted words"),
                note=", ".join(self._sort_counts()),
            )
        else:
            self._who.describe("", "Nobody speaks here." if self._is_complete else _STILL_LOOKED_FOR)
        if organizations := self._speaking.organizations:
            self._for_whom.describe(f"{len(organizations)}")
        else:
            self._for_whom.describe(
                "", "No organization is named here." if self._is_complete else _STILL_LOOKED_FOR
            )
        self._speakers.rows_changed(0)
        self._organizations.rows_changed(0)
        self._go_to(0)

    def on_resize(self) -> None:
        """Show one list or both."""
        self._go_to(self._panes.active)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Follow the mouse from list to list."""
        self._panes.follow(event.widget)

    def on_click(self, event: Click) -> None:
        """Unfold the list whose heading was clicked."""
        for index, pane in enumerate((self._who, self._for_whom)):
            if event.widget is pane.query_one(".heading"):
                self._go_to(index)

    @property
    def _height(self) -> int:
        """How many lines show both lists in full."""
        lists = (self._speakers, self._organizations)
        return _AROUND_LINES + max(rows.row_count() * rows.ROW_HEIGHT for rows in lists)

    @property
    def pane(self) -> Pane:
        """The list that the keys move in."""
        return self._panes.rows

    def action_back(self) -> None:
        """Leave the filter as it was."""
        self.dismiss(None)

    def action_speakers(self) -> None:
        """Put the view away with the key that opened it."""
        self.action_back()

    def action_step_pane(self, step: int, is_cycling: bool) -> None:
        """Go to the other list."""
        self._go_to(self._panes.step(step, is_cycling=is_cycling))

    def action_open(self) -> None:
        """Filter by whoever is under the cursor."""
        self._panes.rows.choose()

    @on(RowList.Chosen)
    def _filter(self, message: RowList.Chosen) -> None:
        if message.rows is self._organizations:
            self.dismiss(exactly("org", self._speaking.organizations[message.index].name))
            return
        speaker = self._speaking.speakers[message.index]
        names = (
            [speaker.entity.name]
            if speaker.entity
            else sorted({self._sources[claim] for claim in speaker.claims})
        )
        self.dismiss(exactly("speaker", *names))

    def action_move_ends(self) -> None:
        """Ask who is the same as the speaker under the cursor."""
        row = self._speakers.cursor
        if self._panes.rows is not self._speakers or row is None:
            return
        speaker = self._speaking.speakers[row]
        if speaker.entity is None:
            words = "Nobody is named there. {name_speaker} says who speaks, claim by claim."
            self.notify(with_keys(words, self._keymap), markup=False)
        else:
            self.dismiss(SameSpeakerQuestion(speaker.entity.name, speaker.claims[0]))

    def action_step_speaker(self, step: int) -> None:
        """Go to the next (1) or previous (-1) claim by, or for, whoever is under the cursor."""
        rows = self._panes.rows
        sources = self._speaking.speakers if rows is self._speakers else self._speaking.organizations
        claims = () if rows.cursor is None else sources[rows.cursor].claims
        if not claims:
            return
        current = -1 if self._current is None else self._current
        place = bisect_right(claims, current) if step > 0 else bisect_left(claims, current) - 1
        self.dismiss(claims[place % len(claims)])

    def _go_to(self, index: int) -> None:
        self._panes.go_to(index)
        self.query_one("#speakers").styles.height = self._height if self._panes.are_side_by_side else "100%"

    def _sort_counts(self) -> Iterator[str]:
        """Yield how many speakers there are of each sort that there is."""
        for sort in SORTS:
            if count := self._speaking.count(sort):
                yield counted(count, sort) if sort == "group" else f"{count} {sort}"

    def _hints(self) -> Sequence[Content]:
        words = {
            "open": "filter",
            "back": "close",
            "next_by_speaker": "next claim",
            "move_ends": "same as",
            "next_pane": "other list",
        }
        return key_hints(self._keymap, words)
