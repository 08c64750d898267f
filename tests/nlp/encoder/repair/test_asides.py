"""A content is cut to the clause that an aside interrupts."""

from __future__ import annotations

import pytest

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.asides import cut_to_interrupted
from tests.nlp.encoder.drafting import Row, draft_from, row_of
from tests.nlp.parses import parse_of


@pytest.mark.parametrize(
    ("text", "row", "expected"),
    [
        (
            "The family moved to a house which, she says, was haunted.",
            ("she", "says", "The family moved to a house which … was haunted"),
            "which … was haunted",
        ),
        (
            "The bill, which, she said, would cost millions, passed on Monday.",
            ("she", "said", "The bill, which … would cost millions, passed on Monday"),
            "which … would cost millions",
        ),
        (
            "He left the army and, his sister said, never spoke of it again.",
            ("his sister", "said", "He left the army and … never spoke of it again"),
            "never spoke of it again",
        ),
        (
            "The family moved to a house which, she says, was haunted.",
            ("she", "says", "was haunted"),
            "which … was haunted",
        ),
        # nothing of the clause would be left
        (
            "He left the army and, his sister said, never spoke of it again.",
            ("his sister", "said", "He left the army"),
            "He left the army",
        ),
    ],
)
def test_what_stands_beside_the_clause_is_not_said(text: str, row: Row, expected: str) -> None:
    doc = parse_of(text)
    words = read_words(doc)
    cut = cut_to_interrupted(draft_from(words, text, row), doc, words)
    assert row_of(words, text, cut)[2] == expected
