"""Who and what reports of every kind name, through the whole analysis, each engine in turn."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

Names = list[str]

HEADLINES: list[tuple[str, Names, Names]] = [
    # every word has a capital, and names end before what happens
    (
        "Chancellor Rachel Voss Defends Winter Fuel Cut as Unions Threaten Strike\n\nShe left on Friday.",
        ["Rachel Voss"],
        [],
    ),
    (
        "Supreme Court Refuses Bail To Ex-Minister Ramesh Naik In Cement Scam\n\nIt rained on Friday.",
        ["Ramesh Naik"],
        ["Supreme Court"],
    ),
    (
        "University of Leeds Study Finds Coffee Helps Sleep, Says Dr Ann Pratt\n\nIt rained on Friday.",
        ["Ann Pratt"],
        ["University of Leeds"],
    ),
    (
        "NHS England Boss Amanda Pritchard Quits After Report By Lord Darzi-Smith\n\nIt rained on Friday.",
        ["Amanda Pritchard", "Darzi-Smith"],
        ["NHS England"],
    ),
]
NAMES: list[tuple[str, Names, Names]] = [
    # positions of one letter, in the notes on a game
    (
        "The Comets beat the Ravens.\n\nComets: G Terrance Moss (illness) did not play. ... "
        "D Matt Lind sat out.\n\nRavens G Chris Dale had 22 points.",
        ["Terrance Moss", "Matt Lind", "Chris Dale"],
        ["Comets", "Ravens"],
    ),
    ("J Robert Hale led the project.", ["J Robert Hale"], []),
    # names that the tokenizer of the model takes for contractions
    (
        "“It is thin,” Jony Ive said. Ive's colleague Im Jong-seok was not so sure. Brian Cant laughed.",
        ["Jony Ive", "Im Jong-seok", "Brian Cant"],
        [],
    ),
    # the offices of prosecutors
    ("Assistant State's Attorney Ann Roe asked for seven years.", ["Ann Roe"], []),
    (
        "Delm County State’s Attorney Ann Roe left. The Delm County State’s Attorney’s Office declined.",
        ["Ann Roe"],
        ["Delm County State’s Attorney’s Office"],
    ),
    # a county with an official is no body
    ("Adams Township Trustee Bob Poe said it was late.", ["Bob Poe"], []),
    ("Oak Lawn Village President Ann Roe said it was late.", ["Ann Roe"], []),
    # whoever looks at markets does so for a firm
    ("“It was low,” Edna Lund analyst John Poe said.", ["John Poe"], ["Edna Lund"]),
    # press releases
    (
        "OSLO--(NEWS WIRE)--Nov. 4, 2020-- Moss Adler LLP announced that it will grow.",
        [],
        ["NEWS WIRE", "Moss Adler LLP"],
    ),
    # agencies with an "and" in their names
    (
        "It is being investigated by the U.S. Securities and Exchange Commission, and declined to comment.",
        [],
        ["U.S. Securities and Exchange Commission"],
    ),
    # a firm of partners
    (
        "It is a part of Hutchins and Bloom LLP now. Hutchins and Bloom shares our view.",
        [],
        ["Hutchins and Bloom LLP"],
    ),
    # letters in the plural are things, or people
    ("She sang at the VMAs on Monday. The CMAs are next.", [], []),
    # where something was published
    ("The findings were published online Monday in Keldra Biology.", [], ["Keldra Biology"]),
    ("The lead author of the study in Keldra Ecology left.", [], ["Keldra Ecology"]),
    ("The study was published Monday in London.", [], []),
    # who supports a club is not the club
    (
        "Delm Hotspur lost. The Delm Hotspur Supporters’ Trust said so. Delm Hotspur left.",
        [],
        ["Delm Hotspur", "Delm Hotspur Supporters’ Trust"],
    ),
    # syllables of given names, and the surname before them
    ("Former council president Jasper Tsang Yok-sing left.", ["Jasper Tsang Yok-sing"], []),
    ("Ann Roe-led talks failed.", ["Ann Roe"], []),
    # platforms to which something is posted
    ("The clip was posted to Snapchat. Ann Roe took to Twitter on Monday.", ["Ann Roe"], []),
    # a storm keeps its name
    ("Cyclone Marisol turned north. Marisol is the fifth storm.", [], []),
    # what an organization is of another
    ("Sales fell again. Rival Boeing said so.", [], ["Boeing"]),
    # outlets that have seen something
    ("“It is sad,” Ann Roe told The Quay Deal.", ["Ann Roe"], ["Quay Deal"]),
    # a company, and where it is
    ("It was made by Keldra Pharmaceuticals of South San Francisco.", [], ["Keldra Pharmaceuticals"]),
    # relatives of somebody are called by their given names
    (
        "Walter Lund died on Saturday. His niece Ivonne Lund said so. Mr. Lund was 87.",
        ["Walter Lund", "Ivonne Lund"],
        [],
    ),
    # somebody works at a firm that is called like somebody, or its share falls
    ("Ann Poe, head of trading at Edna W. Lund in Delm, left.", ["Ann Poe"], ["Edna W. Lund"]),
    ("Edna Lund fell 1.1% on the news.", [], ["Edna Lund"]),
    # a work, and a company that makes some
    ("Ann Poe joked on her podcast Armchair Deal.", ["Ann Poe"], []),
    ("The film company Tolvan Pictures left.", [], ["Tolvan Pictures"]),
    # the first part of an office
    ("Delm County District Attorney Ann Poe left.", ["Ann Poe"], []),
    # ranks of a list, degrees
    ("No. 1 Keldra Tech beat Delm State.", [], ["Keldra Tech", "Delm State"]),
    ("Ann Poe, MD, MPH, said no.", ["Ann Poe"], []),
    # journals of a body, bodies with several matters, medical centers
    (
        "It was published in the Journal of the Keldra Heart Association.",
        [],
        ["Journal of the Keldra Heart Association"],
    ),
    (
        "It was funded by the National Heart, Lung, and Blood Institute.",
        [],
        ["National Heart, Lung, and Blood Institute"],
    ),
    ("Ann Poe, who is now at Keldra Medical Center in Delm, left.", ["Ann Poe"], ["Keldra Medical Center"]),
    # nicknames behind a given name of which no list knows, particles, two given names
    ("Sen. Ronald “Bato” dela Rosa left. Then dela Rosa laughed.", ["Ronald “Bato” dela Rosa"], []),
    ("They met Ruth Ann Lindqvist. Later Ruth Ann laughed.", ["Ruth Ann Lindqvist"], []),
    # where members of a parliament sit
    ("Rother Valley MP Kevin Poe left.", ["Kevin Poe"], []),
    # hospital trusts of two places, bodies for two matters
    (
        "It is an inquiry into Delm and Keldra Hospital NHS Trust.",
        [],
        ["Delm and Keldra Hospital NHS Trust"],
    ),
    (
        "He met the Energy and Climate Policy Institute on Monday.",
        [],
        ["Energy and Climate Policy Institute"],
    ),
    # a bank of which the parse makes an adjective
    ("Shares rose. UBS analyst Robin Poe left.", ["Robin Poe"], ["UBS"]),
    # a campus, an era, a party's members, a paper with a day
    ("Jodi Poe of the University of Keldra at Oslo left.", ["Jodi Poe"], ["University of Keldra at Oslo"]),
    ("It burned down around AD 700.", [], []),
    ("Rep. David Poe, a Delm County Republican, left.", ["David Poe"], []),
    ("He told the Mail on Sunday's Ann Poe.", ["Ann Poe"], ["Mail on Sunday"]),
    # a surname before two syllables
    ("Ann Poe beat Ko Jin-young.", ["Ann Poe", "Ko Jin-young"], []),
    # given name, particle and surname; a company that is "which"; where somebody lives
    ("Then Chad le Clos was named.", ["Chad le Clos"], []),
    ("China's Jingye, which struck a deal, has pledged to invest.", [], ["Jingye"]),
    ("Montecito resident Ann Poe left.", ["Ann Poe"], []),
    # a body of a body
    (
        "The Air Force left. The Air Force Research Laboratory stayed.",
        [],
        ["Air Force", "Air Force Research Laboratory"],
    ),
    # a spacecraft
    ("The InSight lander dug again. InSight's Bruce Lund was sad.", ["Bruce Lund"], []),
    # a governor's place
    ("Ann Poe, the governor of Keldra, spoke. The council of Keldra voted.", ["Ann Poe"], []),
    # somebody's company
    (
        "It is backed by Warren Lindqvist's Delm Holdings Inc and by others. Lindqvist has said so.",
        ["Warren Lindqvist"],
        ["Delm Holdings Inc"],
    ),
]


@pytest.mark.parametrize(("text", "people", "organizations"), NAMES)
def test_a_report_names_people_and_organizations(
    extractor: Extractor, text: str, people: Names, organizations: Names
) -> None:
    entities = analyze(extractor, Article("a", text)).entities
    assert [entity.name for entity in entities if entity.kind == "person"] == people
    found = [entity.name for entity in entities if entity.kind == "organization"]
    assert [name.removeprefix("The ") for name in found] == organizations


@pytest.mark.parametrize("extractor", ["model"], indirect=True)
@pytest.mark.parametrize(("text", "people", "organizations"), HEADLINES)
def test_a_headline_names_them_whole(
    extractor: Extractor, text: str, people: Names, organizations: Names
) -> None:
    entities = analyze(extractor, Article("a", text)).entities
    assert [entity.name for entity in entities if entity.kind == "person"] == people
    assert [entity.name for entity in entities if entity.kind == "organization"] == organizations


SPEAKERS: list[tuple[str, str]] = [
    # no journal is the team whose findings it published
    (
        "Scientists have found a moon. The findings were published in Keldra Astronomy. "
        "The group said it was late.",
        "group",
    ),
    ("The findings were published in Keldra Astronomy. The journal said it was late.", "Keldra Astronomy"),
    # a body speaks for itself, whoever leads it
    (
        "The State Board of Elections, whose chairman, Ann Poe, is a lawyer, says it was late.",
        "State Board of Elections",
    ),
    # what a captain is besides
    ("Captain Ann Poe was late. “It was cold,” said the wicketkeeper.", "Ann Poe"),
    # the office of whoever was named alone
    ("Ann Poe was late. “It was cold,” the former vice president said.", "Ann Poe"),
    ("Ann Poe was late. “It was cold,” the Tony winner said.", "Ann Poe"),
    ("The party's leader, Ann Poe, was late. “It was cold,” the MP said.", "Ann Poe"),
    ("His lawyer, Ann Poe, was late. “It was cold,” the senior lawyer said.", "Ann Poe"),
    # who is named in a clause about somebody is not who the text is about
    (
        "Rhiannon Poe, whose daughter Kate died in 2009, is one of many. “It was late,” she said.",
        "Rhiannon Poe",
    ),
    # who the subject is, behind a comma
    (
        "They met her aunt, Jo Lind. The boy's mother, Ann Poe, wept. “He trusted her,” she said.",
        "Ann Poe",
    ),
    # whoever was named above, before the singer who is named below
    (
        "Marta Lund was blocked on Monday. In a post, the singer claimed that it was late. "
        "The singer Ann Poe left.",
        "Marta Lund",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_somebody_speaks_in_a_report(extractor: Extractor, text: str, speaker: str) -> None:
    analysis = analyze(extractor, Article("a", text))
    names = {entity.id: entity.name for entity in analysis.entities}
    assert [names[claim.speaker] for claim in analysis.claims if claim.speaker] == [speaker]


def test_a_name_is_whole_in_the_paragraph_with_which_a_report_opens(extractor: Extractor) -> None:
    lead = (
        "Marta Lindqvist and Rugby Keldra have settled their dispute, ending a seven-month saga that began "
        "with an angry letter."
    )
    analysis = analyze(extractor, Article("a", f"{lead}\n\nThe letter was sent in May."))
    assert {entity.name for entity in analysis.entities} >= {"Marta Lindqvist", "Rugby Keldra"}


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("Mexico's security secretary conceded on Friday that it was late.", "Ann Poe"),
        ("A teacher was arrested on Friday, the police said.", "police"),
        ("A man said on Friday that it was late.", "man"),
    ],
)
def test_the_first_to_speak_below_the_opening_is_who_it_announced(
    extractor: Extractor, opening: str, speaker: str
) -> None:
    analysis = analyze(extractor, Article("a", f"{opening}\n\nAnn Poe said 35 officers had left."))
    names = {entity.id: entity.name for entity in analysis.entities}
    assert [names[claim.speaker or ""] for claim in analysis.claims] == [speaker, "Ann Poe"]


def test_a_judge_is_whoever_the_next_sentence_names(extractor: Extractor) -> None:
    text = (
        "The company was late.\n\nIt sank.\n\nNobody knew.\n\nA federal judge in Delm said it was no joke. "
        "U.S. District Judge Ann Poe left. The mayor stayed, and so did Judge Tom Lund."
    )
    analysis = analyze(extractor, Article("a", text))
    names = {entity.id: entity.name for entity in analysis.entities}
    assert [names[claim.speaker or ""] for claim in analysis.claims] == ["Ann Poe"]


@pytest.mark.parametrize(
    ("description", "speaker"),
    [("first minister", "Ann Poe"), ("Unity leader", "Ann Poe"), ("officer", "officer")],
)
def test_a_leader_is_whoever_spoke_in_the_sentence_before(
    extractor: Extractor, description: str, speaker: str
) -> None:
    text = f"Ann Poe accused the company of theft. “It was late,” the {description} said."
    analysis = analyze(extractor, Article("a", text))
    names = {entity.id: entity.name for entity in analysis.entities}
    assert names[analysis.claims[-1].speaker or ""] == speaker
