"""A table is told from other lines with the same signs in them."""

from __future__ import annotations

import pytest

from reader.text.tables import borders


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Line | Who\nA | Ann Berg", ((5,), (2,))),
        ("a | b |\n| | c", ((2, 6), (0, 2))),
        ("Line | Who", ()),
        ("ls | wc\ncat a | sort | uniq", ()),
        ("a|b\nc|d", ()),
        ("no\nborder", ()),
        ("", ()),
    ],
)
def test_rows_are_a_table_where_all_have_as_many_cells(
    text: str, places: tuple[tuple[int, ...], ...]
) -> None:
    assert borders(text.split("\n")) == places
