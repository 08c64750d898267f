"""Clauses that were given to "citing" instead of the verb before it."""

from __future__ import annotations

import pytest

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.cited import move_cue_before_cited
from tests.nlp.encoder.drafting import Row, draft_from, row_of
from tests.nlp.parses import parse_of

_ROWS: list[tuple[str, Row, Row]] = [
    # text; source, cue and content as the network has them; the same repaired
    (
        "The Post said on Friday, citing police, that the bank would close.",
        ("The Post", "citing", "police, that the bank would close"),
        ("The Post", "said", "that the bank would close"),
    ),
    (
        "The Post left, citing police, and said that the bank would close.",
        ("The Post", "citing", "police"),
        ("The Post", "citing", "police"),
    ),
    (
        "The Post said on Friday, adding, that the bank would close.",
        ("The Post", "adding", "that the bank would close"),
        ("The Post", "adding", "that the bank would close"),
    ),
]


@pytest.mark.parametrize(("text", "row", "expected"), _ROWS, ids=[text[:50] for text, *_ in _ROWS])
def test_the_clause_is_what_the_verb_before_says(text: str, row: Row, expected: Row) -> None:
    doc = parse_of(text)
    words = read_words(doc)
    draft = draft_from(words, text, row)
    assert row_of(words, text, move_cue_before_cited(draft, doc, words)) == expected
