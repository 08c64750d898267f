"""Which negation a source begins with, what keeps it from being one, and which words it needs."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.polarity.sources import read_source

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
        ("Not a single witness", 1, "Not a single"),
        ("Hardly any of the witnesses", 1, ""),
        ("Hardly a minister", 1, ""),
        ("Almost none of the ministers", 1, ""),
        ("Few ministers", 0, ""),
        ("Very few ministers", 0, ""),
        ("Not all ministers", 0, ""),
        ("Not everyone", 0, ""),
        ("Most ministers", 0, ""),
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
    operators = read_source(list(doc)).operators
    assert [operator.effect for operator in operators] == ["negates"] * negations
    indices = sorted({i for operator in operators for i in operator.words})
    assert " ".join(doc[i].text for i in indices) == negators


@pytest.mark.parametrize(
    ("sentence", "marked", "source", "negations"),
    [
        ("No minister said so", "minister", "No minister", 1),
        ("Not all ministers said so", "all ministers", "Not all ministers", 0),
        ("Very few ministers said so", "ministers", "Very few ministers", 0),
        ("Hardly anyone there said so", "anyone there", "Hardly anyone there", 1),
        ("Few , if any , ministers said so", "ministers", "Few , if any , ministers", 1),
        ("Neither Lee , Berg nor Li said so", "Berg nor Li", "Neither Lee , Berg nor Li", 1),
        ("Neither Lee , Berg nor Li said so", "Li", "Neither Lee , Berg nor Li", 1),
        (f"Neither {'Ek , ' * 9}Berg nor Li said so", "Berg nor Li", f"Neither {'Ek , ' * 9}Berg nor Li", 1),
        (f"Neither {'Ek , ' * 12}Berg nor Li said so", "Berg nor Li", "Berg nor Li", 0),
        ("Neither left . Berg nor Li said so", "Berg nor Li", "Berg nor Li", 0),
        ("Neither left . Berg and Li said so", "Li", "Li", 0),
        ("A few ministers said so", "few ministers", "few ministers", 0),
        ("It was no\n\nministers said so", "ministers", "ministers", 0),
        ("Apart from Lee , every minister said so", "every minister", "Apart from Lee , every minister", 0),
        ("Apart from Lee , the minister said so", "the minister", "the minister", 0),
        ("All but Lee . All ministers said so", "All ministers", "All ministers", 0),
        (
            "Except the old mayor of the wet town of Lund , all ministers said so", "all ministers",
            "Except the old mayor of the wet town of Lund , all ministers", 0,
        ),
        (
            "Except the very, very old mayor of the wet town of Lund , all ministers said so",
            "all ministers", "all ministers", 0,
        ),
    ],
)  # fmt: skip
def test_what_was_left_out_of_the_source_counts(
    sentence: str, marked: str, source: str, negations: int
) -> None:
    doc = BLANK(sentence)
    start = sentence.index(marked)
    reading = read_source([token for token in doc if start <= token.idx < start + len(marked)])
    assert " ".join(token.text for token in reading.source) == source
    assert len(reading.operators) == negations


def test_no_source_negates_nothing() -> None:
    assert read_source([]).operators == ()
