"""Said, believed or wanted, done: told by the words of a cue."""

from __future__ import annotations

import pytest

from reader.claims.levels import base_form, is_plain, is_turning, level_of
from reader.model import LEVELS, Level


@pytest.mark.parametrize(
    ("cue", "level"),
    [
        ("said", "said"),
        ("according to", "said"),
        ("", "said"),
        ("has not … confirmed", "said"),
        ("Believes", "believes"),
        ("was hoping", "believes"),
        ("worried", "believes"),
        ("planned", "believes"),
        ("thought", "believes"),
        ("hopes", "believes"),
        ("was convinced", "believes"),
        ("decided", "does"),
        ("agreed", "does"),
        ("was eager", "does"),
        ("chose", "does"),
        ("began", "does"),
        ("tried", "does"),
        ("refused to say", "said"),
        ("said he hoped", "believes"),
        ("doubts", "believes"),
        ("disbelieves", "believes"),
        ("denies", "said"),
    ],
)
def test_the_last_word_that_a_list_has_decides(cue: str, level: Level) -> None:
    assert level_of(cue) == level


@pytest.mark.parametrize(
    ("form", "base"),
    [("said", "say"), ("told", "tell"), ("denied", "deny"), ("Announced", "announce"), ("sang", None)],
)
def test_a_form_has_its_base(form: str, base: str | None) -> None:
    assert base_form(form) == base


def test_no_word_is_in_two_lists() -> None:
    from reader.claims.levels import _lists

    words = [word for level in LEVELS for word in dict.fromkeys(_lists()[level].split())]
    assert len(words) == len(set(words))


def test_only_the_verbs_of_the_list_are_plain() -> None:
    plain = ("", "said", "has told", "According to", "went on to say", "wrote … added", "said in a statement")
    assert all(map(is_plain, plain))
    assert not any(map(is_plain, ("denied", "was told", "said nothing about", "wrongly said", "asked")))


def test_some_words_before_a_cue_turn_it_round() -> None:
    assert is_turning("was wrongly")
    assert not is_turning("the mayor again")
