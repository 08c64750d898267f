"""Entities found with the model: one name is one thing in all its mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.nlp.entities import find_entities
from reader.nlp.pipeline import parse

if TYPE_CHECKING:
    from spacy.language import Language

    from reader.model import Entity

pytestmark = pytest.mark.model


def entities(nlp: Language, text: str) -> dict[str, Entity]:
    return {entity.name: entity for entity in find_entities(parse(nlp, text))}


def mentions(entity: Entity, text: str) -> list[tuple[str, str]]:
    return [(mention.span.of(text), mention.form) for mention in entity.mentions]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Kyiv asked for help, and Warsaw sent trucks. Kyiv was grateful.",
            {"Kyiv": "place", "Warsaw": "place"},
        ),
        (
            "He told The Harbour Gazette that the Ministry of Fisheries had known.",
            {"Harbour Gazette": "organization", "Ministry of Fisheries": "organization"},
        ),
        (
            "Acme Widgets Inc. was sold to Lindholm Bank, the White House said.",
            {
                "Acme Widgets Inc.": "organization",
                "Lindholm Bank": "organization",
                "White House": "organization",
            },
        ),
        ("The Fishermen's Union met the Women's Guild.", {"Fishermen's Union": "organization"}),
        ("The Chronicle said it was late. The Kites slept.", {"Chronicle": "organization"}),
        (
            "Coastal Savings, a small subsidiary of Lindqvist Holdings Inc., was sold.",
            {"Coastal Savings": "organization", "Lindqvist Holdings Inc.": "organization"},
        ),
        ("Northlight, owned by Baltic Energy, was sold.", {"Northlight": "organization"}),
        ("The head of the FBI Anna Lund agreed.", {"Anna Lund": "person"}),
        (
            "Will Marsh said it was late. “It is,” said Per Olsen.",
            {"Will Marsh": "person", "Per Olsen": "person"},
        ),
        (
            "May Berg said it was late. Christian Dale came.",
            {"May Berg": "person", "Christian Dale": "person"},
        ),
        (
            "A spokesman for Brightwater was silent. Brightwater, which runs the pumps, has 40 employees.",
            {"Brightwater": "organization"},
        ),
        (
            "According to the Riders' Association, Senator Ana Lopes agreed.",
            {"Riders' Association": "organization", "Ana Lopes": "person"},
        ),
        (
            "Mail from North Korea reached South Carolina, in the south of the East Coast.",
            {"North Korea": "place", "South Carolina": "place"},
        ),
        (
            "Kenya's Ministry of Health (MoH) knew it. According to MoH, Verdi, the union, did not.",
            {"Ministry of Health": "organization", "Verdi": "organization"},
        ),
        (
            "Norman Ham left early. Ham, the company said, was ill. His wife said that Ham slept.",
            {"Norman Ham": "person"},
        ),
        (
            "The United States agreed. A nurse at St. Mary's Hospital, friend of Peter Paul Rubens, did not.",
            {"United States": "place", "St. Mary's Hospital": "organization", "Peter Paul Rubens": "person"},
        ),
        ("A new report by Human Rights Watch said so.", {"Human Rights Watch": "organization"}),
        ("It rained. Reporting by Zadi Tolvane in Oslo.", {"Zadi Tolvane": "person", "Oslo": "place"}),
        ("Ørjan Nydal and Nivedita Rao agreed.", {"Ørjan Nydal": "person", "Nivedita Rao": "person"}),
        ("To Ms Karlov, the company said no.", {"Karlov": "person"}),
        ("The board of Shando Station met Fox there.", {"Shando Station": "place"}),
        (
            "Dora left. Dora slept. They told Dora, the company, and her son. Dora smiled. Dora said no.",
            {"Dora": "person"},
        ),
        ("Hau Lung-bin met Jeanne d'Arcy on Tuesday in May.", {"Hau Lung-bin": "person"}),
    ],
)
def test_a_name_has_the_kind_that_its_words_and_its_surroundings_say(
    nlp: Language, text: str, kinds: dict[str, str]
) -> None:
    found = entities(nlp, text)
    assert {name: found[name].kind for name in kinds if name in found} == kinds


def test_a_capitalized_noun_after_the_stands_for_the_organization_before_it(nlp: Language) -> None:
    text = "NATO met on Monday. The Alliance's plans are secret, but the alliance may publish them."
    found = entities(nlp, text)
    assert mentions(found["NATO"], text) == [
        ("NATO", "name"),
        ("The Alliance", "common"),
        ("the alliance", "common"),
    ]
    assert [entity.name for entity in found.values() if entity.kind == "organization"] == ["NATO"]


@pytest.mark.parametrize(
    ("before", "expected"),
    [("", ["Harbour Gazette", "The paper"]), ("A study came out. ", ["Harbour Gazette"])],
)
def test_the_paper_is_the_study_where_there_is_one(nlp: Language, before: str, expected: list[str]) -> None:
    text = f"{before}The Harbour Gazette praised it. The paper sold out."
    assert [words for words, _ in mentions(entities(nlp, text)["Harbour Gazette"], text)] == expected


def test_a_name_that_does_not_tell_its_class_is_no_newspaper(nlp: Language) -> None:
    text = "A spokesman for Brightwater resigned. The company was silent. The paper praised him."
    assert mentions(entities(nlp, text)["Brightwater"], text) == [
        ("Brightwater", "name"),
        ("The company", "common"),
    ]


def test_an_abbreviation_is_the_spelled_out_name(nlp: Language) -> None:
    text = "The World Health Organization (WHO) warned on Monday. The WHO has an office in Lyon."
    found = entities(nlp, text)
    assert found["World Health Organization"].aliases == ("WHO",)
    assert len(found["World Health Organization"].mentions) == 3


def test_a_person_is_one_under_all_names_and_the_mention_has_the_role(nlp: Language) -> None:
    text = "French President Emmanuel Macron spoke. Macron smiled. Then Mr Macron left."
    found = entities(nlp, text)
    person = found["Emmanuel Macron"]
    assert (person.id, person.role, person.aliases) == ("emmanuel-macron", "French President", ("Macron",))
    assert mentions(person, text) == [
        ("French President Emmanuel Macron", "name"),
        ("Macron", "name"),
        ("Mr Macron", "name"),
    ]


def test_an_event_is_no_organization_but_the_one_it_is_named_after_is(nlp: Language) -> None:
    found = entities(nlp, "The FIFA World Cup began on Thursday, and FIFA was pleased.")
    assert {name: len(entity.mentions) for name, entity in found.items()} == {"FIFA": 2}


def test_a_country_is_its_team_in_a_report_on_sport(nlp: Language) -> None:
    report = (
        "Norway beat Chile in the final match of the tournament. The striker scored two goals before "
        "half-time, and the goalkeeper saved a penalty. Norway won the cup, said the coach. Chile lost for "
        "the first time this season; the defender missed a header. Chile played the game well."
    )
    kinds = {name: entity.kind for name, entity in entities(nlp, report).items()}
    assert (kinds["Norway"], kinds["Chile"]) == ("organization", "organization")
    talks = entities(
        nlp, "Norway and Chile signed a treaty on trade. Norway won the right to fish off Chile."
    )
    assert (talks["Norway"].kind, talks["Chile"].kind) == ("place", "place")


def test_words_of_a_headline_are_names_only_when_something_else_says_so(nlp: Language) -> None:
    text = (
        "Macron Says Bridge Will Stay Open, Mayor Confirms\nEmmanuel Macron saw the bridge. Macron was calm."
    )
    found = entities(nlp, text)
    assert [(name, len(entity.mentions)) for name, entity in found.items()] == [("Emmanuel Macron", 3)]
