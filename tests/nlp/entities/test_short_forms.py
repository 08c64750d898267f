"""What stands for the full name of an organization, and what cannot."""

from __future__ import annotations

import pytest

from reader.nlp.entities.short_forms import initials, short_forms, without_country
from reader.nlp.lexicon.word_forms import key_of


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Harbour Workers' Union", "HWU"),
        ("Delm Chamber of Commerce", "Delm Chamber"),
        ("Delm Chamber of Commerce", "Chamber"),
        ("United Kingdom Home Office", "Home Office"),
        ("Keldra Rovers", "Rovers"),
        ("Keldra Rovers", "Keldra"),
        ("Federal Reserve", "the Fed"),
        ("St Anne's Hospital", "St Anne's"),
    ],
)
def test_an_organization_is_called_by_this(name: str, form: str) -> None:
    assert key_of(form.removeprefix("the ")) in set(short_forms(key_of(name)))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Delm Labour Party", "Party"),
        ("France Football", "France"),
        ("Anne's Hospital Fund", "Anne's Hospital"),
        ("Keldra", "K"),
    ],
)
def test_and_not_by_this(name: str, form: str) -> None:
    assert key_of(form) not in set(short_forms(key_of(name)))


def test_letters_leave_small_words_out_or_take_them_in() -> None:
    assert set(initials(key_of("Department of Health"))) == {("dh",), ("doh",)}
    assert set(initials(key_of("Centers for Disease Control and Prevention"))) >= {("cdc",), ("cdcp",)}
    assert list(initials(key_of("Keldra"))) == []


def test_a_body_of_a_country_is_called_without_it() -> None:
    assert list(without_country(key_of("United Kingdom Home Office"))) == [("home", "office")]
    assert list(without_country(key_of("Home Office"))) == []
