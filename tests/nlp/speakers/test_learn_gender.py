"""Whether somebody is a he or a she, from the pronouns of the text."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.speakers.learn_gender import learn_genders
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.token_rows import read_rows


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Kuznet came late . She was tired .", "female"),
        ("Kuznet came late . Brown left . She was tired .", ""),
        ("Kuznet accused him of theft .", ""),
        ("“ He lies ” , Kuznet said .", ""),
        ("Kuznet lost his keys .", "male"),
        ("Kuznet lost his keys . She wept as she left .", "male"),
        ("Kuznet lost his keys . She wept as she left when she saw she was late .", "female"),
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


@pytest.mark.parametrize(
    ("name", "text", "gender"),
    [
        ("Lai Moss", "Moss came late . He was tired .", ""),
        ("Lai Moss", "Moss came late . She was tired .", "female"),
        ("Lai Moss", "Moss came late . He was tired . She wept .", "female"),
        ("Lai Moss", "Moss came late . “ She lies ” , he said .", ""),
        ("Lai Moss", "Moss came late .\n She wept .", "female"),
        ("Mia Moss", "Moss came late . He was tired .", "female"),
    ],
)
def test_a_rare_given_name_tells_nothing_against_the_pronouns_of_a_paragraph(
    name: str, text: str, gender: str
) -> None:
    from reader.text.quotations import quotations

    doc = spacy.blank("en")(text)
    for token in doc:
        token.is_sent_start = token.i == 0 or doc[token.i - 1].text == "."
    moss = Candidate("person", name, gender="female")
    named = {token.i: moss for token in doc if token.text == "Moss"}
    learn_genders(read_rows(doc, quotations(text)), named)
    assert moss.gender == gender
