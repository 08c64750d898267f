"""The parts of the library in a tree with counts: all, unread, starred, folders, feeds, tags, queries."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.events import Click

from reader.shelf.rows import ScopeCount
from reader.shelf.view import ALL, Scope
from reader.ui.view.scope_rows import BAR_CELLS, ScopeRow, fold_cells, parent, scope_line, visible_rows
from reader.ui.widgets.row_list import RowList


class ScopeTree(RowList):
    """One line a part; those below another one can be folded away."""

    ROW_HEIGHT = 1

    def __init__(self) -> None:
        super().__init__()
        self._counts: Sequence[ScopeCount] = ()
        self._rows: list[ScopeRow] = []
        self._folded_scopes: set[Scope] = set()
        self._current = ALL

    @property
    def scope(self) -> Scope | None:
        """The part in the row of the cursor; None when there are no rows."""
        return None if self.cursor is None or not self._rows else self._rows[self.cursor].part.scope

    def show(self, counts: Sequence[ScopeCount], current: Scope) -> None:
        """Show the parts, with `current`, the one that is listed, in bold; the cursor stays on its part."""
        self._counts, self._current = counts, current
        self._lay_out(current if self.scope is None else self.scope)

    def fold(self, step: int) -> bool:
        """Fold the row of the cursor (-1), or go up a level; unfold it (1). Tell whether it did anything."""
        if self.cursor is None or not self._rows:
            return False
        row = self._rows[self.cursor]
        scope: Scope | None = row.part.scope
        if step > 0:
            if not row.is_folded:
                return False
            self._folded_scopes.discard(row.part.scope)
        elif row.has_children and not row.is_folded:
            self._folded_scopes.add(row.part.scope)
        else:
            scope = parent(self._counts, row.part.scope)
        if scope is None:
            return False
        self._lay_out(scope)
        return True

    def on_click(self, event: Click) -> None:
        """Fold or unfold the row of which the sign was clicked, and choose nothing."""
        index, place = event.style.meta.get("row"), event.get_content_offset(self)
        if index is None or place is None or place.x not in fold_cells(self._rows[index]):
            return
        event.prevent_default()
        self.cursor = index
        self.fold(1 if self._rows[index].is_folded else -1)

    def row_count(self) -> int:
        """Return the number of parts that are seen."""
        return len(self._rows)

    def row(self, index: int) -> tuple[Content]:
        """Return the line of a part."""
        row = self._rows[index]
        bar = ("▌" if index == self.cursor else " ", "$accent")
        width = max(1, self.scrollable_content_region.width - BAR_CELLS)
        is_current = row.part.scope == self._current
        return (Content.assemble(bar, *scope_line(row, width, is_current=is_current)),)

    def _lay_out(self, scope: Scope) -> None:
        """Show the rows that are not folded away, with the cursor on a part, or on the first."""
        self._rows = list(visible_rows(self._counts, self._folded_scopes))
        places = (place for place, row in enumerate(self._rows) if row.part.scope == scope)
        self.rows_changed(next(places, 0))
