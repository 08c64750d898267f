"""Labels in the middle of a text."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    (
        "Boats came. The old fisherman's advice: look at the lake first.",
        [("The old fisherman's", "advice", "look at the lake first")],
    ),
    (
        "Boats came. Kerr's answer to the angry crowd: nobody had asked.",
        [("Kerr's", "answer", "nobody had asked")],
    ),
    ("Boats came. There was one problem: the lake was dry.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_label_attributes_what_stands_behind_its_colon(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected
