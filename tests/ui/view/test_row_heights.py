"""Free lines go to the rows that have more to say."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reader.ui.view.row_heights import share_lines


@pytest.mark.parametrize(
    ("free", "full_heights", "heights", "expected"),
    [
        (0, {0: 5}, {}, {}),
        (2, {0: 5, 1: 5}, {}, {0: 3, 1: 3}),
        (3, {0: 5, 1: 5}, {}, {0: 4, 1: 3}),
        (9, {0: 3, 1: 2, 2: 4}, {}, {0: 3, 2: 4}),
        (2, {0: 5, 1: 5}, {0: 4}, {0: 5, 1: 3}),
    ],
)
def test_free_lines_are_shared_from_the_top(
    free: int, full_heights: Mapping[int, int], heights: Mapping[int, int], expected: dict[int, int]
) -> None:
    assert share_lines(free, full_heights, heights) == expected
