"""Names of people with a hyphen in the given name."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.entities.hyphenated_people import hyphenated_people
from reader.nlp.entities.read_tokens import read_tokens

BLANK = spacy.blank("en")


def people(text: str) -> list[str]:
    """Return the names, words with spaces between them."""
    tokens = read_tokens(BLANK(text))
    return [" ".join(tokens.words[name.start : name.end]) for name in hyphenated_people(tokens)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Joon-ho Park said so", ["Joon - ho Park"]),
        ("then Moon Jae-in met Kim Jong-un", ["Moon Jae - in", "Kim Jong - un"]),
        ("then Tsai Ing-wen won", ["Tsai Ing - wen"]),
        # no surname beside it, no name before the hyphen, a compound, two capitals
        ("Long-term Bell left", []),
        ("the Delm-based Park left", []),
        ("a well-known Park left", []),
        ("Anne-Marie Park left", []),
    ],
)
def test_a_surname_beside_it_makes_it_a_person(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(("syllable", "is_name"), [("hyeong", True), ("hyeongs", False)])
def test_a_syllable_has_up_to_six_letters(syllable: str, is_name: bool) -> None:
    assert bool(people(f"Joon-{syllable} Park left")) is is_name
