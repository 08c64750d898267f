"""A column has what spaCy says of each token."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from reader.nlp.token_columns import (
    column_of,
    flags_of,
    forget,
    heads_of,
    lemmas_of,
    once_a_token,
    sentence_starts_of,
    starts_of,
    strings_of,
    words_of,
)

_TEXT = "He  said: “it”.\n\nAh, the U.S. don't 👩‍👧 sell\ttea . "


def _matches(doc: Doc) -> None:
    tokens = [*doc]
    assert words_of(doc) == [token.text for token in tokens]
    assert starts_of(doc) == [token.idx for token in tokens]
    assert heads_of(doc) == [token.head.i for token in tokens]
    assert strings_of(doc, "LEMMA") == [token.lemma_ for token in tokens]
    assert lemmas_of(doc) == {token.lemma_.lower() for token in tokens}
    assert strings_of(doc, "POS") == [token.pos_ for token in tokens]
    assert strings_of(doc, "DEP") == [token.dep_ for token in tokens]
    assert flags_of(doc, "IS_SPACE") == [token.is_space for token in tokens]
    assert flags_of(doc, "IS_STOP") == [token.is_stop for token in tokens]
    assert flags_of(doc, "SPACY") == [bool(token.whitespace_) for token in tokens]
    assert sentence_starts_of(doc) == [bool(token.is_sent_start) for token in tokens]


def test_of_words_alone() -> None:
    _matches(spacy.blank("en")(_TEXT))


def test_of_a_doc_that_was_changed_once_it_is_forgotten() -> None:
    doc = spacy.blank("en")("Ann Lee left .")
    assert words_of(doc) == ["Ann", "Lee", "left", "."]
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[:2])
    forget()
    _matches(doc)


def test_a_column_of_the_same_doc_is_read_once_and_of_another_anew() -> None:
    nlp = spacy.blank("en")
    doc = nlp("Ann left.")
    assert strings_of(doc, "POS") is strings_of(doc, "POS")
    assert heads_of(doc) is heads_of(doc)
    _matches(nlp("They stayed."))


def test_what_somebody_else_makes_of_a_doc_is_made_once() -> None:
    doc = spacy.blank("en")("Ann left.")
    lengths = column_of(doc, "lengths", lambda doc: [len(token) for token in doc])
    assert lengths == [3, 4, 1]
    assert column_of(doc, "lengths", lambda _doc: pytest.fail("read twice")) is lengths


def test_of_no_words() -> None:
    _matches(spacy.blank("en")(""))


@pytest.mark.model
def test_of_a_parse_and_of_several_joined(nlp: Language) -> None:
    docs = [nlp(_TEXT), nlp("She left. They stayed.")]
    _matches(docs[1])
    _matches(Doc.from_docs(docs, ensure_whitespace=False))


def test_what_a_token_tells_is_found_out_once_for_each_token_of_each_doc() -> None:
    asked: list[str] = []

    @once_a_token
    def small(token: Token) -> str:
        asked.append(token.text)
        return token.text.lower()

    nlp = spacy.blank("en")
    doc = nlp("Ann LEFT.")
    assert [small(token) for token in (*doc, *doc)] == ["ann", "left", "."] * 2
    assert asked == ["Ann", "LEFT", "."]
    assert small(nlp("Go!")[0]) == "go"
    assert small(doc[0]) == "ann"
