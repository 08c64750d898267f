"""Says which stretch of a line of an article is drawn how, by names of styles. No widgets, no colours here.

The names are component classes of the article pane without their prefix; a later name covers an earlier one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from reader.model import KIND_SIGNS, UNNAMED_SIGN, Kind, Span
from reader.settings.themes import SPEAKERS
from reader.ui.view.columns import Columns
from reader.ui.view.layout import Line
from reader.ui.view.marks import MARK_KINDS, Mark, MarkKind, Marks

_BARS = {(True, True): "█", (True, False): "▌", (False, True): "›", (False, False): " "}
"""By whether the current claim is on the line, and the cursor."""
INDIRECT_SIGN = KIND_SIGNS["indirect"]

_CONTENT = ("direct", "indirect")
_PAINT_ORDER = {kind: place for place, kind in enumerate(MARK_KINDS)}


class Piece(NamedTuple):
    """A stretch of a line that looks the same throughout."""

    text: str
    styles: tuple[str, ...] = ()
    is_extra: bool = False
    """Whether it is drawn without being in the text of the line: it takes no offset."""


class ClaimLook(NamedTuple):
    """What the margin and the colours need to know of a claim."""

    kind: Kind
    color: int | None = None
    """Colour of its speaker; None when nobody knows who speaks."""
    is_unnamed: bool = False

    @property
    def sign(self) -> str:
        """The sign of its kind, with a question mark when the source is not named."""
        return KIND_SIGNS[self.kind] + (UNNAMED_SIGN if self.is_unnamed else "")


@dataclass(frozen=True, slots=True)
class Look:
    """Everything besides the text that decides how a line is drawn."""

    marks: Marks = field(default_factory=Marks)
    claims: Sequence[ClaimLook] = ()
    """By index, as in `Analysis.claims`."""
    starts: Sequence[tuple[int, int]] = ()
    """(start, index) of every claim, in the order of the text."""
    shown: frozenset[MarkKind] = frozenset(MARK_KINDS)
    dimmed: frozenset[int] = frozenset()
    """Indices of the claims that step back, and all that is of no claim with them."""
    current: int | None = None
    """Index of the current claim."""
    matches: Sequence[Span] = ()
    """Search matches, in text order, apart."""
    current_match: int | None = None

    def steps_back(self, claim: int | None) -> bool:
        """Tell whether the words of a claim step back; None for words of none."""
        return claim in self.dimmed if claim is not None else bool(self.dimmed and self.shown)

    @property
    def words_of_current(self) -> list[Mark]:
        """What the current claim says, without source and cue, in text order; empty without one."""
        return [mark for mark in self.marks.of_claim(self.current) if mark.kind in _CONTENT]

    def claims_from(self, start: int, end: int) -> list[int]:
        """Return the claims that start in [start, end), in text order."""
        first, last = bisect_left(self.starts, (start, -1)), bisect_left(self.starts, (end, -1))
        return [index for _, index in self.starts[first:last]]

    def claim_near(self, start: int, end: int) -> int | None:
        """Return the first claim that starts in [start, end), else the last before; None above all claims."""
        found = bisect_left(self.starts, (start, -1))
        if found == len(self.starts) or self.starts[found][0] >= end:
            found -= 1
        return self.starts[found][1] if found >= 0 else None


def pieces(line: Line, look: Look, selected: Span | None = None) -> Iterator[Piece]:
    """Yield the text of a line in pieces: `line.text`, but for signs drawn in place of a space.

    `selected` is what the mouse has selected of this line, in code points of the line.
    """
    start, end = line.span
    base = base_styles(line)
    marks = [mark for mark in look.marks.between(start, end) if mark.kind in look.shown]
    layers: list[tuple[int, int, str]] = [*_matches(look, start, end)]
    if selected:
        layers.append((start + selected.start, start + selected.end, "selected"))
    if not marks and not layers:
        if line.text:
            yield Piece(line.text, (*base, *mark_styles((), look)))
        return
    signs = {mark.start - 1: mark for mark in marks if _is_signed(mark, line)}
    last = start + len(line.text)
    cuts = {start, last, *signs, *(at + 1 for at in signs)}
    cuts.update(edge for mark in marks for edge in (mark.start, mark.end))
    cuts.update(edge for first, stop, _ in layers for edge in (first, stop))
    edges = sorted(cut for cut in cuts if start <= cut <= last)
    for low, high in pairwise(edges):
        over = tuple(name for first, stop, name in layers if first <= low < stop)
        if low in signs:
            yield Piece(INDIRECT_SIGN, (*base, *_speaker(signs[low], look), *over))
        else:
            covering = [mark for mark in marks if mark.start <= low < mark.end]
            yield Piece(line.text[low - start : high - start], (*base, *mark_styles(covering, look), *over))


def base_styles(line: Line) -> tuple[str, ...]:
    """Return the styles of a line where nothing is marked."""
    return () if line.role == "paragraph" else (line.role,)


def mark_styles(marks: Iterable[Mark], look: Look) -> Iterator[str]:
    """Yield the styles of a stretch that all of `marks` cover: the innermost claim gives the colour."""
    inside_out = sorted(marks, key=lambda mark: mark.end - mark.start)
    of_claim = next((mark for mark in inside_out if mark.claim is not None), None)
    is_dimmed = look.steps_back(of_claim.claim if of_claim else None)
    if of_claim and not is_dimmed:
        yield from _speaker(of_claim, look)
    # One kind of content at a time: a quotation inside indirect speech is a quotation.
    content = next((mark.kind for mark in inside_out if mark.kind in _CONTENT), None)
    kinds = {mark.kind for mark in inside_out if mark.kind == content or mark.kind not in _CONTENT}
    yield from sorted(kinds, key=_PAINT_ORDER.__getitem__)
    if is_dimmed:
        yield "dimmed"  # covers the colours of the kinds too
    if look.current is not None and any(mark.claim == look.current for mark in inside_out):
        yield "current"


def margin(line: Line, look: Look, columns: Columns, *, is_cursor: bool) -> Iterator[Piece]:
    """Yield what stands left of a line: the bar of the current claim; number and sign of one that starts.

    The last cell holds the sign of indirect speech that goes on from the line above. The cursor has a sign of
    its own, so that it is seen without colour.
    """
    start, end = line.span
    number_cells, sign_cells = columns.number, columns.sign - line.hanging_cells
    marks = look.marks.between(start, end)
    is_current = look.current is not None and any(mark.claim == look.current for mark in marks)
    bar = _BARS[is_current, is_cursor]
    yield Piece(bar, (*speaker_styles(look, look.current if is_current else None), "bar"))
    begun = look.claims_from(start, end)
    claim = look.current if look.current in begun else next(iter(begun), None)
    sign = look.claims[claim].sign if claim is not None else ""
    number = str(claim + 1) if claim is not None else ""
    if number_cells:
        yield Piece(number.rjust(number_cells), ("number",))
    continued = next((mark for mark in marks if mark.kind == "indirect" and mark.start <= start), None)
    if continued and "indirect" in look.shown and len(sign) < sign_cells:
        if sign_cells > 1:
            yield Piece(sign.ljust(sign_cells - 1), tuple(speaker_styles(look, claim)))
        yield Piece(INDIRECT_SIGN, tuple(speaker_styles(look, continued.claim)))
    else:
        yield Piece(sign[:sign_cells].ljust(sign_cells), tuple(speaker_styles(look, claim)))


def speaker_styles(look: Look, claim: int | None) -> Iterator[str]:
    """Yield the style that gives the colour of a claim's speaker, or steps back."""
    if claim is None:
        return
    color = look.claims[claim].color
    if claim in look.dimmed:
        yield "dimmed"
    elif color is not None:
        yield f"speaker-{color % SPEAKERS}"


def _speaker(mark: Mark, look: Look) -> Iterator[str]:
    return speaker_styles(look, mark.claim)


def _is_signed(mark: Mark, line: Line) -> bool:
    """Tell whether there is a space before indirect speech, inside the line, to draw its sign in."""
    before = mark.start - 1 - line.span.start
    return mark.kind == "indirect" and 0 <= before < len(line.text) and line.text[before] == " "


def _matches(look: Look, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    first = bisect_right(look.matches, start, key=lambda span: span.end)
    last = bisect_left(look.matches, end, key=lambda span: span.start)
    for index in range(first, last):
        yield *look.matches[index], "match-current" if index == look.current_match else "match"
