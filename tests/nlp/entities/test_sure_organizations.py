"""What one construction makes an organization, whatever it was taken for."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.sure_organizations import is_firm, is_owned, sure_organizations
from reader.nlp.lexicon.word_forms import key_of
from tests.nlp.entities.columns import place, prose


@pytest.mark.parametrize(
    ("behind", "is_one"),
    [
        (", acquired in May by Brill , fell", True),
        (", in which Brill has a stake , fell", True),
        (", in which Brill has a home , fell", False),
        (", acquired in May , fell", False),
        ("acquired in May by Brill fell", False),
        (f", acquired {'for ' * 7}by Brill , fell", True),
        (f", acquired {'for ' * 12}by Brill , fell", False),
    ],
)
def test_only_an_organization_has_an_owner(behind: str, is_one: bool) -> None:
    tokens = prose(f"Tolvan {behind}")
    assert is_owned(tokens, name_at(tokens, 0, 1)) == is_one


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
    ("name", "is_one"),
    [
        ("Hale Research", True),
        ("Ada Lund Ventures", True),
        ("Research", False),
        ("Hale Roe", False),
        ("Research Hale", False),
        ("Hale & Sons", True),
        ("Anna & Tom", False),
    ],
)
def test_a_firm_is_nobody(name: str, is_one: bool) -> None:
    assert is_firm(key_of(name)) == is_one
