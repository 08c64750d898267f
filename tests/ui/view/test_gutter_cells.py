"""The length of an article is shared among the cells of the gutter."""

from __future__ import annotations

from reader.ui.view.gutter_cells import ClaimPlace, cells_of


def test_places_fall_on_cells() -> None:
    places = [ClaimPlace(0.0, 0, 1), ClaimPlace(0.24, 1, 1), ClaimPlace(0.5, 2, None), ClaimPlace(1.0, 3, 2)]
    cells = {cell: [place.claim for place in found] for cell, found in cells_of(places, 4).items()}
    assert cells == {0: [0, 1], 2: [2], 3: [3]}


def test_no_height_has_no_cells() -> None:
    assert cells_of([ClaimPlace(0.5, 0, 0)], 0) == {}
