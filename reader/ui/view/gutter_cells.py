"""Where the claims stand in the length of an article, for the gutter beside it. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class ClaimPlace(NamedTuple):
    """One claim in the length of the article."""

    fraction: float
    """How far down, 0 to 1: the line it starts on, of all lines."""
    claim: int
    """Index in `Analysis.claims`."""
    color: int | None
    """Colour of its speaker; None when nobody knows who speaks."""
    sign: str = ""
    """The most telling sign of the claim besides that of its kind; empty for none."""


def cells_of(places: Iterable[ClaimPlace], height: int) -> dict[int, list[ClaimPlace]]:
    """Return the places that fall on each of `height` cells, by cell; empty cells are left out."""
    cells: dict[int, list[ClaimPlace]] = {}
    if height < 1:
        return cells
    for place in places:
        cells.setdefault(min(height - 1, int(place.fraction * height)), []).append(place)
    return cells
