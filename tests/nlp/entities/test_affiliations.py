"""For whom a person speaks: the organization of the role, or one beside the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.nlp.entities import find_entities
from reader.nlp.entities.affiliations import Employers
from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.names import name_at
from reader.nlp.entities.role_phrases import Role
from reader.nlp.pipeline import parse
from tests.nlp.entities.columns import columns, place

if TYPE_CHECKING:
    from spacy.language import Language


def has_employer(text: str, *, role: bool = False) -> bool:
    """Tell whether Roe, perhaps with the role before, works for Brill."""
    tokens = columns(text)
    roe, brill = place(tokens, "Roe"), place(tokens, "Brill")
    organization = Cluster("organization", ("brill",), [name_at(tokens, brill, brill + 1)])
    person = Cluster("person", ("roe",), [name_at(tokens, roe, roe + 1)])
    person.role = Role(roe - 1, roe, roe - 1) if role else None
    return Employers([organization]).of(tokens, person) is organization


@pytest.mark.parametrize(("distance", "expected"), [(13, True), (14, False)])
def test_a_relative_clause_that_is_not_too_long_tells(distance: int, expected: bool) -> None:
    assert has_employer(f"Roe , who {'so ' * (distance - 2)}heads Brill") == expected


@pytest.mark.parametrize(("distance", "expected"), [(59, True), (60, False)])
def test_its_chairwoman_is_that_of_an_organization_some_sentences_before(
    distance: int, expected: bool
) -> None:
    assert has_employer(f"Brill {'fell ' * (distance - 1)}its chairwoman Roe", role=True) == expected


@pytest.mark.parametrize(("words", "expected"), [(7, True), (8, False)])
def test_a_name_stands_behind_a_description_that_is_not_too_long(words: int, expected: bool) -> None:
    assert has_employer(f"Roe of the {'old ' * (words - 1)}charity Brill") == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("NATO Secretary General Anna Lund agreed.", "NATO"),
        ("Mary Cole, the head of the Harbour Trust, agreed.", "Harbour Trust"),
        ("Mary Cole of the Harbour Trust agreed.", "Harbour Trust"),
        ("Lumeta’s former chief technology officer, Mary Cole, agreed.", "Lumeta"),
        ("Mary Cole, chief executive of Quorum, agreed.", "Quorum"),
        ("Mary Cole, head of sales at Quorum, agreed.", "Quorum"),
        ("Mary Cole, founder and editor of the Delm Echo, agreed.", "Delm Echo"),
        ("Mary Cole, who chairs the Harbour Trust, agreed.", "Harbour Trust"),
        ("Mary Cole, who leads research at the Harbour Trust, agreed.", "Harbour Trust"),
        ("Mary Cole, who met friends at the Harbour Trust, agreed.", ""),
        ("The Harbour Trust's Mary Cole agreed.", "Harbour Trust"),
        # whoever is called by what they are, where a body has no name
        ("Delm Police agreed. The local council agreed. Its leader, Mary Cole, agreed.", ""),
        ("NATO agreed. The central bank agreed. Its governor, Mary Cole, agreed.", ""),
        ("The Harbour Bank agreed. The central bank agreed. Its head, Mary Cole, agreed.", "Harbour Bank"),
        ("Quorum agreed. The retailer agreed. Its founder, Mary Cole, agreed.", "Quorum"),
        ("Quorum agreed. The local council agreed. Its leader, Mary Cole, agreed.", ""),
        (
            "Amnesty International agreed. The rights group's director, Mary Cole, agreed.",
            "Amnesty International",
        ),
        ("The Home Office agreed. The rights group's director, Mary Cole, agreed.", ""),
        ("Lufthansa agreed. The German carrier's chief, Mary Cole, agreed.", "Lufthansa"),
        ("Lufthansa agreed. The central bank's governor, Mary Cole, agreed.", ""),
        (
            "The Harbour Trust agreed. It is late, said Mary Cole, the lobby group's president.",
            "Harbour Trust",
        ),
        # behind what the organization is
        ("Mary Cole, of the centre-right party Harbour Front, agreed.", "Harbour Front"),
        ("Mary Cole, of the tenants' group Harbour Watch, agreed.", "Harbour Watch"),
        ("“It is late,” said Mary Cole of a charity called Harbour Watch.", "Harbour Watch"),
        ("Mary Cole, who runs the guards' union Harbour Watch, agreed.", "Harbour Watch"),
        ("They gave it to the Harbour Trust, whose director, Mary Cole, agreed.", "Harbour Trust"),
        ("Mary Cole, who covers steel for the Harbour Trust, agreed.", "Harbour Trust"),
        ("Mary Cole, who sits on the board of the Harbour Trust, agreed.", "Harbour Trust"),
        ("Mary Cole, who covered her face at the Harbour Trust, agreed.", ""),
        ("The Harbour Watch union's Mary Cole agreed.", "Harbour Watch"),
        ("Mary Cole, now at the Harbour Trust, agreed.", "Harbour Trust"),
        (
            "Mary Cole, founder and chief executive of the Oslo-based firm Harbour Watch, agreed.",
            "Harbour Watch",
        ),
        ("Mary Cole, head of the Oslo-based start-up Harbour Watch, agreed.", "Harbour Watch"),
        ("Mary Cole, of the old town near Harbour Watch, agreed.", ""),
        ("The Harbour Trust is angry. Its chairwoman, Mary Cole, said so.", "Harbour Trust"),
        ("Mary Cole, a teacher, agreed with the Harbour Trust.", ""),
        ("Mary Cole, captain of the Rovers in the Northern League, left.", "Rovers"),
        ("Mary Cole, captain of the Delm Rovers, thanked the Northern League.", "Delm Rovers"),
        ("The Harbour Trust (HT) secretary Mary Cole agreed.", "Harbour Trust"),
        ("The board met Mary Cole at the Health Ministry on Monday.", ""),
        ("The court fined Mary Cole for the Northern League.", ""),
        ("They spoke with Mary Cole at the Health Ministry.", ""),
        ("“It is late,” said Mary Cole from the Health Ministry.", "Health Ministry"),
        ("According to Mary Cole from the Health Ministry, it is late.", "Health Ministry"),
    ],
)
def test_a_person_speaks_for_the_organization_beside_the_name(
    nlp: Language, text: str, affiliation: str
) -> None:
    found = [entity.affiliation for entity in find_entities(parse(nlp, text)) if entity.kind == "person"]
    assert found == [affiliation]
