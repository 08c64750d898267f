"""Where the content of a word ends, and whose it is."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from reader.nlp.language.cues import load_cues
from reader.nlp.rules.words import word_candidates
from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    (
        "Save the Children said many had fled.",
        [("Save the Children", "said", "many had fled")],
    ),
    ("Striker Leo Early said he had come early.", [("Striker Leo Early", "said", "he had come early")]),
    ("Save the children, and many had fled.", []),
    (
        "The mayor said the bridge would close, with one engineer saying that it could fall.",
        [("The mayor", "said", "the bridge would close"), ("one engineer", "saying", "that it could fall")],
    ),
    (
        "The mayor said the bridge would close, with cranes standing on both banks.",
        [("The mayor", "said", "the bridge would close, with cranes standing on both banks")],
    ),
    (
        "Kerr said it was late, adding that nobody had paid.",
        [("Kerr", "said", "it was late"), ("Kerr", "adding", "that nobody had paid")],
    ),
    (
        "She said that the farm had two problems: the well was dry and the roof leaked.",
        [("She", "said", "that the farm had two problems: the well was dry and the roof leaked")],
    ),
    (
        "The doctor warned of dust — which can harm the lungs.",
        [("The doctor", "warned of", "dust — which can harm the lungs")],
    ),
    ("The doctor warned of dust — nobody listened.", [("The doctor", "warned of", "dust")]),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_content_ends_where_somebody_else_is_heard_and_goes_on_behind_a_colon(
    text: str, expected: list[Row]
) -> None:
    assert rows_of(text) == expected


@pytest.mark.parametrize(("count", "is_name"), [(3, True), (12, False)])
def test_a_name_that_opens_a_sentence_has_a_few_words(count: int, is_name: bool) -> None:
    name = ["Stop", "the", *["Big"] * count, "Mill"]
    verb = len(name)
    words = [*name, "said", "it", "rained"]
    doc = Doc(
        spacy.blank("en").vocab,
        words,
        pos=["VERB", "DET", *["X"] * (count + 1), "VERB", "PRON", "VERB"],
        lemmas=[word if word != "said" else "say" for word in words],
        heads=[*range(verb), verb, verb + 2, verb],
        deps=[*["dep"] * verb, "ROOT", "nsubj", "ccomp"],
    )
    (candidate,) = word_candidates(doc[verb], load_cues())
    assert [span.of(doc.text) for span in candidate.source] == ([" ".join(name)] if is_name else [])
