"""Lists side by side, of which one has the keys; without room for all, the others are only headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.row_list import RowList


class FoldedPanes:
    """The lists of a screen; which of them has the keys follows the focus."""

    def __init__(
        self,
        screen: Screen[Any],
        panes: Sequence[ListPane],
        *,
        side_by_side_cells: int,
        hides_empty: bool = False,
    ) -> None:
        """`side_by_side_cells`: how wide the screen must be for all of them.

        `hides_empty`: whether a list without rows makes room for the sentence of its pane.
        """
        self._screen = screen
        self._panes = panes
        self._side_by_side_cells = side_by_side_cells
        self._hides_empty = hides_empty
        self.active = 0
        """The index of the one that has the keys."""

    @property
    def rows(self) -> RowList:
        """The list that has the keys."""
        return self._panes[self.active].rows

    @property
    def are_side_by_side(self) -> bool:
        """Whether there is room for all of them."""
        return self._screen.size.width >= self._side_by_side_cells

    def follow(self, focused: Widget) -> None:
        """Let the list have the keys that the mouse gave them to."""
        self.active = next((i for i, pane in enumerate(self._panes) if pane.rows is focused), 0)

    def step(self, step: int, *, is_cycling: bool) -> int:
        """Return the index of the list so many further on; the last has none behind it, unless cycling."""
        to = self.active + step
        return to % len(self._panes) if is_cycling or 0 <= to < len(self._panes) else self.active

    def go_to(self, index: int) -> None:
        """Give a list the keys, and fold the others where there is no room for them."""
        self.active = index
        is_wide = self.are_side_by_side
        self._screen.set_class(is_wide, "-wide")
        for place, pane in enumerate(self._panes):
            is_folded = not is_wide and place != index
            pane.set_class(is_folded, "-folded")
            is_hidden = self._hides_empty and pane.rows.row_count() == 0
            pane.rows.display = not (is_folded or is_hidden)
        self.rows.focus()
