"""The letters by which a text calls offices, and those of bodies."""

from __future__ import annotations

import pytest

from reader.nlp.entities.office_letters import are_office_letters, is_ward, office_letters
from tests.nlp.entities.columns import place, prose


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Two MCAs left .", {"mca"}),
        ("Kilwa MCA Antony Barasa left .", {"mca"}),
        ("The CS left . Peter Kamau is the one . CS Kamau left .", {"cs"}),
        ("She is a longtime VC in Delm .", {"vc"}),
        ("He saw his GP in Delm .", {"gp"}),
        ("The GP , Dr Ann Roe , left .", {"gp"}),
        # a body, or a kind of firm
        ("The CP , Delm Roe , left .", set()),
        ("It saw its CP in Delm .", set()),
        ("The MCA left .", set()),
        ("She is at a VC/NOUN firm/NOUN in Delm .", set()),
        ("The MCA Harbour Project left .", set()),
        # letters that no list has
        ("The Harlow WRD Peter Blount left .", {"wrd"}),
        ("The WRD Peter Blount left .", set()),
        ("Two WRDs left .", set()),
        ("The Harlow FBI Peter Blount left .", set()),
        ("The Harlow WRD Harbour Project left .", set()),
        # no capitals, or too many letters
        ("Kilwa mca Antony Barasa left .", set()),
        ("Kilwa WREDDEN Peter Blount left .", set()),
    ],
)
def test_letters_of_an_office_are_those_of_which_the_text_shows_a_holder(
    text: str, letters: set[str]
) -> None:
    assert office_letters(prose(text)) == letters


def test_plural_letters_are_letters_of_an_office_too() -> None:
    tokens = prose("Two MCAs left .")
    assert are_office_letters(tokens, ("mcas",))
    assert not are_office_letters(tokens, ("mlas",))
    assert not are_office_letters(tokens, ("harlow", "mca"))


@pytest.mark.parametrize(
    ("text", "is_one"), [("Kilwa MCA Ann Roe left .", True), ("VDP MCA Ann Roe left .", False)]
)
def test_the_word_before_letters_is_a_ward_unless_it_is_a_party_s_letters(text: str, is_one: bool) -> None:
    tokens = prose(text)
    assert is_ward(tokens, place(tokens, "MCA")) == is_one
