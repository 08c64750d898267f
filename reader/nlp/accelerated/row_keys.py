"""Rows of a table of attributes as keys of a dictionary."""

from __future__ import annotations

from typing import Any

import numpy as np


def row_keys(table: Any) -> list[bytes]:
    """Return a key for each row of an array of hashes, the same for the same numbers.

    Not tuples: thousands of them make Python look for garbage.
    """
    rows: Any = np.ascontiguousarray(table, np.uint64)
    if not len(rows):
        return []
    keys: list[bytes] = rows.view(f"V{rows.strides[0]}").ravel().tolist()
    return keys
