"""Colons at the start of a paragraph."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    ("KERR: Is the bridge safe?", [("KERR", ":", "Is the bridge safe?")]),
    (
        "Minister: no plans to send troops\n\nThe minister left.",
        [("Minister", ":", "no plans to send troops")],
    ),
    ("Editor’s note: This story was updated on Monday.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_name_before_a_colon_speaks(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected
