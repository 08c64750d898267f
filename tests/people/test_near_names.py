"""Whom a misspelled name may mean."""

from __future__ import annotations

import pytest

from reader.people.near_names import near_names

NAMES = ("Tomas Reyes", "Ingrid Solheim", "Élodie Roes", "Harbour Union")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("solhiem", ("Ingrid Solheim",)),
        ("elodie", ("Élodie Roes",)),
        ("Tomas Reye", ("Tomas Reyes",)),
        ("reyse", ("Tomas Reyes",)),  # two letters of five changed places
        ("rose", ()),  # of four: another name
        ("harbor union", ("Harbour Union",)),
        ("", ()),
    ],
)
def test_a_name_is_near_one_of_which_it_has_most_letters_in_order(name: str, near: tuple[str, ...]) -> None:
    assert near_names(name, NAMES, most=2) == near


def test_no_more_names_come_than_are_asked_for() -> None:
    assert near_names("reyse", ("Tomas Reyes", "Ann Reyes", "Bo Reyes"), most=2) == (
        "Tomas Reyes",
        "Ann Reyes",
    )
