"""Says which stretch of a line of an article is drawn how, by names of styles. No widgets, no colours here.

The names are component classes of the article pane without their prefix; a later name covers an earlier one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.model import KIND_SIGNS, Span
from reader.settings.themes import SPEAKERS
from reader.ui.view.columns import Columns
from reader.ui.view.lines import Line
from reader.ui.view.look import CONTENT_KINDS, Look
from reader.ui.view.marks import MARK_KINDS, Mark
from reader.ui.view.speaker_signs import SUPERSCRIPTS

CURSOR_SIGN = "›"
"""Where the current claim is not on the line of the cursor."""
_BARS = {(True, True): "█", (True, False): "▌", (False, True): CURSOR_SIGN, (False, False): " "}
"""By whether the current claim is on the line, and the cursor."""
INDIRECT_SIGN = KIND_SIGNS["indirect"]
_PAINT_ORDER = {kind: place for place, kind in enumerate(MARK_KINDS)}


class Piece(NamedTuple):
    """A stretch of a line that looks the same throughout."""

    text: str
    styles: tuple[str, ...] = ()
    is_extra: bool = False
    """Whether it is drawn without being in the text of the line: it takes no offset."""


def pieces(line: Line, look: Look, selection: Span | None = None) -> Iterator[Piece]:
    """Yield the text of a line in pieces: `line.text`, but for signs drawn in place of a space.

    `selection` is what mouse or keyboard has selected of this line, in code points of the line.
    """
    start, end = line.span
    base = base_styles(line)
    marks = [mark for mark in look.marks.between(start, end) if mark.kind in look.mark_kinds]
    layers: list[tuple[int, int, str]] = [*_matches(look, start, end)]
    if selection:
        layers.append((start + selection.start, start + selection.end, "selected"))
    if not marks and not layers:
        if line.text:
            yield Piece(line.text, (*base, *mark_styles((), look)))
        return
    signs = {mark.start - 1: mark for mark in marks if _is_signed(mark, line)}
    drawn = Span(start, start + len(line.text))
    stretches = [(at, at + 1) for at in signs] + [(mark.start, mark.end) for mark in marks]
    stretches += [(first, stop) for first, stop, _ in layers]
    for low, high in pairwise(_edges(drawn, stretches)):
        over = tuple(name for first, stop, name in layers if first <= low < stop)
        if low in signs:
            yield Piece(INDIRECT_SIGN, (*base, *_speaker(signs[low], look), *over))
        else:
            covering = [mark for mark in marks if mark.start <= low < mark.end]
            yield Piece(line.text[low - start : high - start], (*base, *mark_styles(covering, look), *over))


def _edges(drawn: Span, stretches: Iterable[tuple[int, int]]) -> list[int]:
    """Return where in `drawn` the look may change: its ends, and those of stretches that lie there."""
    cuts = {*drawn, *(edge for stretch in stretches for edge in stretch)}
    return sorted(edge for edge in cuts if drawn.start <= edge <= drawn.end)


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
    content = next((mark.kind for mark in inside_out if mark.kind in CONTENT_KINDS), None)
    kinds = {mark.kind for mark in inside_out if mark.kind == content or mark.kind not in CONTENT_KINDS}
    yield from sorted(kinds, key=_PAINT_ORDER.__getitem__)
    if is_dimmed:
        yield "dimmed"  # covers the colours of the kinds too
    if look.current is not None and any(mark.claim == look.current for mark in inside_out):
        yield "current"


def margin(
    line: Line, look: Look, columns: Columns, *, is_cursor: bool, above: Span | None = None
) -> Iterator[Piece]:
    """Yield what stands left of a line: the bar of the current claim; number and sign of one that starts.

    Where none does, they are those of one for which there was no room on the line `above`. The last cell
    holds the sign of indirect speech that goes on from there. The cursor has a sign of its own, so that it is
    seen without colour.
    """
    start, end = line.span
    number_cells, sign_cells = columns.number, columns.sign - line.hanging_cells
    marks = look.marks.between(start, end)
    is_current = look.current is not None and any(mark.claim == look.current for mark in marks)
    bar = _BARS[is_current, is_cursor]
    yield Piece(bar, (*speaker_styles(look, look.current if is_current else None), "bar"))
    claim = _claim_in_margin(line.span, above, marks, look)
    sign = look.claims[claim].sign if claim is not None else ""
    if number_cells:
        number = str(claim + 1) if claim is not None else ""
        dimmed = ("dimmed",) if claim is not None and look.steps_back(claim) else ()
        yield Piece(number.rjust(number_cells), ("number", *dimmed))
    running_on = next((mark for mark in marks if mark.kind == "indirect" and mark.start <= start), None)
    if running_on and "indirect" in look.mark_kinds and len(sign) < sign_cells:
        if sign_cells > 1:
            yield Piece(sign.ljust(sign_cells - 1), tuple(speaker_styles(look, claim)))
        yield Piece(INDIRECT_SIGN, tuple(speaker_styles(look, running_on.claim)))
    else:
        yield Piece(_cut(sign, sign_cells).ljust(sign_cells), tuple(speaker_styles(look, claim)))


def _claim_in_margin(here: Span, above: Span | None, marks: Sequence[Mark], look: Look) -> int | None:
    """Return the claim that the margin tells: one that starts on the line, else one that started on the line
    above, goes on here and had no room there; None without either.
    """
    starting_here = look.claims_from(*here)
    if starting_here or not marks or above is None:
        return _first_told(starting_here, look)
    starting_above = look.claims_from(*above)
    going_on = {mark.claim for mark in marks} - {_first_told(starting_above, look)}
    return _first_told([index for index in starting_above if index in going_on], look)


def _first_told(starting: Sequence[int], look: Look) -> int | None:
    """Return of the claims that start on a line the one that its margin has room for."""
    return look.current if look.current in starting else next(iter(starting), None)


def _cut(sign: str, cells: int) -> str:
    """Return as much of the signs of a claim as there is room for; a number is whole or left out."""
    kept = sign[:cells]
    return kept.rstrip(SUPERSCRIPTS) if sign[cells : cells + 1] in tuple(SUPERSCRIPTS) else kept


def speaker_styles(look: Look, claim: int | None) -> Iterator[str]:
    """Yield the style that gives the colour of a claim's speaker, or steps back."""
    if claim is None:
        return
    color = look.claims[claim].color
    if look.steps_back(claim):
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
