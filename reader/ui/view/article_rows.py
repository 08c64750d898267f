"""How an article is laid out in its row of a library, with as much as there is room for. No widgets here."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from reader.shelf.rows import ArticleRow
from reader.text.one_line import one_line
from reader.ui.view import short_date
from reader.ui.view.claim_row_lines import Line, shortened

UNREAD_SIGN = "●"
"""Before an article that was not read yet."""
STAR_SIGN = "★"
"""Before the title of an article with a star."""
UPDATED_SIGN = "↻"
"""Before the title of an article that was changed since it was read."""

_DATE_FROM_CELLS = 28
"""Narrower, the date goes too: beside it a title would have fewer than 16 cells, two words."""
_OUTLET_FROM_CELLS = 46
"""Narrower, the outlet goes: a title needs some 25 cells more than it to be told from its neighbours."""
_WORDS_FROM_CELLS = 64
"""From here on it says "also in 4", not "+4"."""
_CLAIM_CELLS = 3
"""Numbers of claims stand right under one another up to 999."""
_FAILED = "failed"


class Columns(NamedTuple):
    """Cells of the columns that have a width of their own; 0 for one that is left out."""

    date: int
    outlet: int


def columns(width: int) -> Columns:
    """Return the columns of rows of so many cells."""
    date = short_date.CELLS if width >= _DATE_FROM_CELLS else 0
    return Columns(date, min(20, width // 5) if width >= _OUTLET_FROM_CELLS else 0)


def library_row(row: ArticleRow, width: int, now: datetime, *, has_failed: bool, title_style: str) -> Line:
    """Return the one line of an article, `width` cells: unread, date, outlet, signs and title, claims."""
    date_cells, outlet_cells = columns(width)
    claims = (_FAILED if has_failed else "") if row.claims is None else str(row.claims)
    end = f" {copies(row.copies, width)}{claims:>{_CLAIM_CELLS}}"
    front = (
        (" " if row.is_read else UNREAD_SIGN, "bold $accent"),
        (" ", ""),
        *(((f"{_date(row, now):>{date_cells}} ", "$muted"),) if date_cells else ()),
        *(((f"{_fit(row.outlet, outlet_cells)} ", "$muted"),) if outlet_cells else ()),
        *(((f"{STAR_SIGN} ", "$accent"),) if row.is_starred else ()),
        *(((f"{UPDATED_SIGN} ", "$accent"),) if row.is_updated else ()),
    )
    room = max(0, width - sum(cell_len(words) for words, _ in front) - cell_len(end))
    return (*front, (_fit(row.title, room), title_style), (end, "$muted"))


def copies(count: int, width: int) -> str:
    """Return in how many further places the same text stands, with a blank behind; empty for none."""
    if not count:
        return ""
    return f"also in {count} " if width >= _WORDS_FROM_CELLS else f"+{count} "


def _date(row: ArticleRow, now: datetime) -> str:
    return short_date.short_date(row.published or row.fetched, now)


def _fit(words: str, cells: int) -> str:
    """Return words in one line of exactly so many cells."""
    return set_cell_size(shortened(one_line(words), cells), cells)
