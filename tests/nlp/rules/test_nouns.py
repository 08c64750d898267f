"""Frames of nouns, and whose claims they are."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("Her claim that the bridge was safe surprised us.", [("Her", "claim", "that the bridge was safe")]),
    (
        "There is a growing belief among traders that rates have peaked.",
        [("traders", "belief", "that rates have peaked")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_noun_attributes_what_it_takes(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected
