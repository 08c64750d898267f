"""Ordinary news prose through the whole analysis, each engine in turn: one kind of prose a table."""

from __future__ import annotations

import pytest

from reader.model import Analysis, Article
from reader.nlp.analyze import Extractor, analyze
from reader.text.normalize import normalize

Row = tuple[str, str]
"""Speaker and content of a claim; its parts joined by an ellipsis."""

QUOTATIONS: list[tuple[str, list[Row]]] = [
    (
        "“No one,” said Ruth Moe, who chairs the council, “asked us.”",
        [("Ruth Moe", "“No one,” … “asked us.”")],
    ),
    (
        "“Costs are up,” Cook told the Gazette. “So are prices.”",
        [("Cook", "“Costs are up,” … “So are prices.”")],
    ),
    ("Price: “We won.”", [("Price", "“We won.”")]),
    (
        "‘The dogs’ home fell,’ Ida Moss said.\n\n‘The neighbours’ wall leans.\n\n‘We ran.’",
        [("Ida Moss", "‘The dogs’ home fell,’ … ‘The neighbours’ wall leans. … ‘We ran.’")],
    ),
    ("'They've taken 'em all,' said Pat O'Neil.", [("Pat O'Neil", "'They've taken 'em all,'")]),
    ("‹We have nothing,› said Rita Kohl.", [("Rita Kohl", "‹We have nothing,›")]),
    ("<<We have nothing,>> said Rita Kohl.", [("Rita Kohl", "<<We have nothing,>>")]),
    ("’We have nothing,’ said Rita Kohl.", [("Rita Kohl", "’We have nothing,’")]),
    ("“We won.” coach Ugo Costa said.", [("Ugo Costa", "“We won.”")]),
    ("“We won.” commented Ugo Costa.", [("Ugo Costa", "“We won.”")]),
    ("“We were robbed,” fumed manager Ugo Costa.", [("Ugo Costa", "“We were robbed,”")]),
    ("“I quit.” Berg told the board. “I am tired.”", [("Berg", "“I quit.” … “I am tired.”")]),
    (
        "“It is late.” Anna Berg said. “It is early,” said Tom Krog.",
        [("Anna Berg", "“It is late.”"), ("Tom Krog", "“It is early,”")],
    ),
]
SIGNED: list[tuple[str, list[Row]]] = [
    ("“I would not live elsewhere.” ~ Rosa Lind, baker", [("Rosa Lind", "“I would not live elsewhere.”")]),
    ("“We are one town.” (Rosa Lind, mayor)", [("Rosa Lind", "“We are one town.”")]),
    ("From the desk of Rosa Lind, baker.\n\n“It leans.”", [("Rosa Lind", "“It leans.”")]),
    (
        "The chief wrote a letter.\n\n“It leans.”\n\nMarta Lund, harbour chief",
        [("Marta Lund", "“It leans.”")],
    ),
    (
        "Your say\n\n“Mend the old bridge.”\nAnn Lind, Delm\n\n“Build a new one.”\nTom Krog, Vik",
        [("Ann Lind", "“Mend the old bridge.”"), ("Tom Krog", "“Build a new one.”")],
    ),
    ("“A warm and funny play.” ★★★★ The Echo", [("The Echo", "“A warm and funny play.”")]),
    ("“We saw the smoke first.” Recalled Ned Platt, 70.", [("Ned Platt", "“We saw the smoke first.”")]),
]
CLAUSES: list[tuple[str, list[Row]]] = [
    (
        "Bloomberg reported on Friday, citing sources, that the fund would close.",
        [("Bloomberg", "that the fund would close")],
    ),
    ("E. Lind was taken ill. Eva Lind said she could not walk.", [("Eva Lind", "she could not walk")]),
    ("The senator—a friend of the U.S.—said the pact would hold.", [("senator", "the pact would hold")]),
    ("The mayor, asked twice, would not say that she would stay.", [("mayor", "that she would stay")]),
    ("Three ships sank, Reuters reported, citing the coast guard.", [("Reuters", "Three ships sank")]),
    ("Officials did not offer that the dam had cracked.", [("officials", "that the dam had cracked")]),
    (
        "Two ships sank, according to the Star, citing a clerk who asked not to be named.",
        [("Star", "Two ships sank")],
    ),
    ("The deal was off, Radio Six reported, without saying why it was.", [("Radio Six", "The deal was off")]),
    (
        "Justice A. K. Lind and Justice A. R. Lind came. Justice A. R. Lind said it was late.",
        [("A. R. Lind", "it was late")],
    ),
    (
        "Anna Kate Berg sang. Anna Ellen Berg danced. “I was late,” Anna Ellen Berg said.",
        [("Anna Ellen Berg", "“I was late,”")],
    ),
    ("Chair of the Bar Council Nora Frayne said courts were old.", [("Nora Frayne", "courts were old")]),
    (
        "Sgt Mat Fowler of Devon and Cornwall Police said the road was shut.",
        [("Mat Fowler", "the road was shut")],
    ),
    ("DI Jane Roe said the road was shut.", [("Jane Roe", "the road was shut")]),
    (
        "The club, Roe said on Tuesday, was not for sale, nor would it be while he was alive.",
        [("Roe", "The club … was not for sale, nor would it be while he was alive")],
    ),
    ("Per Olsen said it was late.", [("Per Olsen", "it was late")]),
    (
        "Nurse stole ring, court told\n\nA nurse stole a ring from a widow, a court has heard.",
        [("", "Nurse stole ring"), ("court", "A nurse stole a ring from a widow")],
    ),
    (
        "The Rail, Maritime and Transport union said the talks were off.",
        [("Rail, Maritime and Transport union", "the talks were off")],
    ),
    ("The agency quoted a clerk, Ann Roe, as saying the deal was off.", [("Ann Roe", "the deal was off")]),
    ("“It was dark,” the Post quoted one driver as saying.", [("driver", "“It was dark,”")]),
    ("The road is shut, Ms Roe was quoted as saying by local media.", [("Roe", "The road is shut")]),
    ("Two boats sank, state radio quoted the port chief as saying.", [("port chief", "Two boats sank")]),
    ("The mayor of Vik Ida Holm said the quay was shut.", [("Ida Holm", "the quay was shut")]),
    ("The ex-mayor of Vik Tom Krog said the quay was shut.", [("Tom Krog", "the quay was shut")]),
    ("Marks & Rowe said its shops would close.", [("Marks & Rowe", "its shops would close")]),
    ("Todd & Marley said its shops would close.", [("Todd & Marley", "its shops would close")]),
    ("Lund, Voss and Sons said the mill was sold.", [("Lund, Voss and Sons", "the mill was sold")]),
    (
        "The National Union of Rail, Dock and Ferry Workers said talks had failed.",
        [("National Union of Rail, Dock and Ferry Workers", "talks had failed")],
    ),
    (
        "Housebuilder Tilda Homes, part of Lund Holdings, sold a mill. The builder said costs were up.",
        [("Tilda Homes", "costs were up")],
    ),
    (
        "Dutch group Van Loon, the owner of Polly’s Pies, reported a loss. The group said costs were up.",
        [("Van Loon", "costs were up")],
    ),
    ("The secretary-general of the FBI Tom Krog said it was late.", [("Tom Krog", "it was late")]),
    (
        "Northlight, majority-owned by Baltic Energy, shut a plant. The company said sales were down.",
        [("Northlight", "sales were down")],
    ),
    (
        "Northlight, in which Baltic Energy has a stake, shut a plant. It said sales were down.",
        [("Northlight", "sales were down")],
    ),
    (
        "Northlight, the British arm of Baltic Energy, shut a plant. The company said sales were down.",
        [("Northlight", "sales were down")],
    ),
    (
        "Reuters said the plant would shut, citing a letter to staff.",
        [("Reuters", "the plant would shut")],
    ),
    (
        "The commander of the Vik Brigade Olek Marchenko said the town was safe.",
        [("Olek Marchenko", "the town was safe")],
    ),
    ("The pier is shut, the Sunday Mail said, citing police.", [("Sunday Mail", "The pier is shut")]),
    ("&lt;b&gt;Ana Reis&lt;/b&gt; said the school was shut.", [("Ana Reis", "the school was shut")]),
]
NOTHING_SAID = [
    "A neighbour called the police at noon.",
    "She called a taxi and went home.",
    "He answered the phone and left.",
    "The president declared a state of emergency.",
    "Mint Foods recalled its soup.",
    "The premier called a by-election.",
    "She called a friend for help.",
    "The court denied him bail.",
    "The sheriff called a curfew for ten.",
    "Rovers recalled their loan striker in May.",
    "The headteacher called an assembly at nine.",
    "The office denied him a visa.",
    "The chairman addressed the meeting.",
    "The firm ordered 40 buses.",
    "Delm recalled Ada Voss from loan.",
    "The court dismissed the appeal.",
    "The speaker called the house to order at noon.",
    "They called their first son Otis, after his grandfather.",
    "Price: 10 euros.\n\nColour: red.\n\nPrice: 12 euros.\n\nColour: blue.",
    "FOR FOUR: You will love it.\n\nFOR TWO OR ONE: Go.\n\nFOR FOUR: We liked it.\n\nFOR TWO OR ONE: Do.",
    "WINNER: The quay. It was mended.\n\nLOSER: The crane.\n\nWINNER: The mill.\n\nLOSER: The church.",
]
POSITIVE = [
    "The chief would only say that he was aware of the matter.",
    "Neither plan was popular, the council said.",
    "At no time was the bridge closed, Roe said.",
    "Roe was not afraid to say that the play was dull.",
]
NEGATIVE = [
    "She could not bring herself to admit that the shop was closed.",
    "Lund is unable to say that the dam is safe.",
    "The minister was not prepared to say that he had been wrong.",
    "Ministers are not in a position to say that the dam is safe.",
    "At no stage did either side say that the talks were over.",
    "Officials did not volunteer that the dam had cracked.",
]


def analysis_of(extractor: Extractor, text: str) -> Analysis:
    return analyze(extractor, Article("a", normalize(text)))


def rows(analysis: Analysis, text: str) -> list[Row]:
    names = {entity.id: entity.name for entity in analysis.entities}
    contents = (" … ".join(span.of(text) for span in claim.content) for claim in analysis.claims)
    return [
        (names.get(claim.speaker or "", ""), content.replace("\n\n", " … "))
        for claim, content in zip(analysis.claims, contents, strict=True)
    ]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), [*QUOTATIONS, *SIGNED])
def test_a_quotation_is_whole_and_its_speaker_s(extractor: Extractor, text: str, expected: list[Row]) -> None:
    analysis = analysis_of(extractor, text)
    assert rows(analysis, text) == expected
    assert {claim.kind for claim in analysis.claims} == {"direct"}


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_a_clause_is_whole_and_its_speaker_s(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert rows(analysis_of(extractor, text), text) == expected


@pytest.mark.model
@pytest.mark.parametrize("text", NOTHING_SAID)
def test_where_nothing_is_said_there_is_no_claim(extractor: Extractor, text: str) -> None:
    assert rows(analysis_of(extractor, text), text) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "polarity"),
    [*((text, "positive") for text in POSITIVE), *((text, "negative") for text in NEGATIVE)],
)
def test_only_a_negated_cue_makes_a_claim_negative(extractor: Extractor, text: str, polarity: str) -> None:
    assert [claim.polarity for claim in analysis_of(extractor, text).claims] == [polarity]
