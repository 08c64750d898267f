"""Whom "he" and "she" may mean, from names, titles and the text itself."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.lexicon.gender import gender_of_name, gender_of_words
from reader.nlp.speakers.learn_gender import learn_genders
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.token_rows import read_rows


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Emmanuel Macron", "male"),
        ("Angela Merkel", "female"),
        ("Dr. Angela Merkel", "female"),
        ("Jean-Pierre Dupont", "male"),
        ("Macron", ""),
        ("Oleksandr Bondar", "male"),
        ("Zuleika Marsh", "female"),
        ("Leslie Jones", ""),
        ("Qwxy Zzyx", ""),
        ("", ""),
    ],
)
def test_a_given_name_tells_and_a_surname_does_not(name: str, gender: str) -> None:
    assert gender_of_name(name) == gender


@pytest.mark.parametrize(
    ("words", "gender"),
    [("Mr. Bell", "male"), ("the spokeswoman", "female"), ("his father", "male"), ("a doctor", "")],
)
def test_titles_and_kin_words_tell(words: str, gender: str) -> None:
    assert gender_of_words(words.split()) == gender


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Kuznet came late . She was tired .", "female"),
        ("Kuznet came late . Brown left . She was tired .", ""),
        ("Kuznet accused him of theft .", ""),
        ("“ He lies ” , Kuznet said .", ""),
        ("Kuznet lost his keys .", "male"),
    ],
)
def test_a_pronoun_tells_where_only_one_person_can_be_meant(text: str, gender: str) -> None:
    from reader.text.quotations import quotations

    doc = spacy.blank("en")(text)
    for token in doc:
        token.is_sent_start = token.i == 0 or doc[token.i - 1].text == "."
    kuznet, brown = Candidate("person", "Kuznet"), Candidate("person", "Brown")
    people = {"Kuznet": kuznet, "Brown": brown}
    named = {token.i: people[token.text] for token in doc if token.text in people}
    learn_genders(read_rows(doc, quotations(text)), named)
    assert kuznet.gender == gender
