"""What somebody was before says nothing of what they say. No model."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from reader.nlp.language.non_claims.careers import is_change_of_career

_VOCABULARY = spacy.blank("en").vocab


@pytest.mark.parametrize(
    ("text", "tags", "is_change"),
    [
        ("opener turned expert", "NOUN VERB NOUN", True),
        ("Opener turned Delm expert", "PROPN VERB PROPN NOUN", True),
        ("opener turned famous expert", "NOUN VERB ADJ NOUN", True),
        ("opener turned to him", "NOUN VERB ADP PRON", False),
        ("he turned expert", "PRON VERB NOUN", False),
        ("opener became expert", "NOUN VERB NOUN", False),
        ("opener turned", "NOUN VERB", False),
        ("turned expert", "VERB NOUN", False),
    ],
)
def test_a_career_stands_between_two_nouns(text: str, tags: str, is_change: bool) -> None:
    doc = Doc(_VOCABULARY, text.split(), pos=tags.split())
    verb = next(token for token in doc if token.pos_ == "VERB")
    assert is_change_of_career(verb) is is_change
