"""What the reader is asked to suppose, nobody says."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.polarity.imperatives import asks_to_suppose
from tests.nlp.parses import tokens_of

BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "cue", "source", "expected"),
    [
        ("Imagine that it rains.", "Imagine", "", True),
        ("It is late. Suppose it rains.", "Suppose", "", True),
        ("It is late.\n\nSuppose it rains.", "Suppose", "", True),
        ("So let us assume it rains.", "assume", "us", True),
        ("Now, picture it rains.", "picture", "", True),
        ("It rains. So let us just suppose it rains.", "suppose", "us", False),
        ("The owners did not\nsay it rains.", "say", "", False),
        ("The owners imagine that it rains.", "imagine", "", False),
        ("I suppose it rains.", "suppose", "I", False),
        ("Announce that it rains.", "Announce", "", False),
    ],
)
def test_a_sentence_may_ask_to_suppose(text: str, cue: str, source: str, expected: bool) -> None:
    doc = BLANK(text)
    assert asks_to_suppose(tokens_of(doc, cue), tokens_of(doc, source) if source else []) is expected
