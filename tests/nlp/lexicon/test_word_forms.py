"""The forms in which words and names are looked up."""

from __future__ import annotations

import pytest

from reader.nlp.lexicon.word_forms import fold, head_of, is_written_like_brand, key_of, singular


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("ministries", "ministry"),
        ("cities", "city"),
        ("ties", "tie"),
        ("churches", "church"),
        ("presses", "press"),
        ("taxes", "tax"),
        ("midwives", "midwife"),
        ("natives", "native"),
        ("senators", "senator"),
        ("press", "press"),
        ("minister", "minister"),
    ],
)
def test_regular_plurals_have_a_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Harbour Gazette", ("harbour", "gazette")),
        ("The", ("the",)),
        ("U.S.", ("us",)),
        ("St. Mary's", ("st", "mary", "'s")),
        ("Jean-Pierre", ("jean", "-", "pierre")),
    ],
)
def test_a_key_has_the_words_of_a_name_for_comparison(name: str, key: tuple[str, ...]) -> None:
    assert key_of(name) == key


def test_a_full_stop_alone_stays() -> None:
    assert (fold("..."), fold("O’Neill")) == ("...", "o'neill")


@pytest.mark.parametrize(
    ("word", "is_brand"),
    [
        ("WebMD", True),
        ("SeaWorld", True),
        ("UrgentSeas", True),
        ("MacArthur", False),
        ("FitzGerald", False),
        ("DeSantis", False),
        ("LeBron", False),
        ("Roe", False),
        ("NATO", False),
    ],
)
def test_capitals_within_a_word_tell_a_brand_from_a_surname(word: str, is_brand: bool) -> None:
    assert is_written_like_brand(word) is is_brand


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("World Bank", "bank"),
        ("Bank of Delm", "bank"),
        ("Delm Council on Homes for Sailors", "council"),
        ("On", "on"),
        ("Of Delm", "delm"),
    ],
)
def test_the_noun_of_a_name_stands_before_what_it_is_of_or_for(name: str, noun: str) -> None:
    assert head_of(key_of(name)) == noun
