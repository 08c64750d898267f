"""Numbers in words are those in digits."""

from __future__ import annotations

import pytest

from reader.text.alignment.numerals import with_numerals
from reader.text.alignment.words import comparable


@pytest.mark.parametrize(
    ("words", "numerals"),
    [
        ("nineteen nights", "19 nights"),
        ("twenty seven years", "27 years"),
        ("twenty one of them", "21 of them"),
        ("twenty ten", "20 10"),
        ("ninety", "90"),
        ("a hundred and fifty boats", "150 boats"),
        ("two hundred and a boat", "200 and a boat"),
        ("one hundred", "100"),
        ("four thousand two hundred and six", "4206"),
        ("a thousand", "1000"),
        ("two million", "2 million"),
        ("twelve per cent", "12 %"),
        ("12 percent of 9 %", "12 % of 9 %"),
        ("one of a hundred", "one of 100"),
        ("a hundred thousand", "100000"),
        ("hundred thousand", "100000"),
        ("the other thousand", "the other 1000"),
        ("as per the cent", "as per the cent"),
        ("", ""),
    ],
)
def test_each_number_is_in_digits(words: str, numerals: str) -> None:
    assert " ".join(with_numerals(comparable(words)).keys) == numerals


def test_a_number_stands_where_its_words_do_and_signs_of_omission_where_they_did() -> None:
    text = "We … saw twenty-five per cent [of us] … leave"
    numbered = with_numerals(comparable(text))
    assert numbered.keys == ["we", "saw", "25", "%", "leave"]
    assert [text[word.start : word.end] for word in numbered.words[2:4]] == ["twenty-five", "per cent"]
    assert (sorted(numbered.ellipses), sorted(numbered.brackets)) == ([1, 4], [4])


def test_no_number_goes_on_where_something_is_left_out() -> None:
    assert with_numerals(comparable("twenty … five")).keys == ["20", "5"]
