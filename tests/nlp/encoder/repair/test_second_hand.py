"""A claim goes to whoever made it, not to who reported that."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft, Part, Range
from reader.nlp.encoder.inputs import Features, Words
from reader.nlp.encoder.repair.second_hand import with_inner_saying

_VOCABULARY = spacy.blank("en").vocab
_POS = {"said": "VERB", ",": "PUNCT", "it": "PRON", "rained": "VERB"}
_ROWS = ["it", "rained", ",", "Roe", "said", ",", "according", "to", "Lee", ".", "it", "rained"]


def _repaired(words: list[str], draft: Draft) -> Draft:
    lemmas = ["say" if word == "said" else word for word in words]
    doc = Doc(_VOCABULARY, words, pos=[_POS.get(word, "PROPN") for word in words], lemmas=lemmas)
    rows = [Features("", "", "", "")] * len(words)
    return with_inner_saying(draft, doc, Words(words, [], [], rows, [*range(len(words))]))


@pytest.mark.parametrize(
    ("content", "repaired"),
    [
        ([(0, 5)], [(0, 2)]),
        # what is said behind is said by the same
        ([(0, 5), (10, 12)], [(0, 2), (10, 12)]),
    ],
)
def test_what_roe_said_is_roes(content: list[Range], repaired: list[Range]) -> None:
    draft = Draft((6, 8), tuple(Part(*part, -0.1) for part in content), (8, 9))
    inner = _repaired(_ROWS, draft)
    assert (inner.cue, inner.source) == ((4, 5), (3, 4))
    assert [part.range for part in inner.content] == repaired


def test_a_claim_that_stands_behind_the_cue_stays_as_it_is() -> None:
    draft = Draft((6, 8), (Part(10, 12, -0.1),), (8, 9))
    assert _repaired(_ROWS, draft) == draft


def test_another_cue_stays_as_it_is() -> None:
    draft = Draft((4, 5), (Part(0, 2, -0.1),), (3, 4))
    assert _repaired(_ROWS, draft) == draft
