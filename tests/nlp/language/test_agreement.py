"""In what number a verb and its subject stand."""

from __future__ import annotations

import pytest

from reader.nlp.language.agreement import number_of_subject, number_of_verb
from tests.nlp.parses import parse_of, tokens_of

SALES = "The company said sales rose by a tenth and expects to open 40 stores."
POLICE = "Police believe that the fire was lit on purpose and are appealing for help."
ATTACKS = "The firm says a series of attacks was foiled and are linked."
KERR = "Lund and Kerr said they had left and drivers want a rest."


@pytest.mark.parametrize(
    ("text", "verb", "number"),
    [
        (SALES, "expects", "one"),
        (SALES, "rose", None),
        (POLICE, "believe", "many"),
        (POLICE, "lit", "one"),
        (POLICE, "appealing", "many"),
        (KERR, "want", "many"),
    ],
)
def test_a_verb_has_the_number_of_its_form_or_auxiliary(text: str, verb: str, number: str | None) -> None:
    (token,) = tokens_of(parse_of(text), verb)
    assert number_of_verb(token) == number


@pytest.mark.parametrize(
    ("text", "noun", "number"),
    [
        (SALES, "sales", "many"),
        (SALES, "company", None),  # as in "the team are"
        (POLICE, "fire", "one"),
        (ATTACKS, "series", None),
        (KERR, "Lund", "many"),  # and Kerr
        (KERR, "Kerr", None),
        (KERR, "they", "many"),
    ],
)
def test_a_subject_has_the_number_of_its_noun(text: str, noun: str, number: str | None) -> None:
    (token,) = tokens_of(parse_of(text), noun)
    assert number_of_subject(token) == number
