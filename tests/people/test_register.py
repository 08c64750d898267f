"""Profiles of appearances, and who has which name."""

from __future__ import annotations

import pytest

from reader.people.decision import Decision
from reader.people.profile import Appearance
from reader.people.register import Register, all_buckets, buckets_of_name, key_of

ANN = Appearance("one", "person", "Ann Holm", "mayor", "Coastal Party", 2024)
ANN_IN_CAPITALS = Appearance("two", "person", "ANN HOLM", "Mayor", "Coastal party", 2026)
EU = Appearance("one", "organization", "EU")
UNION = Appearance("three", "place", "European Union")


def test_a_profile_has_the_words_of_most_of_its_articles_and_their_years() -> None:
    third = Appearance("three", "person", "Ann Holm", "mayor", "Coastal Party")
    register = Register([ANN_IN_CAPITALS, ANN, third])
    (person,) = register.people
    profile = person.profiles[0].profile
    assert (profile.name, profile.role, profile.first_year, profile.last_year, profile.articles) == (
        *("Ann Holm", "mayor", 2024, 2026),
        3,
    )


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("holm", ["Ann Holm"]),
        ("ann holm", ["Ann Holm"]),
        ("european union", ["EU"]),
        ("eu", ["EU"]),
        ("the EU", ["EU"]),
        ("the", []),
        ("hol", []),
        ("holm ann", []),
        ("", []),
    ],
)
def test_somebody_is_found_by_words_in_a_row_of_any_of_their_names(name: str, names: list[str]) -> None:
    assert [person.name for person in Register([ANN, EU, UNION]).by_name(name)] == names


def test_a_group_and_a_name_without_letters_are_nobody() -> None:
    nobody = [Appearance("one", "group", "officials"), Appearance("one", "person", "?!")]
    assert [key_of(each) for each in nobody] == [None, None]
    assert Register(nobody).people == ()


def test_an_appearance_that_was_told_apart_is_a_profile_of_its_own() -> None:
    key, own_key = key_of(ANN), key_of(ANN, article="one")
    assert key is not None
    assert own_key is not None
    other = Appearance("four", "person", "Ann Holm", "mayor", "Coastal Party")
    register = Register([ANN, other], [Decision("apart", (own_key,), (key,))])
    assert [len(person.profiles) for person in register.people] == [1, 1]
    assert register.appearances(own_key) == (ANN,)
    ann, not_ann = register.speaker(ANN), register.speaker(other)
    assert ann is not None
    assert ann is not not_ann


def test_buckets_are_joined_by_decisions_however_many_lie_between() -> None:
    keys = [key_of(Appearance("x", "person", name)) for name in ("Ann Holm", "Ann Berg", "Ann Lie")]
    holm, berg, lie = (key for key in keys if key is not None)
    decisions = [Decision("same", (lie,), (berg,)), Decision("same", (berg,), (holm,))]
    assert all_buckets(["person holm"], decisions) == {"person holm", "person berg", "person lie"}
    assert all_buckets(["person vik"], decisions) == {"person vik"}
    assert buckets_of_name("Bo Vik") == {"person vik", "institution bv"}
