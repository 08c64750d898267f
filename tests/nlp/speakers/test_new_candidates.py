"""Whom a phrase brings in for the first time, on parses written by hand."""

from __future__ import annotations

import pytest

from reader.nlp.speakers.mentions import MentionIndex
from reader.nlp.speakers.new_candidates import new_candidate
from reader.nlp.speakers.phrases import phrase_at
from tests.nlp.speakers.parses import filler, rows_of


@pytest.mark.parametrize(("count", "expected"), [(1, ("person", 1)), (3, ("person", 3)), (6, ("unnamed", 0))])
def test_a_name_between_commas_is_that_of_the_neighbour(count: int, expected: tuple[str, int]) -> None:
    name = " Pavel|PROPN|appos|1" * count
    rows = rows_of(f"her|PRON|poss|1 neighbour|NOUN|ROOT|1 ,|PUNCT|punct|1{name} ,|PUNCT|punct|1")
    candidate = new_candidate(MentionIndex(), rows, phrase_at(rows, 1), speaks=True)
    assert candidate is not None
    assert (candidate.kind, candidate.name.count("Pavel")) == expected


@pytest.mark.parametrize(("distance", "has_noun"), [(6, True), (12, False)])
def test_one_of_the_people_is_a_person(distance: int, has_noun: bool) -> None:
    between = " rain|ADJ|amod|0" * (distance - 2)
    rows = rows_of(f"one|NUM|ROOT|0 of|ADP|prep|0{between} people|NOUN|pobj|1")
    candidate = new_candidate(MentionIndex(), rows, phrase_at(rows, 0), speaks=True)
    assert candidate is not None
    assert ("person" in candidate.nouns) == has_noun


def test_a_noun_that_names_nobody_is_somebody_only_where_it_speaks() -> None:
    rows = rows_of(f"the|DET|det|1 rain|NOUN|ROOT|1{filler(0)}")
    assert new_candidate(MentionIndex(), rows, phrase_at(rows, 1), speaks=False) is None
    candidate = new_candidate(MentionIndex(), rows, phrase_at(rows, 1), speaks=True)
    assert candidate is not None
    assert candidate.kind == "document"
