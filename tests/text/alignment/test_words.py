"""What counts as the same words, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.text.alignment.words import comparable, keys_of, rough_keys


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("We won't go.", "we will not go"),
        ("They can’t — cannot — leave", "they can not, can not leave"),
        ("It’s his", "it is his"),
        ("He'd gone", "he had gone"),
        ("I’m gonna stay", "I am going to stay"),
        ("a well-known café", "A well known cafe"),
        ("[T]he bridge “fell”", "the bridge fell"),
        ("the brigde [sic] fell", "the brigde fell"),
        ("[00:01:30] the bridge", "the bridge"),
        ("1,000 people", "1000 people"),
    ],
)
def test_spellings_that_do_not_count_give_the_same_keys(text: str, same: str) -> None:
    assert keys_of(text) == keys_of(same)


@pytest.mark.parametrize(
    ("text", "other"),
    [("it is over", "it was over"), ("5 degrees", "-5 degrees"), ("1.5 million", "15 million"), ("5%", "5")],
)
def test_words_that_differ_have_other_keys(text: str, other: str) -> None:
    assert keys_of(text) != keys_of(other)


def test_a_contraction_is_either_of_its_words_which_are_not_the_same() -> None:
    contraction, is_, has = (comparable(text).words[1] for text in ("he's", "he is", "he has"))
    assert contraction.is_same(is_)
    assert contraction.is_same(has)
    assert not is_.is_same(has)


def test_an_ellipsis_and_brackets_leave_a_gap_before_the_next_word() -> None:
    text = comparable("We … go [laughter] home ...")
    assert text.keys == ["we", "go", "home"]
    assert text.ellipses == {1, 3}
    assert text.brackets == {2}


def test_a_word_with_letters_in_brackets_stands_for_another_one() -> None:
    text = comparable("He walk[ed] on")
    assert text.keys == ["he", "on"]
    assert text.brackets == {1}


def test_between_two_spans_something_is_left_out() -> None:
    text = comparable("“We go,” he said, “home.”", [Span(0, 8), Span(18, 25)])
    assert text.keys == ["we", "go", "home"]
    assert text.ellipses == {2}


@given(st.text(st.sampled_from("aé'İ[]. -5,…t\nn’")))
def test_words_stand_where_they_say_and_both_ways_give_the_same_keys(text: str) -> None:
    words = comparable(text)
    assert words.keys == keys_of(text)
    assert all(0 <= word.start < word.end <= len(text) for word in words.words)
    assert all(text[word.start : word.end].strip() for word in words.words)


@pytest.mark.parametrize(
    ("plain", "spelled"),
    [
        ("We dont know", "We don't know"),
        ("it wouldnt hold", "It would not hold"),
        ("They cant", "They cannot"),
    ],
)
def test_a_missing_apostrophe_takes_no_negation_away(plain: str, spelled: str) -> None:
    assert comparable(plain).keys == comparable(spelled).keys == keys_of(plain)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The mayor: 'We don't stay,' she said.", ["the", "mayor", "we", "do", "n't", "stay", "she", "said"]),
        ("“It’s late”—Ann’s word", ["it", "'s", "late", "ann", "'s", "word"]),
        ("Strøm will go … to Łódź", ["strom", "'ll", "go", "to", "lodz"]),
        ("well-known snake_case 40%", ["well", "known", "snake_case", "40"]),
        ("Москва’s 'gate'", ["москва", "'s", "gate"]),
        ("", []),
    ],
)
def test_the_rough_keys_are_those_of_the_words(text: str, keys: list[str]) -> None:
    assert rough_keys(text) == keys


@given(st.text(alphabet="abZ 'é-.’_9“\n"))
def test_a_sign_beyond_ascii_changes_no_other_rough_key(text: str) -> None:
    assert rough_keys(f"{text} ж") == [*rough_keys(text), "ж"]
