"""Who is told, or talked about, does not speak."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.hearers import is_passive_subject
from tests.nlp.language.polarity.parses import parse
from tests.nlp.parses import tokens_of

BLANK = spacy.blank("en")
_LEMMAS = {"told": "tell", "said": "say", "understood": "understand", "reported": "report"}


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("Berg was told that it rains.", "Berg", "was told", "that it rains", True),
        ("Berg was told that it rains.", "Berg", "told", "that it rains", True),
        ("Berg has still not yet been told it rains.", "Berg", "told", "it rains", True),
        ("Berg has still not really yet been told it rains.", "Berg", "told", "it rains", False),
        ("Berg got told it rains.", "Berg", "told", "it rains", True),
        ("Berg told us it rains.", "Berg", "told", "it rains", False),
        ("He was told by Berg it rains.", "Berg", "told", "it rains", False),
        ("Berg is said to leave.", "Berg", "is said", "to leave", True),
        ("Berg is understood to leave.", "Berg", "is understood", "to leave", True),
        ("Berg was reported to leave.", "Berg", "reported", "to leave", True),
        ("Berg was told to leave.", "Berg", "was told", "to leave", False),
        ("Berg is said it rains.", "Berg", "is said", "it rains", False),
    ],
)
def test_the_subject_of_a_passive_does_not_speak(
    text: str, source: str, cue: str, content: str, expected: bool
) -> None:
    doc = BLANK(text)
    for token in doc:
        token.lemma_ = _LEMMAS.get(token.text, token.text)
    parts = (tokens_of(doc, words) for words in (source, cue, content))
    assert is_passive_subject(*parts) is expected


def test_a_source_in_front_is_no_subject() -> None:
    doc = parse(
        "In/in/ADP/IN/prep/4 letters/letter/NOUN/NNS/pobj/0 Berg/Berg/PROPN/NNP/nsubjpass/4 "
        "was/be/AUX/VBD/auxpass/4 told/tell/VERB/VBN/ROOT/4 lies/lie/NOUN/NNS/dobj/4"
    )
    assert not is_passive_subject([doc[1]], [doc[4]], [doc[5]])
    assert is_passive_subject([doc[2]], [doc[4]], [doc[5]])
    assert not is_passive_subject([], [doc[4]], [doc[5]])
