"""How a hit of a search is laid out in its row: when, where, who, and below it the words. No widgets here."""

from __future__ import annotations

from datetime import datetime

from rich.cells import cell_len, set_cell_size

from reader.claims.attribution import verbal_cue
from reader.claims.speaker_label import NOBODY
from reader.model import NEGATIVE_SIGN
from reader.shelf.search import SearchHit
from reader.text.one_line import one_line
from reader.ui.view import short_date
from reader.ui.view.article_rows import UNREAD_SIGN, columns
from reader.ui.view.claim_row_lines import Line, shortened

_MARK = "bold underline $accent"
"""Also without colour a word that was searched for is told from the others."""
_ELLIPSIS = "…"
_INDENT = "  "
_TITLE_FROM_CELLS = 70
"""Narrower, a claim's row has no room for the article's title behind who says it."""


def hit_lines(hit: SearchHit, width: int, now: datetime) -> tuple[Line, Line]:
    """Return the two lines of a hit, none wider than `width` cells but the second, which is to be cut."""
    return _head(hit, width, now), ((_INDENT, ""), *_excerpt(hit, width - cell_len(_INDENT)))


def _head(hit: SearchHit, width: int, now: datetime) -> Line:
    date_cells, outlet_cells = columns(width)
    date = f"{short_date.short_date(hit.published, now):>{date_cells}} " if date_cells else ""
    outlet = f"{set_cell_size(shortened(hit.outlet, outlet_cells), outlet_cells)} " if outlet_cells else ""
    front = ((" " if hit.is_read else UNREAD_SIGN, "bold $accent"), (" ", ""), (date + outlet, "$muted"))
    room = max(1, width - sum(cell_len(words) for words, _ in front))
    if hit.claim is None:
        return (*front, (shortened(one_line(hit.title), room), "bold"))
    sign = f"{NEGATIVE_SIGN} " if hit.is_negative else ""
    cue = f" {one_line(hit.cue)}" if verbal_cue(hit.cue) else ""
    name = shortened(one_line(hit.speaker) or NOBODY, max(1, room - cell_len(sign) - cell_len(cue)))
    room -= cell_len(sign) + cell_len(name) + cell_len(cue)
    title = f"  {one_line(hit.title)}" if width >= _TITLE_FROM_CELLS else ""
    return (
        *front,
        (sign, "$muted"),
        (name, "bold"),
        (shortened(cue, max(0, room + cell_len(cue))), "italic"),
        (shortened(title, max(0, room)), "$muted"),
    )


def _excerpt(hit: SearchHit, room: int) -> Line:
    """Return the words with those marked that were searched for, from where the first mark is in sight on."""
    start = _first_in_sight(hit, room)
    pieces: list[tuple[str, str]] = [(_ELLIPSIS, "")] if start else []
    end = start
    for mark in hit.marks:
        pieces += [(hit.excerpt[end : mark.start], ""), (mark.of(hit.excerpt), _MARK)]
        end = mark.end
    return (*pieces, (hit.excerpt[end:], ""))


def _first_in_sight(hit: SearchHit, room: int) -> int:
    """Return the code point from which on to show the excerpt: 0 where its first mark fits as it is."""
    if not hit.marks or cell_len(hit.excerpt[: hit.marks[0].end]) < room:
        return 0
    # A third of the line for what stands before is enough to see what the words belong to.
    start = max(0, hit.marks[0].start - room // 3)
    return min(hit.marks[0].start, hit.excerpt.find(" ", start) + 1 or start)
