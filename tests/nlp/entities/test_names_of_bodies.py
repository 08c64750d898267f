"""What the words of a name say of who bears it."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names_of_bodies import (
    is_body_of_country,
    is_body_with_matter,
    is_firm,
    is_party_abroad,
)
from reader.nlp.lexicon.word_forms import key_of


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


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Partido Verde", True),
        ("Partido", False),
        ("Verde Partido", False),
        ("Naro Valu Katchi", True),
        ("Naro Valu Roe", False),
        ("Ana Katchi", False),
    ],
)
def test_a_party_is_known_by_its_noun_abroad(name: str, is_one: bool) -> None:
    assert is_party_abroad(key_of(name)) == is_one


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Airtel Kenya", True),
        ("Airtel Money Kenya", False),
        ("Kenya", False),
        ("Central Kenya", False),
        ("Northern Kenya", False),
        ("British Guyana", False),
        ("Paris France", False),
        ("Anna Jordan", False),
    ],
)
def test_a_company_of_a_country_is_no_part_of_it(name: str, is_one: bool) -> None:
    assert is_body_of_country(key_of(name)) == is_one


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Commission on Road Safety", True),
        ("Campaign for Clean Water", True),
        ("Thoughts on Road Safety", False),
        ("Commission on", False),
        ("House on the Corner", False),
    ],
)
def test_a_body_says_what_it_is_for(name: str, is_one: bool) -> None:
    assert is_body_with_matter(key_of(name)) == is_one
