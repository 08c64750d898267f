"""What stands amid another sentence is no part of a content."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.other_sentences import leave_out_other_sentences
from tests.nlp.encoder.drafting import draft_from, row_of

_BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("Lind says it is late. His team plans to go.", "it is late … to go", "it is late"),
        # what begins a sentence
        ("Lind says it is late. We have to go.", "it is late … We have to go", "it is late … We have to go"),
        (
            "Lind says it is late. Then he left: “We go.”",
            "it is late … “We go.”",
            "it is late … “We go.”",
        ),
        # nothing else is said
        ("Lind says so. His team plans to go.", "to go", "to go"),
        ("Lind says it is late and plans to go.", "it is late … to go", "it is late … to go"),
    ],
)
def test_a_content_does_not_begin_again_amid_a_later_sentence(text: str, content: str, expected: str) -> None:
    words = read_words(_BLANK(text))
    draft = leave_out_other_sentences(draft_from(words, text, ("Lind", "says", content)), words)
    assert row_of(words, text, draft)[2] == expected
