"""What somebody without a name is called, and for whom they speak, on parses written by hand."""

from __future__ import annotations

import pytest

from reader.nlp.speakers.employers import employer_of
from reader.nlp.speakers.mentions import MentionIndex
from reader.nlp.speakers.naming import describe
from reader.nlp.speakers.phrases import phrase_at
from tests.nlp.speakers.parses import filler, last, mention, rows_of

BETWEEN = "¶rain|NOUN|ROOT|0"


@pytest.mark.parametrize(("length", "expected"), [(6, True), (11, False)])
def test_a_short_complement_is_part_of_the_name(length: int, expected: bool) -> None:
    rows = rows_of(f"officials|NOUN|ROOT|0|official at|ADP|prep|0{filler(length - 1)}")
    complement = " at" + " rain" * (length - 1)
    name = describe(MentionIndex(), rows, phrase_at(rows, 0)).name
    assert name == "officials" + complement * expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("custody|NOUN|pobj|1", "suspect in custody"),
        ("connection|NOUN|pobj|1 with|ADP|prep|2 arson|NOUN|pobj|3", "suspect"),
        ("response|NOUN|pobj|1 to|ADP|prep|2 arson|NOUN|pobj|3", "suspect"),
        ("custody|NOUN|pobj|1 on|ADP|prep|2 Monday|PROPN|pobj|3", "suspect in custody"),
    ],
)
def test_a_preposition_that_is_cut_is_no_part_of_the_name(behind: str, expected: str) -> None:
    rows = rows_of(f"suspect|NOUN|ROOT|0 in|ADP|prep|0 {behind}")
    assert describe(MentionIndex(), rows, phrase_at(rows, 0)).name == expected


@pytest.mark.parametrize(("length", "expected"), [(12, "Acme"), (25, "")])
def test_the_employer_stands_in_the_complement(length: int, expected: str) -> None:
    rows = rows_of(f"officials|NOUN|ROOT|0|official at|ADP|prep|0{filler(length - 2)} Acme|PROPN|pobj|1")
    index = MentionIndex()
    mention(index, rows, "Acme", "organization")
    employer = employer_of(index, rows, phrase_at(rows, 0))
    assert ("" if employer is None else employer.name) == expected


@pytest.mark.parametrize(("paragraphs", "expected"), [(0, "Acme"), (1, "Acme"), (2, "")])
def test_a_spokesman_of_nobody_speaks_for_the_organization_of_the_paragraph_before(
    paragraphs: int, expected: str
) -> None:
    said = "a|DET|det|1 spokesman|NOUN|nsubj|2 said|VERB|ROOT|2"
    rows = rows_of(
        "Acme|PROPN|nsubj|1 fell|VERB|ROOT|1",
        *[BETWEEN] * (paragraphs - 1),
        f"{'¶' * bool(paragraphs)}{said}",
    )
    index = MentionIndex()
    mention(index, rows, "Acme", "organization")
    employer = employer_of(index, rows, phrase_at(rows, last(rows, "spokesman")))
    assert ("" if employer is None else employer.name) == expected


@pytest.mark.parametrize(
    ("distance", "expected"), [(2, "Acme officials"), (9, "Acme officials"), (18, "officials")]
)
def test_officials_are_those_of_the_organization_that_opens_the_sentence(
    distance: int, expected: str
) -> None:
    noise = " -|PUNCT|punct|0" * (distance - 1)
    rows = rows_of(f"in|ADP|ROOT|0 from|ADP|prep|0 Acme|PROPN|pobj|1{noise} officials|NOUN|dep|0|official")
    index = MentionIndex()
    mention(index, rows, "Acme", "organization")
    assert describe(index, rows, phrase_at(rows, last(rows, "officials"))).name == expected
