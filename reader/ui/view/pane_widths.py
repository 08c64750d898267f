"""How wide the panes beside the text are: as the person wants, as far as the text keeps its room."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

SideName = Literal["articles", "claims"]

WIDTHS: Mapping[SideName, int] = {"articles": 24, "claims": 34}
"""Cells of each pane until the person changes them."""
MIN_WIDTHS: Mapping[SideName, int] = {"articles": 16, "claims": 20}
"""Narrower, a list says nothing any more."""
MIN_TEXT_CELLS = 44
"""So much of the screen is always left to the text."""


def fit(wanted: Mapping[str, int], beside: Collection[SideName], total_cells: int) -> dict[SideName, int]:
    """Return the width of each pane that stands `beside` the text.

    What is too much is taken from the articles first, then from the claims, down to their least widths.
    """
    fitted = {
        name: max(wanted.get(name, WIDTHS[name]), MIN_WIDTHS[name]) for name in WIDTHS if name in beside
    }
    excess = max(0, sum(fitted.values()) - (total_cells - MIN_TEXT_CELLS))
    for name, cells in fitted.items():
        fitted[name] = max(MIN_WIDTHS[name], cells - excess)
        excess -= cells - fitted[name]
    return fitted
