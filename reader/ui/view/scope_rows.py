"""Which rows of the tree are seen, and what stands in each. No widgets here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.cells import set_cell_size

from reader.shelf.rows import ScopeCount
from reader.shelf.view import Scope, ScopeKind
from reader.text.normalize import replace_controls
from reader.text.one_line import one_line
from reader.ui.view.article_rows import STAR_SIGN, UNREAD_SIGN
from reader.ui.view.claim_row_lines import Line, shortened

OPEN_SIGN, FOLDED_SIGN = "▾", "▸"
"""Before a row with others below it, that are seen or folded away."""
_KIND_SIGNS: Mapping[ScopeKind, str] = {"unread": UNREAD_SIGN, "starred": STAR_SIGN, "tag": "#", "query": "/"}
BAR_CELLS = 1
"""What stands before every row: the bar, or a blank."""
_INDENT_CELLS = 2


class ScopeRow(NamedTuple):
    """One row of the tree."""

    part: ScopeCount
    has_children: bool
    is_folded: bool


def visible_rows(counts: Sequence[ScopeCount], folded_scopes: Collection[Scope]) -> Iterator[ScopeRow]:
    """Yield the rows that no folded row above hides, in their order."""
    hidden_below: int | None = None
    for place, count in enumerate(counts):
        if hidden_below is not None and count.depth > hidden_below:
            continue
        has_children = place + 1 < len(counts) and counts[place + 1].depth > count.depth
        is_folded = has_children and count.scope in folded_scopes
        hidden_below = count.depth if is_folded else None
        yield ScopeRow(count, has_children, is_folded)


def fold_cells(row: ScopeRow) -> range:
    """Return the cells of a row, its bar included, where the sign stands that folds it; none without one."""
    sign = BAR_CELLS + _INDENT_CELLS * row.part.depth
    return range(sign, sign + 2 * row.has_children)


def parent(counts: Sequence[ScopeCount], scope: Scope) -> Scope | None:
    """Return the row that another one stands below; None at the left edge."""
    place = next((place for place, count in enumerate(counts) if count.scope == scope), 0)
    above = (count for count in reversed(counts[:place]) if count.depth < counts[place].depth)
    return next((count.scope for count in above), None)


def scope_line(row: ScopeRow, width: int, *, is_current: bool) -> Line:
    """Return a row in `width` cells: signs, title, and how many of how many articles are unread."""
    count = row.part
    fold = (FOLDED_SIGN if row.is_folded else OPEN_SIGN) if row.has_children else " "
    sign = _KIND_SIGNS.get(count.scope.kind, "")
    front = f"{' ' * (_INDENT_CELLS * count.depth)}{fold} {f'{sign} ' if sign else ''}"
    unread = f"{count.unread:,}" if count.unread else ""
    is_all_unread = count.scope.kind == "unread"  # one number says it, and leaves the name its room
    end = f" {unread}" if unread and is_all_unread else f" {unread}{'/' if unread else ''}{count.articles:,}"
    room = max(0, width - len(front) - len(end))
    title = set_cell_size(shortened(replace_controls(one_line(count.title)), room), room)
    style = "bold" if is_current else "" if count.unread else "$muted"
    return (
        (front, "$muted"),
        (title, style),
        (end[: len(unread) + 1], "$accent"),
        (end[len(unread) + 1 :], "$muted"),
    )


def title_of_scope(counts: Sequence[ScopeCount], scope: Scope) -> str:
    """Return what the tree calls a part of the library; of one that it does not have, its name."""
    titles = (count.title for count in counts if count.scope == scope)
    return next(titles, scope.name or scope.kind)
