"""What one construction makes an organization, whatever it was taken for."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.sure_organizations import is_told_beside, sure_organizations
from tests.nlp.entities.columns import place, prose


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("they sold shares in Tolvan then", True),
        ("the coat of Tolvan fell", False),
        ("much is at stake in Tolvan now", False),
        ("they saw the chief/ADJ executive/NOUN of Tolvan there", True),
        ("they saw the founder/NOUN of Tolvan there", True),
        ("they saw Tolvan in it", False),
        ("they saw Tolvan chief/ADJ executive/NOUN Anna there", True),
        ("they saw Tolvan managing/VERB director/NOUN Anna there", True),
        ("they saw Tolvan chief/ADJ executive/NOUN pay/NOUN rise", False),
        ("they saw the head/NOUN of/ADP sales/NOUN at Tolvan there", True),
        ("they saw the end/NOUN of/ADP sales/NOUN at Tolvan there", False),
    ],
)
def test_a_place_with_shares_or_officers_is_an_organization(text: str, is_one: bool) -> None:
    tokens = prose(text)
    start = place(tokens, "Tolvan")
    name = name_at(tokens, start, start + 1)
    assert bool([*sure_organizations(tokens, [name], {name.key: "place"})]) == is_one


@pytest.mark.parametrize(
    ("text", "words", "is_one"),
    [
        ("there Todd & Marley left", 3, True),
        ("there Angela & Peter left", 3, False),
        ("there the/DET charity/NOUN Tolvan left", 1, False),
    ],
)
def test_partners_are_a_firm_and_a_couple_is_none(text: str, words: int, is_one: bool) -> None:
    tokens = prose(text)
    end = place(tokens, "left")
    name = name_at(tokens, end - words, end)
    assert bool([*sure_organizations(tokens, [name], {name.key: "person"})]) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("the Genoa - based Tolvan left", True),
        ("the broadly based Tolvan left", False),
        ("then Tolvan 's head of sales left", True),
        ("then Tolvan 's founder/NOUN left", True),
        ("then Anna 's founder/NOUN left", False),
        ("then Mr Tolvan 's founder/NOUN left", False),
        ("then Tolvan , the/DET watchdog/NOUN , left", True),
        ("then Tolvan left", False),
    ],
)
def test_a_seat_a_head_or_a_noun_makes_a_body_of_a_name(text: str, is_one: bool) -> None:
    tokens = prose(text)
    start = place(tokens, "Anna" if "Anna" in text else "Tolvan")
    assert is_told_beside(tokens, name_at(tokens, start, start + 1)) == is_one
