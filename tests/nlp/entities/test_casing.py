"""What capitals say, without a model."""

from __future__ import annotations

import pytest

from tests.nlp.entities.columns import columns


@pytest.mark.parametrize(
    ("line", "is_headline"),
    [
        ("Bridge Will Stay Open", True),
        ("Bridge Stays Open", False),
        ("Mayor Says Old Bridge Will Stay open", True),
        ("Mayor Says old Bridge will stay open", False),
        ("Bridge Will Stay Open .", False),
        ("Bridge Will “ Stay Open . ”", False),
    ],
)
def test_a_headline_has_four_longer_words_and_hardly_a_small_one(line: str, is_headline: bool) -> None:
    tokens = columns(f"{line} \n It fell .")
    assert tokens.headline[0] == is_headline
    assert not tokens.headline[-2]


@pytest.mark.parametrize(
    ("text", "word", "is_name"),
    [
        ("They saw Bergen .", "Bergen", True),
        ("They saw iPhones .", "iPhones", True),
        ("Bread was dear . They ate bread .", "Bread", False),
        ("Bergen fell . They saw Bergen .", "Bergen", True),
        ("Angela fell .", "Angela", True),
        ("They came on Monday .", "Monday", False),
        ("They live in the South .", "South", False),
        ("They live in South Korea .", "South", True),
        ("See Example.com now .", "Example.com", False),
        ("“ It fell . ” Recalled Ned/PROPN Platt .", "Recalled", False),
        ("“ It fell . ” Recalled/PROPN fell/VERB then .", "Recalled", True),
        ("They read it . The Sun/PROPN said/VERB no .", "Sun", True),
        ("They read it . The Sun/PROPN fell/NOUN then .", "Sun", False),
        ("It fell , said/VERB An Nguyen/PROPN .", "An", True),
        ("It fell , said/VERB An old/ADJ man .", "An", False),
        ("It fell , and An Nguyen/PROPN .", "An", False),
        ("NATO fell .", "NATO", True),
        ("They saw @BBC .", "@BBC", False),
        ("They saw 4Front .", "4Front", False),
        ("They read the Sunday Mail .", "Sunday", True),
        ("They read the Sunday mail .", "Sunday", False),
        ("They saw Jan Kovac/PROPN .", "Jan", True),
        ("They came Jan 5/NUM .", "Jan", False),
        ("Bread/PROPN fell .", "Bread", True),
        ("Bread/PROPN fell . They ate bread .", "Bread", False),
        ("They saw Watch .", "Watch", False),
        ("Justice A. K. Lind fell .", "A.", False),
        ("Justice A. K./PROPN Lind fell .", "A.", True),
        ("Plan A. K./PROPN Lind fell .", "A.", False),
    ],
)
def test_a_capital_that_its_place_does_not_explain_makes_a_name(text: str, word: str, is_name: bool) -> None:
    tokens = columns(text)
    assert tokens.upper[tokens.words.index(word)] == is_name


def test_a_sentence_a_line_and_a_quotation_begin_with_a_capital_that_says_little() -> None:
    tokens = columns("They left . “ Go , she said . \n Then it fell .")
    opening = [word for word, initial in zip(tokens.words, tokens.initial, strict=True) if initial]
    assert opening == ["They", "“", "Go", "Then"]
