"""What the words of a role say: rank, country, and whose or what field it is. No model."""

from __future__ import annotations

import pytest

from reader.nlp.speakers.offices import Office, office_of_role, words_of_name


def office(head: str, *nouns: str, **said: set[str]) -> Office:
    """Return an office with countries and destinations of one word each."""
    return Office(
        head,
        frozenset({head, *nouns}),
        frozenset(said.get("ranks", ())),
        frozenset((word,) for word in said.get("countries", ())),
        frozenset((word,) for word in said.get("destinations", ())),
        frozenset(said.get("words", ())),
    )


ROLES = [
    ("mayor of Leeds", (), office("mayor", words={"leeds"})),
    ("former deputy mayor", (), office("mayor", ranks={"former", "deputy"})),
    ("ex-mayor", (), office("mayor", ranks={"former"})),
    ("Vice-president", (), office("president", ranks={"deputy"})),
    ("apex-mayor", (), None),
    ("French Foreign Minister", (), office("minister", countries={"france"}, words={"foreign"})),
    ("France’s defence minister", (), office("minister", countries={"france"}, words={"defence"})),
    ("Justice Minister", (), office("minister", words={"justice"})),
    ("Spain’s ambassador to France", (), office("ambassador", countries={"spain"}, destinations={"france"})),
    ("wife of the minister", (), office("wife", words={"minister"})),
    (
        "chief executive",
        ("Northwind Energy", "NWE"),
        office("executive", "chief", words={"northwind", "energy", "nwe"}),
    ),
    (
        "head of the Harbour Trust",
        ("Harbour Trust", "HT"),
        office("head", words={"harbour", "trust", "ht"}),
    ),
    ("mayor of Leeds", ("Harbour Trust",), office("mayor", words={"leeds"})),
    ("mayor of a former mining town", (), office("mayor", words={"former", "mining", "town"})),
    ("boatbuilder", (), None),
    ("", (), None),
]


@pytest.mark.parametrize(("role", "affiliation", "expected"), ROLES)
def test_a_role_says_whose_office_it_is(
    role: str, affiliation: tuple[str, ...], expected: Office | None
) -> None:
    assert office_of_role(role, affiliation) == expected


@pytest.mark.parametrize(
    "role", ["U.S. senator", "US senator", "American senator", "senator of the United States"]
)
def test_a_country_has_many_names(role: str) -> None:
    senator = office_of_role(role)
    assert senator is not None
    assert senator.countries == {("united", "states")}


def test_a_country_is_no_word_of_a_name_since_it_has_many() -> None:
    assert list(words_of_name("United Arab Emirates")) == []
    assert list(words_of_name("Bank of England’s Board")) == ["bank", "england", "board"]
