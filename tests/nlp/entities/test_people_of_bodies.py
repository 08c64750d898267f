"""Who heads a body or works for it, by what stands beside its name."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.people_of_bodies import (
    has_analyst,
    has_head_of_part,
    has_officer,
    has_people,
    is_where_somebody_directs,
    is_where_somebody_works,
)
from reader.nlp.entities.tokens import Tokens
from tests.nlp.entities.columns import place, prose


def _name(text: str, words: int = 1) -> tuple[Tokens, Name]:
    """Return the columns of a text and the name that begins with Tolvan there."""
    tokens = prose(text)
    start = place(tokens, "Tolvan")
    return tokens, name_at(tokens, start, start + words)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("there Tolvan 's chief/ADJ executive/NOUN left", True),
        ("there Tolvan 's chief/ADJ technology/NOUN officer/NOUN left", True),
        ("there Tolvan 's press/NOUN officer/NOUN left", False),
        ("there Tolvan 's managing/VERB director/NOUN left", True),
        ("there Tolvan 's art/NOUN director/NOUN left", False),
        ("there Tolvan 's very/ADJ old/ADJ first/ADJ co/ADJ founder/NOUN left", True),
        ("there Tolvan 's very/ADJ old/ADJ first/ADJ ever/ADJ co/ADJ founder/NOUN left", False),
        ("there Tolvan 's house/NOUN saw/VERB the founder/NOUN left", False),
        ("they saw the vice/NOUN president/NOUN of Tolvan there", True),
        ("they saw the vice - president/NOUN of Tolvan there", True),
        ("they saw the first/ADJ president/NOUN of Tolvan there", False),
        ("there Tolvan founder/NOUN Anna left", True),
        ("there Tolvan founder/NOUN left", False),
        ("they saw the founder/NOUN of the Tolvan there", True),
        ("they saw the founder/NOUN near Tolvan there", False),
        ("they saw the head/NOUN of/ADP sales/NOUN at Tolvan there", True),
        ("they saw the head/NOUN of/ADP sales/NOUN of Tolvan there", False),
    ],
)
def test_a_body_has_officers(text: str, is_one: bool) -> None:
    assert has_officer(*_name(text)) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("there Tolvan 's head of operations left", True),
        ("there Tolvan 's head of security left", False),
        ("there Tolvan 's head fell", False),
    ],
)
def test_a_part_of_a_body_has_a_head(text: str, is_one: bool) -> None:
    assert has_head_of_part(*_name(text)) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("there Tolvan analyst Anna left", True),
        ("there Tolvan senior economist Anna left", True),
        ("there Tolvan analyst reports fell", False),
        ("there Tolvan teacher Anna left", False),
    ],
)
def test_analysts_work_for_a_firm(text: str, is_one: bool) -> None:
    assert has_analyst(*_name(text)) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("a director/NOUN of/ADP very/ADJ big/ADJ sales/NOUN trading/NOUN at Tolvan left", True),
        ("a director/NOUN of/ADP very/ADJ big/ADJ and/CCONJ new/ADJ trading/NOUN at Tolvan left", False),
        ("a director/NOUN sat/VERB at Tolvan then", False),
        ("a director/NOUN of/ADP trading/NOUN from Tolvan left", False),
        ("a banker/NOUN with Tolvan in Delm left", True),
        ("a banker/NOUN with Tolvan , his wife , left", False),
    ],
)
def test_somebody_works_at_a_firm(text: str, is_one: bool) -> None:
    assert is_where_somebody_works(*_name(text)) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("the finance director at Tolvan left", True),
        ("the finance minister at Tolvan left", False),
        ("the finance director of Tolvan left", False),
    ],
)
def test_somebody_directs_at_a_body(text: str, is_one: bool) -> None:
    assert is_where_somebody_directs(*_name(text)) == is_one


@pytest.mark.parametrize(
    ("text", "words", "is_one"),
    [
        ("there Anna of Tolvan Mundy left", 2, True),
        ("there Anna , of Tolvan Mundy , left", 2, True),
        ("there Anna of Tolvan left", 1, False),
        ("there Anna saw Tolvan Mundy left", 2, False),
        ("then the accountants from Tolvan Mundy left", 2, True),
        ("then the accountant from Tolvan Mundy left", 2, False),
        ("then the farmers from Tolvan Mundy left", 2, False),
    ],
)
def test_people_are_of_a_firm_with_two_names(text: str, words: int, is_one: bool) -> None:
    tokens, name = _name(text, words)
    people_ends = [i + 1 for i, word in enumerate(tokens.words) if word == "Anna"]
    assert has_people(tokens, [name], people_ends) == is_one
