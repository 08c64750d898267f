"""Frames that hold no claim."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("Kerr declined to comment on the letter.", []),
    ("A spokesman refused to discuss the case.", []),
    ("The official refrained from commenting on the plan.", []),
    ("Kerr would not say whether she would resign.", []),
    ("The ministry did not respond to requests for comment.", []),
    ("The answer addresses inquiries into whether the ministry believes that the dam is safe.", []),
    ("Asked how long it would last, Haas laughed.", []),
    ("Nobody was asking whether the tower was safe.", []),
    ("No one could say who had called the ferry back.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_nobody_claims_anything(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected
