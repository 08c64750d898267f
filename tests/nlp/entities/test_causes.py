"""Bodies that are called after who is in them and for what. No model."""

from __future__ import annotations

import pytest

from reader.nlp.entities.causes import cause_end, is_called_after_cause, members_end, with_causes
from reader.nlp.entities.told import surely
from reader.nlp.lexicon.word_forms import key_of
from tests.nlp.entities.columns import columns, prose


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Medics for Peace said so", "Medics for Peace"),
        ("Ecologists in Action said so", "Ecologists in Action"),
        ("Mothers Against Guns said so", "Mothers Against Guns"),
        ("Students for Climate Justice said so", "Students for Climate Justice"),
        # a place, somebody, a small word, one of them, no people
        ("Medics in Sudan said so", ""),
        ("Lawyers for Bell said so", ""),
        ("Medics for peace said so", ""),
        ("medics for Peace said so", ""),
        ("Medic for Peace said so", ""),
        ("Trees for Peace said so", ""),
        ("Medics for", ""),
        # a town, a firm, somebody with a title, what is traded
        ("Residents in Liberty said so", ""),
        ("Officials in Hope said so", ""),
        ("Investors in Energy said so", ""),
        ("Lawyers for Liberty Mutual said so", ""),
        ("Lawyers for Justice Bell said so", ""),
    ],
)
def test_the_cause_tells_a_body_from_people(text: str, name: str) -> None:
    tokens = prose(text)
    assert " ".join(tokens.words[: cause_end(tokens, 0)]) == name
    assert is_called_after_cause(key_of(name or "Lawyers for Bell")) is bool(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gun Owners of America said so", "Gun Owners of America"),
        ("Young Traders of Sri Lanka said so", "Young Traders of Sri Lanka"),
        ("United Young Gun Owners of America said so", ""),
        # no capital of its own, an office, a town, one of them, nothing people are
        ("Traders of Kenya said so", ""),
        ("Gun owners of America said so", ""),
        ("Foreign Ministers of Kenya said so", ""),
        ("Young Traders of Delm said so", ""),
        ("Gun Owner of America said so", ""),
        ("Gun Trees of America said so", ""),
        ("Gun Owners of", ""),
    ],
)
def test_a_country_tells_a_body_with_capitals_from_its_people(text: str, name: str) -> None:
    tokens = prose(text)
    assert " ".join(tokens.words[: members_end(tokens, 0)]) == name
    assert not name or is_called_after_cause(key_of(name))


def test_such_a_body_ends_with_its_text() -> None:
    assert members_end(columns("Gun Owners of America"), 0) == len(columns("Gun Owners of America"))


def test_a_body_of_a_country_is_told_wherever_it_stands() -> None:
    tokens = prose("They met Gun Owners of America in Delm")
    told = [surely(5, 6, "place"), surely(7, 8, "place")]
    assert with_causes(tokens, told) == [surely(2, 6, "organization"), surely(7, 8, "place")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Gun Owners of America said so", ["Gun Owners of America"]),
        ("Many Gun Owners of America said so", ["Gun Owners of America"]),
        ("Former Owners of Kenya said so", []),
    ],
)
def test_a_word_that_opens_a_sentence_is_no_part_of_such_a_name(text: str, names: list[str]) -> None:
    tokens = prose(text)
    bodies = with_causes(tokens, [])
    assert [" ".join(tokens.words[body.start : body.end]) for body in bodies] == names


@pytest.mark.parametrize(("words", "is_one"), [(3, True), (4, False)])
def test_a_cause_is_of_three_words_and_no_more(words: int, is_one: bool) -> None:
    tokens = prose("Medics for " + "Green " * (words - 1) + "Peace said so")
    assert (cause_end(tokens, 0) == 2 + words) is is_one


def test_what_was_told_inside_is_part_of_it_and_what_reaches_out_stays() -> None:
    tokens = prose("Medics for Peace Tolvan said so")
    assert with_causes(prose("Medics for Peace said so"), [surely(2, 3, "person")]) == [
        surely(0, 3, "organization")
    ]
    reaching = [surely(2, 5, "organization")]
    assert with_causes(tokens, reaching) == reaching


def test_bodies_beside_each_other_take_what_is_told_in_each() -> None:
    tokens = prose("Medics for Peace met Students for Justice in Delm")
    told = [surely(2, 3, "person"), surely(6, 7, "person"), surely(8, 9, "place")]
    assert with_causes(tokens, told) == [
        surely(0, 3, "organization"),
        surely(4, 7, "organization"),
        surely(8, 9, "place"),
    ]


def test_a_body_in_the_name_of_another_is_part_of_it() -> None:
    tokens = prose("Students Against Mothers Against Guns said so")
    assert with_causes(tokens, []) == [surely(0, 5, "organization")]
