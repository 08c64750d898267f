"""Whom "he" and "she" may mean, from names and titles: one answer for every part of the analysis."""

from __future__ import annotations

from typing import get_args

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.model import Entity
from reader.nlp.entities.names import Name
from reader.nlp.entities.people import cluster_people
from reader.nlp.lexicon import words
from reader.nlp.lexicon.gender import gender_of_name, gender_of_words, is_gender_sure
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, FOLDED_LISTS, GENDERS, GIVEN_NAMES, Gender
from reader.nlp.lexicon.people import NAME_ENDS, TITLES
from reader.nlp.lexicon.word_forms import fold, key_of
from reader.nlp.speakers.mentions import MentionIndex
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.token_rows import read_rows


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Emmanuel Macron", "male"),
        ("Angela Merkel", "female"),
        ("Dr. Angela Merkel", "female"),
        ("Martin Cole Jr.", "male"),
        ("Cole, Jr.", ""),
        ("Jean-Pierre Dupont", "male"),
        ("Pierre-Yves Dupont", "male"),
        ("J. Angela Merkel", "female"),
        ("Q. X. Angela Merkel", ""),
        ("Macron", ""),
        ("Oleksandr Bondar", "male"),
        ("Zuleika Marsh", "female"),
        ("Seán Kelleher", "male"),
        ("Siân Marsh", "female"),
        ("Zoë Marsh", "female"),
        ("Siboniso Marsh", "male"),
        ("Aigul Marsh", "female"),
        ("Yerbolat Marsh", "male"),
        ("İbrahim Marsh", "male"),
        ("Songül Marsh", "female"),
        ("Aslı Marsh", "female"),
        ("Elangovan Marsh", "male"),
        ("Folake Marsh", "female"),
        ("Leslie Jones", ""),
        ("Tama Jones", ""),
        ("Surya Jones", ""),
        ("Umut Jones", ""),
        ("Simone Inge Jones", ""),
        ("Qwxy Zzyx", ""),
        ("", ""),
    ],
)
def test_a_given_name_tells_and_a_surname_does_not(name: str, gender: str) -> None:
    assert gender_of_name(name) == gender


@pytest.mark.parametrize(
    ("name", "is_sure"),
    [
        ("Angela Merkel", True),
        ("J. Angela Merkel", True),
        ("Lai Moss", False),
        ("Qwxy Zzyx", False),
        ("", False),
    ],
)
def test_a_gender_is_sure_where_a_common_name_tells_it(name: str, is_sure: bool) -> None:
    assert is_gender_sure(name) == is_sure


@pytest.mark.parametrize(
    ("words", "gender"),
    [("Mr. Bell", "male"), ("the spokeswoman", "female"), ("his father", "male"), ("a doctor", "")],
)
def test_titles_and_kin_words_tell(words: str, gender: str) -> None:
    assert gender_of_words(words.split()) == gender


def test_every_given_name_has_one_gender_wherever_it_is_asked_for() -> None:
    names = sorted(GIVEN_NAMES - TITLES - NAME_ENDS)  # "Don Roe" has a title, and "Roe, Jr" no given name
    people = [f"{name} Zzyx" for name in names]
    in_entities = [
        cluster_people([Name(0, len(key), key)])[0].gender for key in (key_of(person) for person in people)
    ]
    index = MentionIndex()
    entities = [Entity(str(place), "person", person) for place, person in enumerate(people)]
    Names(index, read_rows(Doc(Vocab()), ()), entities)
    in_speakers = [candidate.gender for candidate in index.candidates]
    assert len(names) > 16_000
    assert in_entities == in_speakers == [gender_of_name(person) for person in people]
    assert in_speakers == [GENDERS.get(name, "") for name in names]


def test_a_name_that_men_and_women_bear_tells_nothing() -> None:
    assert {GENDERS.get(name) for name in ("andrea", "jean", "kim", "robin")} == {None}
    assert set(GENDERS.values()) == {*get_args(Gender)} - {""}


def test_most_given_names_are_no_proof_of_a_name_by_themselves() -> None:
    assert {"emmanuel", "angela"} <= COMMON_GIVEN_NAMES
    assert "summer" in GIVEN_NAMES - COMMON_GIVEN_NAMES


@pytest.mark.parametrize("name", FOLDED_LISTS)
def test_a_list_that_is_not_folded_at_the_start_is_written_folded(name: str) -> None:
    written = words(name, "male", "female")
    assert [word for word in written if fold(word) != word] == []
