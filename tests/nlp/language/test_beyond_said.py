"""Where what is said ends, of tokens alone."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from reader.nlp.language.beyond_said import end_of_said


@pytest.mark.parametrize(("adverbs", "cut"), [(0, 4), (114, 4), (115, 0)])
def test_a_content_of_more_than_120_tokens_is_kept_whole(adverbs: int, cut: int) -> None:
    words = ["it", "was", *["very"] * adverbs, "when", "asked", "about", "it"]
    tags = ["PRP", "VBD", *["RB"] * adverbs, "WRB", "VBN", "IN", "PRP"]
    doc = Doc(spacy.blank("en").vocab, words, tags=tags)
    assert end_of_said(doc, 0, len(doc)) == len(doc) - cut
