"""Which names belong to one organization, and what stands for it without a name. No model."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.entities import find_entities
from reader.nlp.entities.names import name_at
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.organizations import cluster_organizations
from reader.nlp.lexicon.word_forms import key_of
from tests.nlp.entities.columns import columns, place


def organizations(text: str) -> dict[str, list[str]]:
    doc = spacy.blank("en")(text)
    return {
        entity.name: [mention.span.of(text) for mention in entity.mentions]
        for entity in find_entities(doc)
        if entity.kind == "organization"
    }


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("Ministry of Health", "ministry"),
        ("Department of Health and Human Services", "department"),
        ("Nordic Institute of Ornithology", "institute"),
        ("Irving School District", "school"),
        ("Acme Widgets Inc", "inc"),
        ("Riders' Association", "association"),
        ("United Nations", "nations"),
        ("Hudson River", ""),
        ("D-NV", ""),
        ("United States", ""),
        ("Central Station", ""),
        ("Anna Lund", ""),
        ("Court", ""),
    ],
)
def test_a_name_turns_on_its_noun(name: str, noun: str) -> None:
    assert organization_noun(key_of(name)) == noun


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Harbour Workers' Union (HWU) called a strike. Later the HWU and the union itself left.",
            {"Harbour Workers' Union": ["Harbour Workers' Union", "HWU", "HWU", "the union"]},
        ),
        (
            "The Fraud Prevention Commission, known as KPK, called. Later the KPK left.",
            {"Fraud Prevention Commission": ["Fraud Prevention Commission", "KPK", "KPK"]},
        ),
        (
            "The Fraud Prevention Commission is well known. KPK left.",
            {"Fraud Prevention Commission": ["Fraud Prevention Commission"], "KPK": ["KPK"]},
        ),
        (
            "The Keldra Chamber of Commerce met. Then a Chamber officer left, and the chamber paid.",
            {"Keldra Chamber of Commerce": ["Keldra Chamber of Commerce", "Chamber", "the chamber"]},
        ),
        (
            "He sued Lindholm Bank in April. Later the bank paid, and the court closed the case.",
            {"Lindholm Bank": ["Lindholm Bank", "the bank"]},
        ),
        (
            "It was bought by Tolvan Ltd, and so the Ministry of Trade asked Tolvan. Then the ministry left.",
            {
                "Tolvan Ltd": ["Tolvan Ltd", "Tolvan"],
                "Ministry of Trade": ["Ministry of Trade", "the ministry"],
            },
        ),
        (
            "They asked the Canadian Interior Ministry. Later the Ministry of the Interior wrote to them.",
            {"Ministry of the Interior": ["Canadian Interior Ministry", "Ministry of the Interior"]},
        ),
        (
            "They asked the Iraqi Trade Ministry, the Syrian Trade Ministry, and then the Ministry of Trade.",
            {
                "Iraqi Trade Ministry": ["Iraqi Trade Ministry"],
                "Syrian Trade Ministry": ["Syrian Trade Ministry"],
                "Ministry of Trade": ["Ministry of Trade"],
            },
        ),
        (
            "Later the UN met. It was the UN that had asked for help.",
            {"United Nations": ["UN", "UN"]},
        ),
        (
            "He sued the Harbour Fund. Then the fund paid.",
            {"Harbour Fund": ["Harbour Fund", "the fund"]},
        ),
        (
            "He sued Lindholm Bank. Then a bank sued him too, and later the bank paid.",
            {"Lindholm Bank": ["Lindholm Bank"]},
        ),
        (
            "They praised the Ministry of Trade. Then the ministry of war fell, and the bank too.",
            {"Ministry of Trade": ["Ministry of Trade"]},
        ),
    ],
)
def test_short_forms_and_descriptions_belong_to_the_full_name(
    text: str, expected: dict[str, list[str]]
) -> None:
    assert organizations(text) == expected


@pytest.mark.parametrize(
    ("name", "acronym", "count"),
    [
        ("World Trading Fund", "WTF", 1),
        ("Harbour Old New Red Blue Gray Fund", "HONRBGF", 1),
        ("Harbour Old New Red Blue Gray Dull Late Big Far Fund", "HONRBGDLBFF", 2),
    ],
)
def test_an_abbreviation_has_few_letters(name: str, acronym: str, count: int) -> None:
    tokens = columns(f"{name} fell and {acronym} rose")
    names = [name_at(tokens, 0, place(tokens, "fell")), name_at(tokens, len(tokens) - 2, len(tokens) - 1)]
    assert len(cluster_organizations(tokens, names)) == count


@pytest.mark.parametrize(
    ("short", "is_same"),
    [("Chinese CDC", True), ("CDC", True), ("German CDC", False), ("Chinese CDF", False)],
)
def test_a_country_may_stand_before_an_abbreviation(short: str, is_same: bool) -> None:
    text = f"The Chinese Center for Disease Control and Prevention met. The {short} left"
    tokens = columns(text)
    names = [name_at(tokens, 1, 8), name_at(tokens, 10, 10 + len(short.split()))]
    assert len(cluster_organizations(tokens, names)) == (1 if is_same else 2)


@pytest.mark.parametrize(
    ("name", "short", "is_same"),
    [
        ("TTN News", "TTN", True),
        ("TTN International", "TTN", False),
        ("Tolbank International", "Tolbank", True),
        ("Ttn International", "Ttn", True),
    ],
)
def test_who_is_called_by_letters_is_not_what_begins_with_them(name: str, short: str, is_same: bool) -> None:
    tokens = columns(f"{name} met. Later {short} left")
    names = [name_at(tokens, 0, 2), name_at(tokens, 4, 5)]
    assert len(cluster_organizations(tokens, names)) == (1 if is_same else 2)


@pytest.mark.parametrize(("short", "is_same"), [("Post", True), ("York", False), ("Bell", False)])
def test_a_newspaper_is_called_by_its_last_word(short: str, is_same: bool) -> None:
    tokens = columns(f"The New York Post met. The {short} left")
    names = [name_at(tokens, 1, 4), name_at(tokens, 6, 7)]
    assert len(cluster_organizations(tokens, names)) == (1 if is_same else 2)


def test_a_committee_is_called_by_what_it_is_for() -> None:
    tokens = columns("The Committee for a Fair Budget met. Fair Budget left")
    names = [name_at(tokens, 1, 6), name_at(tokens, 7, 9)]
    assert len(cluster_organizations(tokens, names)) == 1


@pytest.mark.parametrize("name", ["Justice Department", "Interior Ministry"])
def test_a_department_is_nobody_with_a_title(name: str) -> None:
    assert organizations(f"On Monday the {name} said that it would wait.") == {name: [name]}


@pytest.mark.parametrize(
    ("name", "short", "is_same"),
    [
        ("Harrow Rovers", "Rovers", True),
        ("Weston Albion", "Albion", True),
        ("Weston Team", "Team", False),
        ("Green Party", "Party", False),
        ("Golden Lion", "Lion", False),
    ],
)
def test_a_club_is_called_by_its_last_word(name: str, short: str, is_same: bool) -> None:
    tokens = columns(f"The {name} met. The {short} left")
    names = [name_at(tokens, 1, 3), name_at(tokens, 5, 6)]
    assert len(cluster_organizations(tokens, names)) == (1 if is_same else 2)


@pytest.mark.parametrize(
    ("name", "short", "is_same"),
    [
        ("Federal Reserve", "Fed", True),
        ("Federal Agency", "Fed", False),
        ("Manchester United", "Man Utd", True),
        ("Manchester City", "Man Utd", False),
        ("Johnson & Johnson", "J&J", True),
        ("Volkswagen", "VW", True),
        ("VW", "Volkswagen", True),
        ("Coca - Cola", "Coke", True),
    ],
)
def test_an_organization_has_a_familiar_name(name: str, short: str, is_same: bool) -> None:
    tokens = columns(f"The {name} met. The {short} left")
    end = 1 + len(name.split())
    names = [name_at(tokens, 1, end), name_at(tokens, end + 2, end + 2 + len(short.split()))]
    clusters = cluster_organizations(tokens, names)
    assert len(clusters) == (1 if is_same else 2)


def test_a_familiar_name_of_two_organizations_is_neither() -> None:
    tokens = columns("The Metropolitan Police met the Metropolitan Opera . The Met left")
    names = [name_at(tokens, 1, 3), name_at(tokens, 5, 7), name_at(tokens, 9, 10)]
    assert len(cluster_organizations(tokens, names)) == 3
