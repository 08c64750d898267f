"""The words of a text, whatever its typography, and where runs of them stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.words import WordIndex, index_words, split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We can’t,” she said.", ["We", "can't", ",", "she", "said", "."]),
        ('"We can\'t," she said.', ["We", "can't", ",", "she", "said", "."]),
        ("[W]e (all)\ncame", ["W", "e", "all", "came"]),
        ("It fell by 3.5 % to -5, then +2", ["It", "fell", "by", "3.5", "%", "to", "-5", ",", "then", "+2"]),
        ("It fell by 3.5 % to −5, then +2", ["It", "fell", "by", "3.5", "%", "to", "-5", ",", "then", "+2"]),
        ("$40 or €40", ["$", "40", "or", "€", "40"]),
        ("1,000 at 9:30", ["1,000", "at", "9:30"]),
        ("the ferry-boat — late", ["the", "ferry-boat", "-", "late"]),
        ("the ferry-boat -- late", ["the", "ferry-boat", "-", "late"]),
        ("Well… no... yes", ["Well", "…", "no", "…", "yes"]),
        ("Really?!", ["Really", "?", "!"]),
        ("", []),
    ],
)
def test_typography_makes_no_difference_but_signs_and_figures_do(text: str, words: list[str]) -> None:
    assert [word for _, word in split(text)] == words


TEXT = "The quay closes. The quay opens. The port closes."


@pytest.mark.parametrize(
    ("run", "places"),
    [
        ("The quay", [0, 4]),
        ("closes.", [2, 10]),
        ("The port closes.", [8]),
        ("quay opens closes", []),
        ("the quay", []),
        ("ferry", []),
        ("", []),
    ],
)
def test_a_run_of_words_is_found_wherever_it_stands(run: str, places: list[int]) -> None:
    index = WordIndex(TEXT)
    assert list(index.places(index.coded([word for _, word in split(run)]))) == places


def test_a_run_does_not_stand_across_an_end_of_the_text() -> None:
    index = WordIndex(TEXT)
    assert not index.stands(index.coded(["."]), -1)
    assert not index.stands(index.coded([".", "The"]), len(index) - 1)
    assert list(index.places(index.coded([".", "The", "quay", "closes"]))) == []


@pytest.mark.parametrize(("times", "is_found"), [(1000, True), (20_000, False)])
def test_words_of_which_each_stands_very_often_are_not_looked_for(times: int, is_found: bool) -> None:
    index = WordIndex("no. " * times)
    assert bool(list(index.places(index.coded(["no", "."])))) == is_found


def test_words_are_found_by_code_point() -> None:
    index = WordIndex(TEXT)
    assert [index.first_from(offset) for offset in (0, 1, 4, 5, 999)] == [0, 1, 1, 2, len(index)]
    assert [TEXT[index.starts[word] : index.ends[word]] for word in index.occurrences(1)] == ["quay", "quay"]


def test_the_index_of_a_text_is_made_once() -> None:
    assert index_words(TEXT) is index_words(TEXT)


@given(st.text())
def test_words_lie_in_any_text_in_order(text: str) -> None:
    index = WordIndex(text)
    bounds = [bound for pair in zip(index.starts, index.ends, strict=True) for bound in pair]
    assert bounds == sorted(bounds)
    assert all(0 <= start < end <= len(text) for start, end in zip(index.starts, index.ends, strict=True))
    assert [word for _, word in split(text)] == [word for _, word in split(text + " ")]
