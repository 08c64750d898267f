"""Organizations in the role before a person, where no name was read."""

from __future__ import annotations

import pytest

from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import name_at
from reader.nlp.entities.untold_employers import with_untold_employers
from tests.nlp.entities.columns import place, prose


def organizations(text: str, kind: NameKind = "person") -> list[str]:
    tokens = prose(text)
    start = place(tokens, "Anna")
    name = name_at(tokens, start, start + 2)
    names, kinds = with_untold_employers(tokens, [name], {start: kind})
    return [tokens.words_of(one.start, one.end) for one in names if kinds[one.start] == "organization"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("then Vela Motors CEO/NOUN Anna Lund left", ["Vela Motors"]),
        ("then Tolvan head/NOUN of/ADP sales/NOUN Anna Lund left", ["Tolvan"]),
        ("Tolvan/PROPN spokesman/NOUN Anna Lund left", ["Tolvan"]),
        ("it saw former Tolvan chief/NOUN Anna Lund there", ["Tolvan"]),
        # what opens a sentence may be any word
        ("Airline/NOUN spokesman/NOUN Anna Lund left", []),
        ("Airline/PROPN spokesman/NOUN Anna Lund left", []),
        # where somebody is from, what he is, and who has no organization
        ("then Kenyan spokesman/NOUN Anna Lund left", []),
        ("then London spokesman/NOUN Anna Lund left", []),
        ("then Deputy Director Anna Lund left", []),
        ("then Tolvan surgeon/NOUN Anna Lund left", []),
    ],
)
def test_what_stands_before_an_officer_is_an_organization(text: str, expected: list[str]) -> None:
    assert organizations(text) == expected


def test_only_people_have_employers() -> None:
    assert organizations("then Vela Motors CEO/NOUN Anna Lund left", kind="organization") == ["Anna Lund"]
