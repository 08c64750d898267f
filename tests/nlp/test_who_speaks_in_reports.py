"""Who speaks and who is named in ordinary reports, through the whole analysis, each engine in turn."""

from __future__ import annotations

import pytest

from reader.model import Analysis, Article
from reader.nlp.analyze import Extractor, analyze
from reader.text.normalize import normalize

Speaker = tuple[str, bool]
"""The name of a speaker, and whether it is more likely right than not."""

SPOKEN_OF: list[tuple[str, list[Speaker]]] = [
    # who is named in what is said is not the one who says it
    (
        "Karl Hale, the former chief of the port, was heckled at the harbour on Sunday.\n\n"
        "A senior officer confirmed that a complaint had been filed.\n\n"
        "Some noise was made when Mr. Hale left the hall, he added.",
        [("senior officer", True), ("senior officer", True)],
    ),
    (
        "Karl Hale met Tom Bell on Sunday. Tom Bell was angry. He said Bell had broken the law.",
        [("Karl Hale", True)],
    ),
    ("According to him, Karl Hale has broken the law.", []),
    (
        "Tom Bell was hurt when a lorry hit the wall. Karl Hale saw it. Bell was bleeding, the man said.",
        [("Karl Hale", True)],
    ),
    # where it can be nobody else it may be, and where a name is told it is
    ("Karl Hale was tired. Hale's book will appear in May, he said.", [("Karl Hale", False)]),
    ("Karl Hale met Tom Bell. “My name is Karl Hale,” he said.", [("Karl Hale", True)]),
]
NAMED_BEFORE: list[tuple[str, list[Speaker]]] = [
    # who is the subject of the sentence before, and not whom it is about, however often that one was named
    (
        "Scott Neil won the ball. Neil insisted he had it. Neil had won the last one, too.\n\n"
        "Alan Sharp sided with Neil. “There is nothing in it,” he said.",
        [("Scott Neil", True), ("Alan Sharp", True)],
    ),
]
FORMS_OF_VERBS: list[tuple[str, list[Speaker]]] = [
    # forms that the lemmatizer takes for other verbs, or none
    ("“It is cold,” raged Karl Hale.", [("Karl Hale", True)]),
    ("“It is dull,” griped Karl Hale.", [("Karl Hale", True)]),
    ("“It is late,” Karl Hale blogged.", [("Karl Hale", True)]),
    ("Karl Hale texted that the hall was closed.", [("Karl Hale", True)]),
    ("Karl Hale hoped that the hall was closed.", [("Karl Hale", True)]),
]
COMPANIES: list[tuple[str, list[Speaker]]] = [
    # neither whose figures they are nor whom a company is beside is the company
    (
        "Lund Foods closed two plants on Monday.\n\nSales rose, according to data from Delm Markets.\n\n"
        "The plants were old, the company said.",
        [("Delm Markets", True), ("Lund Foods", True)],
    ),
    (
        "Lund Foods sold two plants to its main North American rival Acme Corp on Monday.\n\n"
        "The company said the plants were old.",
        [("Lund Foods", True)],
    ),
    # where it has its seat does not tell it from itself
    (
        "Lund Foods closed two plants on Monday.\n\nThe Oslo-based company said the plants were old.",
        [("Lund Foods", True)],
    ),
    # a given name of women and men
    (
        "Coach Dana Petrov thought his team won. Rick Bell left.\n\nPetrov shook his head. “No,” he said.",
        [("Dana Petrov", True), ("Dana Petrov", True)],
    ),
]
DESCRIBED_FIRST: list[tuple[str, list[Speaker]]] = [
    # of two subjects with a comma between them the first describes the second
    ("A mother of six, Ruth Peel says she has no time for politics.", [("Ruth Peel", True)]),
    ("A native of Oslo, Tom Berg argued that the bridge was safe.", [("Tom Berg", True)]),
    ("A Democrat from Vermont, Ann Roe said that the bill was dead.", [("Ann Roe", True)]),
    ("In 2019 the pope called it a wound.", [("pope", True)]),
    # of two subjects in a clause "who" is that of what is said
    ("The man, who police said was armed, left on Monday.", [("police", True)]),
    ("The governor's party, the Unity Front, said it would appeal.", [("Unity Front", True)]),
    ("Her employer, the Delm Herald, said it was sorry.", [("Delm Herald", True)]),
    ("Her employer, Tom Berg, said he was sorry.", [("Tom Berg", True)]),
    ("The mother of six, Ruth Peel, said that it was late.", [("Ruth Peel", True)]),
    (
        "Tom Berg left. A teacher from Oslo, who saw him, said that it was late.",
        [("teacher from Oslo", True)],
    ),
]
LETTERS: list[tuple[str, list[Speaker]]] = [
    # an organization by the letters behind it, and the person behind the role
    (
        "Naro Valu Mundram (NVM) chief coordinator Marudan accused the police of double standards.",
        [("Marudan", True)],
    ),
]
OWN_NOUNS: list[tuple[str, list[Speaker]]] = [
    # a body that is called so has the noun in its name, or letters that end in it
    (
        "Delm District Council met on Monday. Harbour Water Trust left. The council said it was late.",
        [("Delm District Council", True)],
    ),
    ("Harbour Water Trust left. The council said that it was late.", [("council", True)]),
    ("The Delm Rovers met the NFL. The league said that it was late.", [("NFL", True)]),
    ("The Delm Rovers met the FBI. The league said that it was late.", [("league", True)]),
    # whose office it is
    (
        "Lind worked for the Kandor County Sheriff's Office. Sheriff Karl Hale was late. "
        "Two men were held, according to the sheriff's office.",
        [("Kandor County Sheriff's Office", True)],
    ),
    (
        "Lind worked for the Delm Attorney General's Office. Sheriff Karl Hale was late. "
        "Two men were held, according to the sheriff's office.",
        [("Karl Hale’s office", True)],
    ),
]
CALLED: list[tuple[str, list[Speaker]]] = [
    # a surname that is a place's name, behind the full name
    (
        "Captain Karl Borneo told reporters that the chief was away. Borneo believes the fire was laid.",
        [("Karl Borneo", True), ("Karl Borneo", True)],
    ),
    (
        "Tom Paris left. Paris believes the fire was laid. He met Ann Lee in Paris.",
        [("Tom Paris", True)],
    ),
    # whoever is called something, and whoever calls somebody something
    ("A worker we’ll call “Ana” left. She says the workers are tired. Ana wept.", [("Ana", True)]),
    ("A nurse who asked to be called Lena left. The nurse said it was late.", [("Lena", True)]),
    ("The mayor named Karl Hale his deputy on Monday. The mayor said it was late.", [("mayor", True)]),
    ("Mayor Karl Hale went to Oslo. The mayor went to Oslo again, he said.", [("Karl Hale", True)]),
]
BODIES: list[tuple[str, list[Speaker]]] = [
    # a noun that is told more closely is no newspaper
    (
        "NASA built it. Delm News was late. The space agency announced that it rained.",
        [("NASA", True)],
    ),
    ("Delm News was late. The news agency said that it rained.", [("Delm News", True)]),
    # what a body is called in brackets
    (
        "The Home and Family Agency (Tolva) left. Tolva confirmed it rained. The agency said it was sorry.",
        [("Home and Family Agency", True), ("Home and Family Agency", True)],
    ),
    # whose figures they are is not the company
    (
        "Delmart Inc. lost money. Analysts polled by Factora left. The company said it was late.",
        [("Delmart Inc.", True)],
    ),
    (
        "Delmart Inc. lost money, by Factora consensus estimates. The company said it was late.",
        [("Delmart Inc.", True)],
    ),
]
DESCRIBED: list[tuple[str, list[Speaker]]] = [
    # the star of a work is somebody named before, and the title names nobody
    (
        "Karl Park would not go. But the “Boats On the Water” star never imagined that it was late.",
        [("Karl Park", False)],
    ),
    ("The “Fresh Bread” star said it was late. Ann Lee left.", [("star", True)]),
    # an office in a headline is the one person of the text who holds it
    (
        "Farm Minister says that growing costs are bad\n\nFarm Minister Karl Hale said it was late.",
        [("Karl Hale", True), ("Karl Hale", True)],
    ),
    (
        "Farm Minister says that growing costs are bad\n\nFarm Minister Karl Hale said it was late. "
        "Trade Minister Ann Lee said it was early.",
        [("Karl Hale", True), ("Karl Hale", True), ("Ann Lee", True)],
    ),
    (
        "Minister says that growing costs are bad\n\nFarm Minister Karl Hale said it was late. "
        "Trade Minister Ann Lee said it was early.",
        [("Minister", True), ("Karl Hale", True), ("Ann Lee", True)],
    ),
]
Name = tuple[str, str, str]
"""What it names, the role and the affiliation."""

HOMES = [
    # text, the name that is that of nobody and no body
    ("Lift fell\n\n“It was dark,” said Gemma Holroyd, 29, from Harrogate.", "Harrogate"),
    ("Lift fell\n\n“It was dark,” said Tom Lee, 41, of Ilkley.", "Ilkley"),
    ("Lift fell\n\n“It was dark,” said Ann Roe (67, from Skipton).", "Skipton"),
    ("Board votes\n\nBy Sarah Kline, Staff Writer\n\nMONTGOMERY — The board met for hours.", "MONTGOMERY"),
]
NAMED: list[tuple[str, dict[str, Name]]] = [
    (
        "Board renames Robert Lee High\n\nThe board voted on Monday to rename Robert Lee High School.",
        {"Robert Lee High School": ("organization", "", "")},
    ),
    (
        "Naro Valu Mundram (NVM) chief coordinator Marudan accused the police of double standards.",
        {
            "Naro Valu Mundram": ("organization", "", ""),
            "Marudan": ("person", "chief coordinator", "Naro Valu Mundram"),
        },
    ),
    (
        "The road would hold, said North East Water (NEW). NEW told the committee it had checked it.",
        {"North East Water": ("organization", "", "")},
    ),
    ("“We won,” said Karl Hale (KH), who lives in Oslo.", {"Karl Hale": ("person", "", "")}),
    ("Ann Lee lives in the Kandor Border Area (KBA).", {"Kandor Border Area": ("place", "", "")}),
    # where a body is, is not the body, and a role before a name is no part of one
    (
        "Lind left the Kandor County Sheriff's Office. Tom Bell is from Kandor County. "
        "Kandor County Sheriff Karl Hale was late.",
        {
            "Kandor County Sheriff's Office": ("organization", "", ""),
            "Kandor County": ("place", "", ""),
            "Karl Hale": ("person", "Kandor County Sheriff", ""),
        },
    ),
    (
        "They met Anna Lund, senior programmer Hugh Hill and others.",
        {"Anna Lund": ("person", "", ""), "Hugh Hill": ("person", "senior programmer", "")},
    ),
    # letters for given names, and two surnames
    ("They met an open D.J. Moss in May. Moss was late.", {"D.J. Moss": ("person", "", "")}),
    (
        "They lost when DeAndre Houston-Carson fell. Houston-Carson was late.",
        {"DeAndre Houston-Carson": ("person", "", "")},
    ),
    # an unknown word that signs a quotation, and where people vote
    (
        "Delm Rovers lose\n\n“We got knocked off course and it was like we never got back.” – Bridgeman.",
        {"Bridgeman": ("person", "", "")},
    ),
    (
        "Cllr James Halder, who represents the Homelands ward, spoke against it.",
        {"James Halder": ("person", "Cllr", ""), "Homelands": ("place", "", "")},
    ),
    # parties in other languages
    (
        "Ravi Menon of the Naro Valu Katchi said it was late, and Ana Sena said it was early.",
        {"Ravi Menon": ("person", "", "Naro Valu Katchi"), "Ana Sena": ("person", "", "")},
    ),
    ("Tesha Kiroba left Chama Cha Kenda.", {"Chama Cha Kenda": ("organization", "", "")}),
]


def analysis_of(extractor: Extractor, text: str) -> Analysis:
    return analyze(extractor, Article("a", normalize(text)))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        *SPOKEN_OF,
        *DESCRIBED_FIRST,
        *LETTERS,
        *OWN_NOUNS,
        *CALLED,
        *DESCRIBED,
        *BODIES,
        *NAMED_BEFORE,
        *FORMS_OF_VERBS,
        *COMPANIES,
    ],
)
def test_the_speaker_is_whoever_the_words_allow(
    extractor: Extractor, text: str, speakers: list[Speaker]
) -> None:
    analysis = analysis_of(extractor, text)
    names = [(analysis.entity(claim.speaker), claim.speaker_confidence) for claim in analysis.claims]
    assert [(entity.name, (odds or 0) > 0.5) for entity, odds in names if entity is not None] == speakers


@pytest.mark.model
@pytest.mark.parametrize(("text", "names"), NAMED)
def test_a_name_is_what_the_words_beside_it_tell(
    extractor: Extractor, text: str, names: dict[str, Name]
) -> None:
    entities = {entity.name: entity for entity in analysis_of(extractor, text).entities}
    found = {name: entities[name] for name in names if name in entities}
    assert {name: (one.kind, one.role, one.affiliation) for name, one in found.items()} == names


@pytest.mark.model
def test_the_hour_is_no_prime_minister(extractor: Extractor) -> None:
    text = "Kate Lind responds\n\nTuesday / 12:33 PM Education / Kate Lind\n\nKate Lind left."
    entities = analysis_of(extractor, text).entities
    assert [mention.span.of(text) for one in entities for mention in one.mentions] == ["Kate Lind"] * 3


@pytest.mark.model
@pytest.mark.parametrize(("text", "place"), HOMES)
def test_where_somebody_is_from_is_no_body(extractor: Extractor, text: str, place: str) -> None:
    kinds = {entity.name: entity.kind for entity in analysis_of(extractor, text).entities}
    assert kinds.get(place, "place") == "place"


@pytest.mark.model
@pytest.mark.parametrize("extractor", ["model"], indirect=True)
def test_an_unknown_town_is_nobody(extractor: Extractor) -> None:
    text = "Bronze returned\n\nA museum in Aberford said on Thursday it would return an old bronze."
    assert "person" not in {entity.kind for entity in analysis_of(extractor, text).entities}
