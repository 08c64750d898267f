"""A source ends before a clause that it only begins."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.open_sources import end_open_source
from tests.nlp.encoder.drafting import Row, draft_from, row_of

_TEXT = "It rained, said Ann Roe, who had left, and who knew."


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Ann Roe, who", "Ann Roe"),
        ("Ann Roe, who had left, and who", "Ann Roe, who had left"),
        ("Ann Roe", "Ann Roe"),
        ("Ann Roe, who had left", "Ann Roe, who had left"),
        ("who", "who"),
        ("", ""),
    ],
)
def test_a_source_ends_before_a_clause_that_it_begins(source: str, expected: str) -> None:
    words = read_words(spacy.blank("en")(_TEXT))
    row: Row = (source, "said", "It rained")
    assert row_of(words, _TEXT, end_open_source(draft_from(words, _TEXT, row), words))[0] == expected
