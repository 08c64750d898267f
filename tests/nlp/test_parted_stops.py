"""Full stops behind a unit or letter, which end a sentence."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.parted_stops import with_stops_parted

NLP = spacy.blank("en")


def words(text: str) -> list[str]:
    return [token.text for token in with_stops_parted(NLP.make_doc(text))]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("It cost £2m.", ["2", "m", "."]),
        ("It cost £1.2m. He paid.", ["m", ".", "He", "paid", "."]),
        ("“It cost €40m.”", ["m", ".", "”"]),
        ("She won the 800m. He lost.", ["m", ".", "He", "lost", "."]),
        ("It was 30C. He left.", ["30C", ".", "He", "left", "."]),
        ("It raised $2M. He left.", ["2M", ".", "He", "left", "."]),
        ("There is no plan B.", ["plan", "B", "."]),
        ("They are in Group A. He left.", ["Group", "A", ".", "He", "left", "."]),
        ("He has hepatitis C. He left.", ["hepatitis", "C", ".", "He", "left", "."]),
        ("He lay in Ward B. She left.", ["Ward", "B", ".", "She", "left", "."]),
        ("They play in Serie A.", ["Serie", "A", "."]),
    ],
)
def test_a_full_stop_behind_a_unit_or_letter_ends_a_sentence(text: str, end: list[str]) -> None:
    assert words(text)[-len(end) :] == end


@pytest.mark.parametrize(
    "text",
    [
        "It shut at 5p.m. on Monday.",
        "It shut at 9 a.m. on Monday.",
        "James K. Polk met John C. Hale.",
        "Ward B. Hale met Pier P. Fox and Wing K. Lee.",
        "See p. 12 of Roe v. Wade, m. 1990.",
        "The plan B.J. Hale had.",
        "In group B.’s view it is 4m.50 wide.",
    ],
)
def test_other_words_with_a_full_stop_stay(text: str) -> None:
    doc = NLP.make_doc(text)
    assert with_stops_parted(doc) is doc


def test_the_text_stays() -> None:
    text = "It cost £2m.  He said\n“It was 30C.” and left."
    assert with_stops_parted(NLP.make_doc(text)).text == text
