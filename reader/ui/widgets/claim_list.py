"""The claims of the article: number, kind, who and how in one line, the words in the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from textual.content import Content

from reader.model import KIND_SIGNS, UNNAMED_SIGN, Claim, Entity, Span
from reader.ui.view.claim_rows import ClaimListing, Heading, Row
from reader.ui.widgets.row_list import RowList

CONFIRMED_SIGN = "✓"
"""Stands before a speaker whom the person gave."""
NOTE_SIGN = "✎"
"""Stands before the cue of a claim with a note."""
_NOBODY = "nobody named"
_WORDS_CODE_POINTS = 200
"""More words than this fit in no row: a pane is at most as wide as the screen."""


class ClaimList(RowList):
    """One row a claim, in text order or below a heading for each speaker."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._listing = ClaimListing()
        self._rows: tuple[Row, ...] = ()
        self._row_of: Mapping[Row, int] = {}

    def show(self, listing: ClaimListing, current: int | None) -> None:
        """List claims, with the cursor on the current one; on the last one before it if it is not listed."""
        self._listing = listing
        self._rows = listing.rows
        self._row_of = {row: place for place, row in enumerate(self._rows)}
        self.rows_changed(self._row_at(current))

    @property
    def claim(self) -> int | None:
        """Index of the claim under the cursor; None without one."""
        row = None if self.cursor is None else self._rows[self.cursor]
        return None if isinstance(row, Heading) else row

    def go_to_claim(self, index: int | None) -> None:
        """Put the cursor on a claim; on the last one before it when it is not listed."""
        self.cursor = self._row_at(index)

    def row_count(self) -> int:
        """Return the number of rows, headings among them."""
        return len(self._rows)

    def row(self, index: int) -> tuple[Content, Content]:
        """Return the two lines of a claim or of a heading."""
        row = self._rows[index]
        if isinstance(row, Heading):
            return self._heading(row)
        text, revision = self._listing.text, self._listing.revision
        claim = revision.analysis.claims[row]
        digits = len(str(len(revision.analysis.claims)))
        bar = "▌" if index == self.cursor else " "
        confirmation = f"{CONFIRMED_SIGN} " if row in revision.confirmed else ""
        note = f"{NOTE_SIGN} " if row in revision.notes else ""
        who = () if self._listing.by_speaker else (*self._who(claim), (" ", ""))
        head = Content.assemble(
            (bar, "$accent"),
            (f"{row + 1:>{digits}} ", "$muted"),
            (f"{KIND_SIGNS[claim.kind]:<2}", self._color(claim.speaker)),
            (confirmation, self._color(claim.speaker)),
            *who,
            (note, "$accent"),
            (_words(text, claim.cue), "italic $muted"),
        )
        words = _words(text, claim.content)
        return head, Content.assemble((bar, "$accent"), " " * (digits + 1), words)

    def _row_at(self, claim: int | None) -> int | None:
        """Return the row of a claim, or of the last one before it that is listed; None above all of them."""
        if claim is None:
            return None
        place = bisect_right(self._listing.among, claim)
        return self._row_of[self._listing.among[place - 1]] if place else None

    def _move_to(self, index: int) -> None:
        """Pass over headings, in the direction of the movement."""
        index = min(max(index, 0), len(self._rows) - 1)
        if self._rows and isinstance(self._rows[index], Heading):
            is_up = self.cursor is not None and index < self.cursor and index > 0
            index += -1 if is_up else 1
        super()._move_to(index)

    def _heading(self, heading: Heading) -> tuple[Content, Content]:
        speaker = self._listing.revision.analysis.entity(heading.speaker)
        if speaker is None:
            return Content.assemble(
                " ", (_NOBODY, "bold $muted"), (f"  {heading.claims}", "$muted")
            ), Content("")
        about = _one_line(speaker.role or speaker.affiliation)
        count = (f"  {heading.claims}", "$muted")
        return Content.assemble(" ", *self._speaker_name(speaker), count), Content.assemble(
            " ", (about, "$muted")
        )

    def _who(self, claim: Claim) -> tuple[tuple[str, str], ...]:
        speaker = self._listing.revision.analysis.entity(claim.speaker)
        if speaker is None:
            return ((_words(self._listing.text, claim.source) or _NOBODY, "$muted"),)
        return self._speaker_name(speaker)

    def _speaker_name(self, speaker: Entity) -> tuple[tuple[str, str], ...]:
        color = self._color(speaker.id)
        name = (_one_line(speaker.name), f"bold {color}")
        return ((f"{UNNAMED_SIGN} ", color), name) if speaker.kind == "unnamed" else (name,)

    def _color(self, speaker: str | None) -> str:
        color = self._listing.colors.get(speaker) if speaker else None
        return "$muted" if color is None else f"$speaker-{color}"


def _words(text: str, spans: tuple[Span, ...]) -> str:
    """Return the words of the spans in one line, cut where no row reaches."""
    return _one_line(" … ".join(text[start : min(end, start + _WORDS_CODE_POINTS)] for start, end in spans))


def _one_line(text: str) -> str:
    return " ".join(text.split())
