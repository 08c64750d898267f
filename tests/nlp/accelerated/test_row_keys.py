"""Rows have the same key when they have the same numbers."""

from __future__ import annotations

import numpy as np

from reader.nlp.accelerated.row_keys import row_keys

_TABLE = np.array([[1, 2, 3], [1, 2, 4], [1, 2, 3], [2**64 - 1, 0, 0]], np.uint64)


def test_rows_of_the_same_numbers_have_the_same_key() -> None:
    one, other, again, large = row_keys(_TABLE)
    assert one == again
    assert len({one, other, large}) == 3


def test_of_columns_that_stand_apart_in_memory_and_of_no_rows() -> None:
    one, other, *_ = row_keys(_TABLE[:, :2])
    assert one == other
    assert row_keys(_TABLE[:0]) == []
