"""Refusals to speak and questions that nobody asks are no claims; beliefs and denials are."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.nlp.encoder.no_claims import is_no_claim

_CASES = [
    # words as text/lemma/part of speech/tag/dependency/head (the last is content), cue, has source, no claim
    (
        "He//PRON/PRP/nsubj/1 declined/decline/VERB/VBD/ROOT/1 to//PART/TO/aux/3 "
        "comment/comment/VERB/VB/xcomp/1",
        [1, 2, 3],
        True,
        True,
    ),
    (
        "He//PRON/PRP/nsubj/1 refused/refuse/VERB/VBD/ROOT/1 to//PART/TO/aux/3 resign/resign/VERB/VB/xcomp/1",
        [1],
        True,
        False,
    ),
    (
        "He//PRON/PRP/nsubj/1 refused/refuse/VERB/VBD/ROOT/1 to//PART/TO/aux/3 "
        "discuss/discuss/VERB/VB/xcomp/1 it//PRON/PRP/dobj/3",
        [3],
        True,
        True,
    ),
    (
        "He//PRON/PRP/nsubj/3 did/do/AUX/VBD/aux/3 not/not/PART/RB/neg/3 comment/comment/VERB/VB/ROOT/3",
        [1, 2, 3],
        True,
        True,
    ),
    (
        "Asked/ask/VERB/VBN/advcl/4 whether//SCONJ/IN/mark/2 "
        "rain/rain/NOUN/NN/dobj/0 ,//PUNCT/,/punct/4 laughed/laugh/VERB/VBD/ROOT/4",
        [0],
        False,
        True,
    ),
    ("questions/question/NOUN/NNS/ROOT/0 about//ADP/IN/prep/0 whether//SCONJ/IN/pobj/1", [0, 1], False, True),
    ("He//PRON/PRP/nsubj/1 said/say/VERB/VBD/ROOT/1 so//ADV/RB/advmod/1", [1], True, False),
    ("He//PRON/PRP/nsubj/1 commented/comment/VERB/VBD/ROOT/1 that//SCONJ/IN/mark/1", [1], True, False),
    (
        "She//PRON/PRP/nsubj/3 does/do/AUX/VBZ/aux/3 not/not/PART/RB/neg/3 believe/believe/VERB/VB/ROOT/3",
        [1, 2, 3],
        True,
        False,
    ),
    (
        "Critics/critic/NOUN/NNS/nsubj/1 question/question/VERB/VBP/ROOT/1 it//PRON/PRP/dobj/1",
        [1],
        True,
        False,
    ),
]


def _doc(sentence: str) -> Doc:
    rows = [token.split("/") for token in sentence.split(" ")]
    columns = [list(column) for column in zip(*rows, strict=True)]
    words, lemmas, pos, tags, deps, heads = columns
    return Doc(
        Vocab(),
        words=words,
        lemmas=lemmas,
        pos=pos,
        tags=tags,
        deps=deps,
        heads=[int(head) for head in heads],
    )


@pytest.mark.parametrize(("sentence", "cue", "has_source", "expected"), _CASES)
def test_who_does_not_speak_makes_no_claim(
    sentence: str, cue: list[int], has_source: bool, expected: bool
) -> None:
    doc = _doc(sentence)
    assert is_no_claim([doc[word] for word in cue], [doc[-1]], has_source=has_source) is expected
