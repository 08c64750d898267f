"""Adverbs and times stand outside the cue."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.encoder.repair.adverbs import trim_adverbs

_CASES = [
    # words as text/part of speech/dependency/head, expected cue; the cue is all words
    ("later/ADV/advmod/1 clarified/VERB/ROOT/1", "clarified"),
    ("last/ADJ/amod/1 month/NOUN/npadvmod/2 advocated/VERB/ROOT/2 for/ADP/prep/2", "advocated for"),
    ("never/ADV/neg/1 said/VERB/ROOT/1", "never said"),
    ("according/VERB/prep/0 to/ADP/prep/0", "according to"),
    ("reportedly/ADV/advmod/0", "reportedly"),
]


@pytest.mark.parametrize(("words", "expected"), _CASES)
def test_the_cue_begins_behind_its_adverbs(words: str, expected: str) -> None:
    texts, pos, deps, heads = (
        list(column) for column in zip(*(word.split("/") for word in words.split()), strict=True)
    )
    doc = Doc(Vocab(), words=texts, pos=pos, deps=deps, heads=[int(head) for head in heads])
    start, end = trim_adverbs(Draft((0, len(texts))), doc, Words(texts, [], [], [], [*range(len(texts))])).cue
    assert " ".join(texts[start:end]) == expected
