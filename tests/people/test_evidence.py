"""How likely two profiles are about one person."""

from __future__ import annotations

import pytest

from reader.people.evidence import evidence
from reader.people.profile import CERTAIN, LIKELY, Profile


def person(
    name: str = "Ragna Lund",
    role: str = "",
    affiliation: str = "",
    year: int | None = 2026,
    *,
    until: int = 0,
) -> Profile:
    """Return a profile of a person in the articles of a year, or of the years until another."""
    return Profile("person", name, role, affiliation, year, until or year)


def institution(name: str) -> Profile:
    """Return a profile of an institution."""
    return Profile("institution", name)


CERTAIN_PAIRS = [
    (person(affiliation="Coastal Party"), person(affiliation="Coastal Party", role="Prime Minister")),
    (person(role="Mayor of Varden"), person(role="mayor of Varden", affiliation="Coastal Party")),
    (person("John Smith", "Mayor of Varden"), person("John Smith", "mayor of Varden")),
    (institution("NATO"), institution("NATO")),
]
UNCERTAIN_PAIRS = [
    (person(), person()),
    (person("John Smith"), person("John Smith")),
    (person(role="baker"), person(role="baker")),
    (person(role="baker"), person()),
    (person(role="baker"), person(role="vicar")),
    (person(role="skipper", affiliation="Havbris"), person(role="judge", affiliation="Supreme Court of Elm")),
    (person(affiliation="Coastal Party", role="judge"), person(affiliation="Coastal Party", role="baker")),
    (person(affiliation="police"), person(affiliation="police")),
    (person("Ragna M. Lund", "Mayor of Varden"), person(role="Mayor of Varden")),
    (person("R. Lund", "Mayor of Varden"), person(role="Mayor of Varden")),
    (person("Lund", "Mayor of Varden"), person(role="Mayor of Varden")),
    (person("Bill Holm"), person("William Holm")),
    (person(role="Mayor of Varden", year=1990), person(role="Mayor of Varden", year=2026)),
    (person(role="Mayor of Varden", year=1990, until=2026), person(role="Mayor of Varden")),
    (institution("Health Ministry"), institution("Ministry of Health")),
    (institution("EU"), institution("European Union")),
    (institution("Nordhavn"), institution("Nordhavn Bank")),
]
UNLINKED_PAIRS = [
    (person("Lund"), person()),
    (person("Lund"), person("Lund")),
    (person("Lund", "Mayor of Varden"), person(role="Mayor of Elm")),
    (person("John Smith", "goalkeeper", "Elm Rovers"), person("John Smith", "judge", "Court of Varden")),
    (person("R. Lund", "baker"), person("Ragna Lund", "vicar")),
    (person("Anders Lund"), person()),
    (person(), institution("Ragna Lund")),
    (institution("Varden Police"), institution("Elm Police")),
]


@pytest.mark.parametrize(("one", "two"), CERTAIN_PAIRS)
def test_the_same_institution_or_office_makes_the_same_name_certain(one: Profile, two: Profile) -> None:
    assert evidence(one, two).certainty == evidence(two, one).certainty >= CERTAIN


@pytest.mark.parametrize(("one", "two"), UNCERTAIN_PAIRS)
def test_everything_less_is_linked_and_uncertain(one: Profile, two: Profile) -> None:
    assert LIKELY <= evidence(one, two).certainty == evidence(two, one).certainty < CERTAIN


@pytest.mark.parametrize(("one", "two"), UNLINKED_PAIRS)
def test_a_surname_alone_another_name_or_a_namesake_with_another_calling_is_no_link(
    one: Profile, two: Profile
) -> None:
    assert evidence(one, two).certainty == evidence(two, one).certainty < LIKELY


@pytest.mark.parametrize(
    ("one", "two", "is_contrary"),
    [
        (person("Anders Lund"), person(), True),
        (person("Lund"), person(), False),
        (person("John Smith", "goalkeeper"), person("John Smith", "judge"), True),
        (person("John Smith", "goalkeeper", year=2023), person("John Smith", "judge"), False),
        (person("John Smith", "goalkeeper", year=2024), person("John Smith", "judge"), True),
        (person(role="goalkeeper"), person(role="judge"), False),
        (institution("Varden Police"), institution("Elm Police"), True),
    ],
)
def test_two_cannot_be_one(one: Profile, two: Profile, is_contrary: bool) -> None:
    assert evidence(one, two).is_contrary is is_contrary


@pytest.mark.parametrize(
    ("one", "two", "reasons"),
    [
        (
            person(role="Mayor of Varden", affiliation="Coastal Party"),
            person(role="Mayor of Varden", affiliation="Coastal Party"),
            ("the same name", "the same affiliation: Coastal Party", "the same role: Mayor of Varden"),
        ),
        (person(), person(), ("the same name", "nothing else to tell by")),
        (
            person("R. Lund", "baker", "Elm Mill", year=1970),
            person(role="vicar", affiliation="Holm Church"),
            (
                *("one name is short for the other", "another affiliation", "another role"),
                *("a name that many have", "over 56 years"),
            ),
        ),
    ],
)
def test_reasons_are_words(one: Profile, two: Profile, reasons: tuple[str, ...]) -> None:
    assert evidence(one, two).reasons == reasons


def test_an_office_is_certain_for_as_long_as_somebody_may_hold_it() -> None:
    mayor = person(role="Mayor of Varden", year=2006)
    assert evidence(mayor, person(role="Mayor of Varden", year=2026)).certainty >= CERTAIN
    assert evidence(mayor, person(role="Mayor of Varden", year=2027)).certainty < CERTAIN
