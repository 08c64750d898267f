"""The name behind "according to" is its source, with or without a comma."""

from __future__ import annotations

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from reader.nlp.encoder.decode import Draft, Range
from reader.nlp.encoder.inputs import INSIDE, OUTSIDE, Words
from reader.nlp.encoder.repair.according import with_source_apart

_WORDS = ["According", "to", "Ada", "Lind", "rain", "fell", "."]
_ENTS = ["", "", "B-PERSON", "I-PERSON", "", "", ""]
_FEATURES: list[tuple[str, ...]] = [("", "", "", "", OUTSIDE, INSIDE)] * len(_WORDS)
_CASES: list[tuple[Draft, Range | None, list[Range]]] = [
    (Draft((0, 2), content=[(2, 6)], links=[-0.1]), (2, 4), [(4, 6)]),
    (Draft((0, 2), content=[(4, 6)], links=[-0.1], source=(2, 4)), (2, 4), [(4, 6)]),
    (Draft((0, 2), content=[(4, 6)], links=[-0.1]), None, [(4, 6)]),
    (Draft((4, 5), content=[(5, 6)], links=[-0.1]), None, [(5, 6)]),
]


@pytest.mark.parametrize(("draft", "source", "content"), _CASES)
def test_a_name_taken_for_content_becomes_the_source(
    draft: Draft, source: Range | None, content: list[Range]
) -> None:
    heads = [5, 0, 3, 1, 5, 5, 5]
    deps = ["prep", "prep", "compound", "pobj", "nsubj", "ROOT", "punct"]
    pos = ["VERB", "ADP", "PROPN", "PROPN", "NOUN", "VERB", "PUNCT"]
    doc = Doc(English().vocab, words=_WORDS, heads=heads, deps=deps, pos=pos, ents=_ENTS)
    found = with_source_apart(draft, doc, Words(_WORDS, [], [], _FEATURES, list(range(len(_WORDS)))))
    assert (found.source, found.content) == (source, content)
    assert len(found.links) == len(found.content)
