"""How wide the panes beside the text are: as the person wants, as far as the text keeps its room."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

SideName = Literal["articles", "claims"]

WIDTHS: Mapping[SideName, int] = {"articles": 24, "claims": 34}
"""Cells of each pane until the person changes them: with both, 120 columns leave the text 62 cells, and with
the claims alone, 80 columns leave it 46. A title needs two lines of 24, a name and a cue one of 34."""
MIN_WIDTHS: Mapping[SideName, int] = {"articles": 16, "claims": 20}
"""Narrower, a list says nothing any more: a title needs two words a line, a claim its number and a name."""
MIN_TEXT_CELLS = 44
"""So much of the screen is always left to the text: without numbers in the margin, 39 of them for words."""


def fit(widths: Mapping[str, int], beside: Collection[SideName], total_cells: int) -> dict[SideName, int]:
    """Return the width of each pane that stands `beside` the text on a screen of `total_cells`.

    `widths` has those that the person gave, by name. What is too much is taken from the articles first, then
    from the claims, down to their least widths.
    """
    cells_of = {
        name: max(widths.get(name, WIDTHS[name]), MIN_WIDTHS[name]) for name in WIDTHS if name in beside
    }
    excess = max(0, sum(cells_of.values()) - (total_cells - MIN_TEXT_CELLS))
    for name, cells in cells_of.items():
        cells_of[name] = max(MIN_WIDTHS[name], cells - excess)
        excess -= cells - cells_of[name]
    return cells_of
