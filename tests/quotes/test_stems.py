"""Tests of the stems of words."""

from __future__ import annotations

import itertools

import pytest

from reader.quotes.stems import keys_of_stem, stem


@pytest.mark.parametrize(
    ("own_stem", "keys"),
    [
        ("stop", {"stop", "stops", "stopped", "stopping"}),
        ("citi", {"city", "cities"}),
        ("sail", {"sail", "sailed", "sailing", "sails"}),
    ],
)
def test_a_stem_has_its_words(own_stem: str, keys: set[str]) -> None:
    assert keys <= keys_of_stem(own_stem)


def test_no_word_is_left_out_by_its_stem_and_none_is_added() -> None:
    ends = map("".join, itertools.product("aeilsyngd", repeat=4))
    words = [start + end for end in ends for start in ("", "b", "un")]
    assert all(word in keys_of_stem(stem(word)) for word in words)
    assert all(stem(key) == stem(word) for word in words[::50] for key in keys_of_stem(stem(word)))


def test_of_the_words_of_a_library_only_the_last_are_remembered() -> None:
    for number in range(2000):
        stem(f"word{number}")
    assert stem.cache_info().currsize == 1024
