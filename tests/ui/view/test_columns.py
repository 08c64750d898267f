"""Text and margin share every width."""

from __future__ import annotations

import pytest

from reader.ui.view.columns import share


@pytest.mark.parametrize(
    ("width", "margin", "text"),
    [
        *(
            (120, 24, 72),
            (86, 7, 72),
            (80, 7, 72),
            (60, 7, 52),
            (40, 4, 35),
            (20, 1, 18),
            (4, 0, 4),
            (1, 0, 1),
        ),
        *((48, 7, 40), (47, 4, 42)),  # numbers from 48 cells on
        *((28, 4, 23), (27, 1, 25)),  # signs from 28
        *((8, 1, 6), (7, 0, 7)),  # the bar from 8
    ],
)
def test_a_pane_is_shared(width: int, margin: int, text: int) -> None:
    columns = share(width, 72, 12)
    assert (columns.margin, columns.text) == (margin, text)


@pytest.mark.parametrize("claims", [0, 99, 2000])
def test_nothing_reaches_beyond_the_pane(claims: int) -> None:
    for width in range(1, 200):
        columns = share(width, 72, claims)
        assert columns.margin + columns.text <= width
        assert columns.number == 0 or 10**columns.number > claims
