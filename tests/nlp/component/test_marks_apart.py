"""Marks that stand in one token with words become tokens of their own, and no character moves."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st
from spacy.tokens import Doc

from reader.nlp.component.marks_apart import has_marks_at_words, with_marks_apart

VOCAB = spacy.blank("en").vocab
PIECES = ["“", "(", "Lee", "Mr.", "don't", "3.5", "é\u0301t", " ", "  ", "\n", ",", ".", "”", "—", "🚢"]


@pytest.mark.parametrize(
    ("words", "is_parted_at_blanks"),
    [
        (["Lee,"], True),
        (["“Go"], True),
        (["(a"], True),
        (["b)"], True),
        (["late;"], True),
        (["why?"], True),
        (["said", ",", "“", "Go", ".", "”"], False),
        (["Mr.", "U.S.", "a.m.", "D:", ":)", "'s", "3,000", "...”", 'said:"We'], False),
    ],
)
def test_only_words_with_marks_at_them_were_parted_at_blanks(
    words: list[str], is_parted_at_blanks: bool
) -> None:
    assert has_marks_at_words(words) == is_parted_at_blanks


def test_a_word_keeps_what_the_host_says_of_it() -> None:
    host = Doc(
        VOCAB,
        words=["“Ann", "Lee,”", "didn't", "lie."],
        tags=["NNP", "NNP", "VBD", "VB"],
        pos=["PROPN", "PROPN", "AUX", "VERB"],
        lemmas=["“Ann", "Lee,”", "do", "lie."],
        heads=[1, 3, 3, 3],
        deps=["compound", "nsubj", "aux", "ROOT"],
        ents=["B-PERSON", "I-PERSON", "O", "O"],
    )
    doc = with_marks_apart(host, [token.text for token in host])
    assert [(token.text, token.pos_, token.lemma_, token.dep_, token.head.text) for token in doc] == [
        ("“", "PUNCT", "“", "punct", "Ann"),
        ("Ann", "PROPN", "Ann", "compound", "Lee"),
        ("Lee", "PROPN", "Lee", "nsubj", "lie"),
        (",", "PUNCT", ",", "punct", "Lee"),
        ("”", "PUNCT", "”", "punct", "Lee"),
        ("did", "AUX", "do", "aux", "lie"),
        ("n't", "PART", "not", "neg", "did"),
        ("lie", "VERB", "lie", "ROOT", "lie"),
        (".", "PUNCT", ".", "punct", "lie"),
    ]
    assert [ent.text for ent in doc.ents] == ["Ann Lee"]
    assert [token.tag_ for token in doc if token.pos_ != "PUNCT"] == ["NNP", "NNP", "VBD", "", "VB"]


@pytest.mark.parametrize("token", ["don't", "can’t", "I'll", "we've", "I'm"])
def test_a_short_word_is_the_word_beside_what_is_joined_to_it(token: str) -> None:
    host = Doc(VOCAB, words=[token, "go."], heads=[1, 1], deps=["aux", "ROOT"], pos=["AUX", "VERB"])
    first, second, *_ = with_marks_apart(host, [token, "go."])
    assert first.text + second.text == token
    assert (first.dep_, second.head) == ("aux", first)


@given(
    st.lists(st.tuples(st.lists(st.sampled_from(PIECES), min_size=1).map("".join), st.booleans()), min_size=1)
)
@example([("Lee, ", False)])
@example([("Lee, ", True), (" Lee,", True)])
def test_no_character_moves(tokens: list[tuple[str, bool]]) -> None:
    words, spaces = map(list, zip(*tokens, strict=True))
    host = Doc(VOCAB, words=words, spaces=spaces)
    assert with_marks_apart(host, words).text == host.text
