"""How what somebody said, and under which name, is laid out in rows of two lines. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from reader.claims.attribution import verbal_cue
from reader.model import KIND_SIGNS, NEGATIVE_SIGN
from reader.people.profile import UNSURE_SIGN
from reader.shelf.speaker_page import Appellation, Statement
from reader.text.one_line import one_line
from reader.ui.view import short_date
from reader.ui.view.article_rows import columns
from reader.ui.view.claim_row_lines import Line, shortened

_SIGN_CELLS = 3
"""Before the words: ≠ and the sign of the kind."""


class Sources(NamedTuple):
    """What is known of the articles of a list: a column that all rows leave blank is left out."""

    have_dates: bool = True
    """Whether any has a date."""
    have_outlets: bool = True
    """Whether any has an outlet."""


_ALL_KNOWN = Sources()


def sources_of(statements: Iterable[Statement]) -> Sources:
    """Return what is known of the articles of statements."""
    hits = [statement.hit for statement in statements]
    return Sources(any(hit.published for hit in hits), any(hit.outlet for hit in hits))


def statement_lines(
    statement: Statement,
    name: str,
    width: int,
    now: datetime,
    *,
    is_continued: bool,
    sources: Sources = _ALL_KNOWN,
) -> tuple[Line, Line]:
    """Return the two lines of a statement, none wider than `width` cells: where it stands, what was said.

    `name`: what they are called mostly, which need not be said; `is_continued`: whether the row above is of
    the same article, so that it need not be said again; `sources`: of all the list.
    """
    hit = statement.hit
    date_cells, outlet_cells = columns(width)
    date_cells, outlet_cells = date_cells * sources.have_dates, outlet_cells * sources.have_outlets
    sign = " " if statement.is_certain else UNSURE_SIGN
    date = f"{short_date.short_date(hit.published, now):>{date_cells}} " if date_cells else ""
    outlet = f"{set_cell_size(shortened(one_line(hit.outlet), outlet_cells), outlet_cells)} "
    place = date + (outlet if outlet_cells else "")
    other_name = hit.speaker if hit.speaker != name else ""
    about = ", ".join(filter(None, (other_name, statement.role or statement.affiliation)))
    room = max(0, width - 2 - cell_len(place) - 1)
    # A third is enough to tell as whom, unless the title leaves more.
    as_whom = shortened(one_line(about), max(width // 3, room - cell_len(one_line(hit.title))))
    room = max(0, room - cell_len(as_whom))
    title = set_cell_size(shortened(one_line(hit.title), room), room)
    first = (
        (f"{sign} ", "bold $warning"),
        (" " * cell_len(place) if is_continued else place, "$muted"),
        (title, "$muted" if is_continued else "bold"),
        (f" {as_whom}", "$muted"),
    )
    kind = (NEGATIVE_SIGN if hit.is_negative else "") + KIND_SIGNS[statement.kind]
    cue = f"{one_line(hit.cue)}: " if verbal_cue(hit.cue) else ""
    return first, (
        (f"  {kind:{_SIGN_CELLS}} ", "$muted"),
        (cue, "italic"),
        (one_line(hit.excerpt), "" if statement.is_certain else "$muted"),
    )


def appellation_lines(appellation: Appellation, about: str, width: int, now: datetime) -> tuple[Line, Line]:
    """Return the two lines of a name, a role or an affiliation: the words with the articles, then which.

    `about` says which of the three it is.
    """
    hit = appellation.statement.hit
    sign = " " if appellation.statement.is_certain else UNSURE_SIGN
    count = f" {appellation.articles} ×" if appellation.articles > 1 else ""
    room = max(0, width - 2 - cell_len(count))
    words = set_cell_size(shortened(one_line(appellation.words), room), room)
    where = ", ".join(
        filter(None, (one_line(hit.outlet or hit.title), short_date.short_date(hit.published, now)))
    )
    last = "last " if count else ""
    return (
        ((f"{sign} ", "bold $warning"), (words, "bold"), (count, "$muted")),
        ((shortened(f"  {about} · {last}{where}", width), "$muted"),),
    )
