"""What the words beside a name tell of it, through the whole analysis, each engine in turn."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

NAMES: list[tuple[str, str, str]] = [
    # of whom somebody is
    ("Ann Roe of Irving Mundy said it was late.", "Irving Mundy", "organization"),
    ("Solicitor Ann Roe, of Irving Mundy, said it was late.", "Irving Mundy", "organization"),
    ("She called in accountants from Irving Mundy, who found it late.", "Irving Mundy", "organization"),
    ("She spoke of Ann Roe, who was late.", "Ann Roe", "person"),
    # known companies that are written like somebody
    (
        "Eli Lilly, whose drug was late, did not bid. Ann Roe said Lilly was late.",
        "Eli Lilly",
        "organization",
    ),
    ("Shares of Kimberly-Clark rose.", "Kimberly-Clark", "organization"),
    ("She met analyst Grant Thornton.", "Grant Thornton", "person"),
    # what only people are
    ("Mteto Nyati, Tolvan's chairperson, has asked for a report.", "Mteto Nyati", "person"),
    ("Counsel to the bank, Rotimi Jacobs, SAN, told the court that it was late.", "Rotimi Jacobs", "person"),
    # places of those who were elected
    ("But Kisumu Senator Ann Roe left.", "Kisumu", "place"),
    ("The Labour MP for Keldra added that it was late.", "Keldra", "place"),
    ("They struck a depot in the Ukrainian city of Keldrovsk. It rained.", "Keldrovsk", "place"),
    ("A Keldra Falls woman was arrested Tuesday.", "Keldra Falls", "place"),
    ("The Keldra pensioner was late. It rained.", "Keldra", "place"),
    ("A resident of Agatu, Mrs Ann Roe, was late.", "Agatu", "place"),
    ("Fine Gael MEP Ann Roe was late.", "Fine Gael", "organization"),
    # a journal of one word
    (
        "It was cold, according to a study published on Wednesday in Nature by Ann Roe.",
        "Nature",
        "organization",
    ),
    # to whom something was told
    ("Senator Ann Roe told the Nation it was late.", "Nation", "organization"),
    # a body behind its noun
    ("The charity Sands said it was late.", "Sands", "organization"),
    # what a company is called in a country, and a part of one
    ("Airtel Kenya was late. It left.", "Airtel Kenya", "organization"),
    ("It was late in Northern Kenya. It left.", "Northern Kenya", "place"),
    # whom a body has
    ("The charity was late. The charity's Sheona Scales called it cold.", "Sheona Scales", "person"),
    ("The bank's Harbour Gap Report was late. It left.", "Harbour Gap Report", ""),
    # what somebody makes
    ("The maker of Battlefield and Dune Racer was late. It left.", "Battlefield", ""),
    # several together, behind a plural
    ("It would hold a protest against owners Fosun before that game.", "Fosun", "organization"),
    # a start-up
    ("Talks went on in the French start-up Mistral AI, which is late.", "Mistral AI", "organization"),
    # drugs and coins
    ("Bitcoin and Ether were little changed.", "Ether", ""),
    # owners of nothing
    (
        "The owner of Claire's and Tolvan Foods fell. She was to handle Claire's, while it lasts.",
        "Claire's",
        "organization",
    ),
    ("Keldra Foods and Theisen's are collecting donations.", "Theisen's", "organization"),
    ("It rained at Whelan's. They ate.", "Whelan's", "organization"),
]


@pytest.mark.parametrize(("text", "name", "kind"), NAMES)
def test_words_beside_a_name_tell_what_it_names(
    extractor: Extractor, text: str, name: str, kind: str
) -> None:
    kinds = {entity.name: entity.kind for entity in analyze(extractor, Article("a", text)).entities}
    assert kinds.get(name, "") == kind, kinds


@pytest.mark.parametrize(
    "text",
    [
        "His career was longer than Smith's, and he was glad.",
        "He is a friend of Smith's. It rained.",
        "It is close to Smith's. It rained.",
        "Smith's been ill. It rained.",
    ],
)
def test_what_somebody_has_is_no_organization(extractor: Extractor, text: str) -> None:
    names = {entity.name for entity in analyze(extractor, Article("a", text)).entities}
    assert "Smith's" not in names


@pytest.mark.parametrize("extractor", ["model"], indirect=True)
@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a matter of a body, before who has it
        ("SNP culture spokesman Ann Roe said it was late.", "SNP"),
        ("IFA dairy chair Ann Roe accused them of delay.", "IFA"),
        ("The Delm health commission said it was late.", "Delm health commission"),
        ("The Medef employers' group said business was late.", "Medef"),
        # what a body is, behind its whole name
        ("The Verdi union wants more pilots. It rained.", "Verdi"),
        # its parts
        ("Ann Roe rides for UAE Team Emirates in May.", "UAE Team Emirates"),
        (
            "Bishop Tom Roe of the Archdiocese of St. Paul and Minneapolis left.",
            "Archdiocese of St. Paul and Minneapolis",
        ),
        ("Its parent, Claire's Holdings, was late. It left.", "Claire's Holdings"),
        # its members
        (
            "Keldra National Union of Teachers Secretary-General Ann Roe left.",
            "Keldra National Union of Teachers",
        ),
    ],
)
def test_a_body_is_named_without_what_belongs_to_an_office(
    extractor: Extractor, text: str, name: str
) -> None:
    entities = analyze(extractor, Article("a", text)).entities
    assert name in {mention.span.of(text) for entity in entities for mention in entity.mentions}


@pytest.mark.parametrize("extractor", ["model"], indirect=True)
def test_who_opens_a_sentence_and_is_of_an_organization_is_named_whole(extractor: Extractor) -> None:
    text = "It had expected rain. Probal Sen of Tolvan Securities was late."
    kinds = {entity.name: entity.kind for entity in analyze(extractor, Article("a", text)).entities}
    assert kinds.get("Probal Sen") == "person", kinds


@pytest.mark.parametrize(
    "text",
    [
        "Electricity and Energy Minister Ann Roe told a meeting that it was late.",
        "Homelessness minister Ann Roe said it was late.",
        "ICT Cabinet Secretary Ann Roe said it was late.",
    ],
)
def test_what_a_minister_is_for_is_no_organization(extractor: Extractor, text: str) -> None:
    assert {entity.name for entity in analyze(extractor, Article("a", text)).entities} == {"Ann Roe"}


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Secretary of State Ann Roe left.", "Ann Roe"),
        ("Foreign Minister Ann Roe left.", "Foreign Minister Ann Roe"),
        ("Consultant heart surgeon Dr Ann Roe left.", "Dr Ann Roe"),
        ("President Roe left.", "President Roe"),
        ("Former President Roe left.", "President Roe"),
    ],
)
def test_a_mark_is_no_more_role_than_name(extractor: Extractor, text: str, mention: str) -> None:
    (person,) = [one for one in analyze(extractor, Article("a", text)).entities if one.kind == "person"]
    assert [one.span.of(text) for one in person.mentions if one.form == "name"] == [mention]


@pytest.mark.parametrize("extractor", ["model"], indirect=True)
def test_its_chief_is_that_of_the_subject_before(extractor: Extractor) -> None:
    text = "The Tolvan League thanked Keldra University. Its chief, Ann Roe, said it was late."
    (person,) = [one for one in analyze(extractor, Article("a", text)).entities if one.kind == "person"]
    assert person.affiliation == "Tolvan League"


@pytest.mark.parametrize("rank", ["Det Ch Insp", "Det Sgt", "Insp"])
def test_a_rank_is_whole_in_a_role(extractor: Extractor, rank: str) -> None:
    text = f"{rank} Ann Roe, of Keldra Police, was late."
    (person,) = [one for one in analyze(extractor, Article("a", text)).entities if one.kind == "person"]
    assert (person.name, person.role) == ("Ann Roe", rank)
