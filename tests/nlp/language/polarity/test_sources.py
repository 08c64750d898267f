"""Which negation a source begins with, and what keeps it from being one."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.polarity.sources import source_operators

BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("source", "negations", "negators"),
    [
        ("the minister", 0, ""),
        ("No minister", 1, "No"),
        ("no other minister", 1, "no"),
        ("Neither the mayor nor the council", 1, "Neither nor"),
        ("Neither of the ministers", 1, "Neither of"),
        ("None of the witnesses", 1, "None of"),
        ("No one at the company", 1, "No one at"),
        ("Not one of the ministers", 1, "Not one of"),
        ("Not even one of the ministers", 1, "Not even one of"),
        ("Not a single witness", 1, "Not"),
        ("Hardly any of the witnesses", 1, "Hardly any of"),
        ("Hardly a minister", 1, "Hardly"),
        ("Almost none of the ministers", 1, "Almost none of"),
        ("Few ministers", 1, "Few"),
        ("Very few ministers", 1, "Very few"),
        ("A few ministers", 0, ""),
        ("Nobody", 1, ""),
        ("No one", 1, ""),
        ("no-one", 1, ""),
        ("Hardly anyone", 1, ""),
        ("Neither", 1, ""),
        ("Nobody but Berg", 2, "Nobody but"),
        ("No one other than the mayor", 2, "No one other than"),
        ("None except the mayor", 2, "None except"),
        ("None other than the mayor", 2, "None other than"),
        ("No fewer than five ministers", 0, ""),
        ("No less than five ministers", 0, ""),
        ("Not only the mayor", 0, ""),
        ("No 10", 0, ""),
        ("No. 10", 0, ""),
    ],
)
def test_a_source_negates_by_its_first_words(source: str, negations: int, negators: str) -> None:
    doc = BLANK(source)
    operators = source_operators(list(doc))
    assert [operator.effect for operator in operators] == ["negates"] * negations
    indices = sorted({i for operator in operators for i in operator.words})
    assert " ".join(doc[i].text for i in indices) == negators


def test_a_determiner_that_was_left_out_of_the_source_counts() -> None:
    doc = BLANK("No minister said so")
    assert source_operators([doc[1]])[0].words == {0}


def test_no_source_negates_nothing() -> None:
    assert source_operators([]) == ()
