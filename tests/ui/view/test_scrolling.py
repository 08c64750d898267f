"""The view moves as little as it takes, and far jumps land in the upper third."""

from __future__ import annotations

import pytest

from reader.ui.view.scrolling import top_row


@pytest.mark.parametrize(
    ("line", "last", "top", "expected"),
    [
        (5, 5, 0, 0),
        (17, 17, 0, 0),
        (18, 18, 0, 1),
        (30, 30, 30, 28),
        (100, 100, 0, 94),
        (100, 100, 300, 94),
        # As near as half a height beyond an edge the view moves by as little as it takes.
        (29, 29, 0, 12),
        (45, 45, 0, 39),
        (71, 71, 80, 69),
        (55, 55, 80, 49),
        (5, 5, None, -1),
        (10, 19, 0, 2),
        (10, 40, 0, 8),
    ],
)
def test_a_line_is_brought_into_view(line: int, last: int, top: int | None, expected: int) -> None:
    assert top_row(line, last, height=20, top=top) == expected


@pytest.mark.parametrize("height", [1, 2, 3, 4, 5])
def test_a_tiny_view_still_shows_the_line(height: int) -> None:
    for line in range(30):
        for top in range(30):
            found = top_row(line, line + 3, height=height, top=top)
            assert found <= line < found + height
