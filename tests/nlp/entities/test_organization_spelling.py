"""Names of one organization have one spelling, those of two keep two."""

from __future__ import annotations

import pytest

from reader.nlp.entities.organization_spelling import base_of, spelled
from reader.nlp.lexicon.word_forms import key_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Health", "Health Ministry"),
        ("Ministry of the Interior", "Interior Ministry"),
        ("Ministry of Foreign Affairs", "Foreign Ministry"),
        ("Acme Widgets Inc", "Acme Widgets"),
        ("World Health Organisation", "World Health Organization"),
        ("Centre for Labour Studies", "Center for Labor Studies"),
        ("Smith & Hale", "Smith and Hale"),
    ],
)
def test_two_spellings_of_one_organization_have_one_base(one: str, other: str) -> None:
    assert base_of(key_of(one)) == base_of(key_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Health", "Ministry of Defence"),
        ("University of Delm", "University of the West of Delm"),
        ("Bank of Delm", "Delm Bank"),
        ("Inc", "Ltd"),
    ],
)
def test_two_organizations_have_two(one: str, other: str) -> None:
    assert base_of(key_of(one)) != base_of(key_of(other))


def test_a_legal_form_is_no_part_of_a_name_but_where_it_is_all_of_it() -> None:
    assert spelled(("acme", "widgets", ",", "inc")) == ("acme", "widgets")
    assert spelled(key_of("Inc")) == ("inc",)
