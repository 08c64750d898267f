"""The named person whom a noun describes, on parses written by hand."""

from __future__ import annotations

import pytest

from reader.model import Entity, Mention, Span
from reader.nlp.speakers.appositions import person_described_at
from reader.nlp.speakers.mentions import MentionIndex
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.token_rows import TokenRows
from tests.nlp.speakers.parses import filler, last, rows_of


def describe(rows: TokenRows, noun: int = 0) -> str:
    """Return whom the noun describes, "Roe" being the only name; empty for nobody."""
    roe = last(rows, "roe")
    index = MentionIndex()
    names = Names(
        index,
        rows,
        [Entity("roe", "person", "Roe", mentions=(Mention(Span(rows.starts[roe], rows.ends[roe])),))],
    )
    person = person_described_at(rows, noun, index, names)
    return "" if person is None else person.name


@pytest.mark.parametrize(("distance", "expected"), [(9, "Roe"), (18, "")])
def test_the_parse_tells_an_apposition_that_is_near(distance: int, expected: str) -> None:
    rows = rows_of(f"head|NOUN|ROOT|0 of|ADP|prep|0 the|VERB|dep|0{filler(distance - 3)} Roe|PROPN|appos|0")
    assert describe(rows) == expected


@pytest.mark.parametrize(("distance", "expected"), [(7, "Roe"), (14, "")])
def test_so_do_commas_around_the_name(distance: int, expected: str) -> None:
    rows = rows_of(f"head|NOUN|ROOT|0{filler(distance - 1)} ,|PUNCT|punct|0 Roe|PROPN|dep|0 ,|PUNCT|punct|0")
    assert describe(rows) == expected


def test_a_noun_after_is_describes_the_subject() -> None:
    rows = rows_of("Roe|PROPN|nsubj|1 was|AUX|ROOT|1|be a|DET|det|3 doctor|NOUN|attr|1")
    assert describe(rows, 3) == "Roe"
    rows = rows_of("Roe|PROPN|nsubj|1 saw|VERB|ROOT|1|see a|DET|det|3 doctor|NOUN|dobj|1")
    assert describe(rows, 3) == ""
