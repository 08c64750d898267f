"""Quotations of one speaker, and those of nobody."""

from __future__ import annotations

import pytest

from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    (
        "“We build,” said Moira Kerr, the council leader. “But not today.”",
        [("Moira Kerr, the council leader", "said", "“We build,” … “But not today.”")],
    ),
    (
        "“We build,” Kerr said on “Today” in March. “But not in Oslo.”",
        [("Kerr", "said", "“We build,” … “But not in Oslo.”")],
    ),
    ("“We build,” said Kerr.\n\n“We always have.”", [("Kerr", "said", "“We build,” … “We always have.”")]),
    ("The so-called “quiet coach” was full.", []),
    ("Robert “Bob” Jones bought “The House on the Corner” in May.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_speech_goes_on_with_the_next_quotation_of_its_speaker(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected
