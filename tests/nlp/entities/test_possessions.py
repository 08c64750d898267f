"""What only a body has, and who has a body."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from reader.nlp.entities.names import name_at
from reader.nlp.entities.possessions import (
    has_company_part,
    has_its,
    has_shares,
    is_owned,
    moves_by_percents,
)
from reader.nlp.entities.read_tokens import read_tokens
from tests.nlp.entities.columns import VOCAB, place, prose


@pytest.mark.parametrize(
    ("behind", "is_one"),
    [
        ("'s earnings fell", True),
        ("'s home fell", False),
        ("earnings fell", False),
        ("'s fourth/ADJ - quarter/NOUN net/ADJ earnings/NOUN fell", True),
        ("'s fourth/ADJ - quarter/NOUN first/ADJ net/ADJ earnings/NOUN fell", False),
        ("'s quarterly/ADJ sales/NOUN fell", True),
        ("'s sales/NOUN fell", False),
        ("'s house/NOUN saw/VERB earnings/NOUN fall", False),
    ],
)
def test_only_a_company_has_earnings(behind: str, is_one: bool) -> None:
    tokens = prose(f"Tolvan {behind}")
    assert has_company_part(tokens, name_at(tokens, 0, 1)) == is_one


@pytest.mark.parametrize(
    ("text", "its", "is_one"),
    [
        ("Tolvan has cut almost all of its staff", 7, True),
        ("Tolvan has cut very nearly all of its staff", 8, False),
        ("Tolvan cut its staff", 3, True),
        ("Tolvan cut her staff", 3, False),
    ],
)
def test_what_has_its_own_is_nobody(text: str, its: int, is_one: bool) -> None:
    words = text.split()
    verb = words.index("cut")
    heads = [verb] * len(words)
    heads[its - 1] = its
    deps = ["dep"] * len(words)
    deps[0], deps[verb], deps[its] = "nsubj", "ROOT", "dobj"
    tags = ["VERB" if i == verb else "X" for i in range(len(words))]
    tokens = read_tokens(Doc(VOCAB, words, heads=heads, deps=deps, pos=tags))
    assert has_its(tokens, name_at(tokens, 0, 1)) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("they sold shares in Tolvan then", True),
        ("they sold a stake of Tolvan then", True),
        ("they sold shares from Tolvan then", False),
        ("they sold coats in Tolvan then", False),
        ("much is at stake in Tolvan now", False),
    ],
)
def test_people_have_shares_in_a_company(text: str, is_one: bool) -> None:
    tokens = prose(text)
    start = place(tokens, "Tolvan")
    assert has_shares(tokens, name_at(tokens, start, start + 1)) == is_one


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
    ("behind", "is_one"),
    [
        ("fell 1.1 % in May", True),
        ("fell 1.1 percent in May", True),
        ("fell 11 steps in May", False),
        ("ate 11 % of it", False),
    ],
)
def test_the_share_of_a_company_moves_by_percents(behind: str, is_one: bool) -> None:
    tokens = prose(f"Tolvan {behind}")
    assert moves_by_percents(tokens, name_at(tokens, 0, 1)) == is_one
