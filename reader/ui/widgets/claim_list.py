"""The claims of the article: number, kind, who and how in one line, the words in the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from textual.binding import Binding
from textual.content import Content

from reader.claims.attribution import NOT_SAID, cue_words, in_the_text
from reader.claims.flags import flags
from reader.claims.shown_name import shown_name
from reader.claims.span_words import GAP, words
from reader.claims.speaker_label import NOBODY, is_told_by_quantity, speaker_label
from reader.model import INFERRED_SIGN, KIND_SIGNS, UNNAMED_SIGN, Claim, Entity, Span
from reader.text.one_line import one_line
from reader.ui.view.check_words import check_lines, style_of_status
from reader.ui.view.claim_row_lines import MIN_CELLS, Piece, RowWords, folded_lines, least_lines, whole_lines
from reader.ui.view.claim_rows import ClaimListing, Heading, Row
from reader.ui.view.claim_signs import NOTE_SIGN, QUOTED_ELSEWHERE_SIGN, claim_signs
from reader.ui.view.row_heights import share_lines
from reader.ui.view.speaker_signs import again_sign, style_of
from reader.ui.widgets.row_list import RowList

MARK_SIGN = "•"
"""Stands behind the number of a claim that is marked for copying."""
FLAG_SIGN = "⚑"
"""Stands before the number of reasons to check a claim, and before each of them."""
_EXCERPT_CODE_POINTS = 600
"""More words than this stand in no row that is not the current one: ten lines of a wide pane."""
_MARGIN_CELLS = 32
"""So many cells of two lines are taken by number, signs, indent and the beginning of a name: a bound, it only
decides how many rows are laid out to see whether their cue is too long."""


class ClaimList(RowList):
    """One row a claim, in text order or below a heading for each speaker."""

    BINDINGS = [Binding("space", "screen.mark_claim", show=False)]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._listing = ClaimListing()
        self._rows: tuple[Row, ...] = ()
        self._row_of: Mapping[Row, int] = {}
        self._lines: dict[tuple[int, bool, int, int], Sequence[Content]] = {}
        """The lines of rows that were seen: by row, whether it is the current one, width and height."""
        self._long_cues: tuple[int, Mapping[int, int]] | None = None
        """A width, and the heights of the rows with long cues for it; None when the rows are others."""

    def show(self, listing: ClaimListing, current: int | None) -> None:
        """List claims, with the cursor on the current one; on the last one before it if it is not listed."""
        self._listing = listing
        self._rows = listing.rows
        self._long_cues = None
        self._lines.clear()
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

    def heading_of(self, index: int) -> int:
        """Return the row with the name of the speaker of a claim; its own where it has the name itself."""
        above = range(index, -1, -1) if self._listing.order == "speaker" else ()
        return next((row for row in above if isinstance(self._rows[row], Heading)), index)

    def row_count(self) -> int:
        """Return the number of rows, headings among them."""
        return len(self._rows)

    def row(self, index: int) -> Sequence[Content]:
        """Return the lines of a claim or of a heading; all of the claim under the cursor."""
        key = index, index == self.cursor, self.scrollable_content_region.width, self.height_of(index)
        if key not in self._lines:  # every line of a row comes by here
            self._lines[key] = self._lines_of(*key)
        return self._lines[key]

    def _lines_of(self, index: int, is_current: bool, width: int, height: int) -> Sequence[Content]:
        row = self._rows[index]
        if isinstance(row, Heading):
            return self._heading(row)
        row_words = self._row_words(row, is_current=is_current)
        lines = whole_lines(row_words if is_current else row_words._replace(below=()), width)
        if not is_current and (height == self.ROW_HEIGHT or len(lines) > height):
            lines = folded_lines(row_words, width, height)
        return [Content.assemble(*line) for line in lines]

    def taller_rows(self) -> Mapping[int, int]:
        """Return the heights of the rows that have more than two lines.

        The one under the cursor has all of its claim. Where the list is shorter than its pane, the others
        share the lines that are free, from the top; a cue that needs more lines than two has them anyway.
        """
        width, free = self.scrollable_content_region.width, self.size.height
        heights = dict(self._cue_heights(width))
        current = None if self.cursor is None else self._rows[self.cursor]
        if self.cursor is not None and isinstance(current, int):
            heights[self.cursor] = max(2, len(whole_lines(self._row_words(current, is_current=True), width)))
        free -= self.ROW_HEIGHT * len(self._rows) + sum(height - 2 for height in heights.values())
        if free > 0:
            full_heights = {
                index: len(whole_lines(self._row_words(row)._replace(below=()), width))
                for index, row in enumerate(self._rows)
                if not isinstance(row, Heading) and index != self.cursor
            }
            heights |= share_lines(free, full_heights, heights)
        return dict(sorted(heights.items()))

    def _cue_heights(self, width: int) -> Mapping[int, int]:
        """Return the heights of the rows whose cue needs more lines than two, for a width of the list."""
        if self._long_cues is None or self._long_cues[0] != width:
            rows = ((place, row) for place, row in enumerate(self._rows) if not isinstance(row, Heading))
            heights = {
                place: least_lines(self._row_words(row), width)
                for place, row in rows
                if self._may_be_long(row, width)
            }
            self._long_cues = width, {place: height for place, height in heights.items() if height > 2}
        return self._long_cues[1]

    def _may_be_long(self, claim_index: int, width: int) -> bool:
        """Tell whether a cue may need more lines than two; quick, because every claim comes by."""
        claim = self._listing.corrected.analysis.claims[claim_index]
        length = sum(end - start + len(GAP) for start, end in claim.cue)
        length += len(NOT_SAID) if claim.polarity == "negative" else 0
        return 2 * length > 2 * max(MIN_CELLS, width) - _MARGIN_CELLS  # a letter may take two cells

    def _row_words(self, claim_index: int, *, is_current: bool = False) -> RowWords:
        text, corrected = self._listing.text, self._listing.corrected
        claim = corrected.analysis.claims[claim_index]
        speaker = corrected.analysis.entity(claim.speaker)
        digits = len(str(len(corrected.analysis.claims)))
        signs = claim_signs(text, corrected, claim_index, speaker)
        is_rejected = claim_index in corrected.rejected
        color = "$muted" if is_rejected else self._color(claim.speaker)
        bar = ("▌" if is_current else " ", "$accent")
        mark = MARK_SIGN if claim_index in self._listing.marked_claims else " "
        margin = (
            bar,
            (f"{claim_index + 1:>{digits}}{mark}", "$muted" if mark == " " else "bold $accent"),
            *(((signs.before, color),) if signs.before else ()),
            *(((signs.status, style_of_status(corrected.check(claim_index))),) if signs.status else ()),
            (f"{KIND_SIGNS[claim.kind]:<2}", color),
            *((f"{sign} ", color) for sign in signs.whose),
        )
        claim_flags = flags(text, claim, speaker) if self._listing.order == "flags" else ()
        is_elsewhere = claim_index in self._listing.quoted_elsewhere
        before_cue = (
            *(((f"{QUOTED_ELSEWHERE_SIGN} ", "$accent"),) if is_elsewhere else ()),
            *(((f"{NOTE_SIGN} ", "$accent"),) if signs.note else ()),
            *(((f"{FLAG_SIGN}{len(claim_flags)} ", "$warning"),) if claim_flags else ()),
        )
        below = [(in_the_text(text, claim), "italic $muted")] if signs.whose.endswith(INFERRED_SIGN) else []
        below += [(f"{NOTE_SIGN} {corrected.notes[claim_index]}", "$accent")] if signs.note else []
        below += check_lines(corrected.check(claim_index))
        below += [(f"{FLAG_SIGN} {flag.words}", "$warning") for flag in claim_flags]
        content = words(text, claim.content) if is_current else _beginning(text, claim.content)
        is_below_name = self._listing.order == "speaker" and not is_told_by_quantity(text, claim, speaker)
        name = ("", "") if is_below_name else self._who(claim)
        return RowWords(
            margin,
            (bar, (" " * (digits + 1), "")),
            (name[0], "strike $muted") if is_rejected else name,
            (*before_cue, (cue_words(text, claim), "italic $muted")),
            (content, "$muted" if is_rejected else ""),
            below,
        )

    def _row_at(self, claim: int | None) -> int | None:
        """Return the row of a claim, or of the last one before it that is listed.

        Above all of them that is the first while the list has the keys, which need a row; else None.
        """
        among = self._listing.among
        place = 0 if claim is None else bisect_right(among, claim)
        if not place and not (among and self.has_focus):
            return None
        return self._row_of[among[max(0, place - 1)]]

    def _move_to(self, index: int) -> None:
        """Pass over headings, in the direction of the movement."""
        index = min(max(index, 0), len(self._rows) - 1)
        if self._rows and isinstance(self._rows[index], Heading):
            is_up = self.cursor is not None and index < self.cursor and index > 0
            index += -1 if is_up else 1
        super()._move_to(index)

    def _heading(self, heading: Heading) -> tuple[Content, Content]:
        speaker = self._listing.corrected.analysis.entity(heading.speaker)
        name = self._speaker_name(speaker) if speaker else ((NOBODY, "bold $muted"),)
        about = one_line(speaker.role or speaker.affiliation) if speaker else ""
        count = f"  {heading.claims}"
        room = max(1, self.scrollable_content_region.width - len(count) - 1)
        words = Content.assemble(*name).truncate(room, ellipsis=True)
        line = Content.assemble(" ", words, (count, "$muted"))
        # What has nothing below it stands right above its claims, apart from those of others.
        return (line, Content.assemble(" ", (about, "$muted"))) if about else (Content(""), line)

    def _who(self, claim: Claim) -> Piece:
        speaker = self._listing.corrected.analysis.entity(claim.speaker)
        label = speaker_label(self._listing.text, claim, speaker)
        if speaker is None:
            return label, "$muted"
        return f"{label}{self._again(speaker)}", f"bold {self._color(speaker.id)}"

    def _speaker_name(self, speaker: Entity) -> tuple[tuple[str, str], ...]:
        color = self._color(speaker.id)
        name = (f"{shown_name(self._listing.text, speaker)}{self._again(speaker)}", f"bold {color}")
        return ((f"{UNNAMED_SIGN} ", color), name) if speaker.kind == "unnamed" else (name,)

    def _color(self, speaker: str | None) -> str:
        return style_of(self._listing.colors.get(speaker or ""))

    def _again(self, speaker: Entity) -> str:
        return again_sign(self._listing.colors.get(speaker.id))


def _beginning(text: str, spans: tuple[Span, ...]) -> str:
    """Return the words of the spans in one line, cut where no pane reaches."""
    return words(text, [Span(start, min(end, start + _EXCERPT_CODE_POINTS)) for start, end in spans])
