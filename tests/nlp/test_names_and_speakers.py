"""Names and speakers through the whole analysis, each engine in turn: one kind of trap a table."""

from __future__ import annotations

import pytest
from spacy.language import Language

from reader.model import Analysis, Article, Engine
from reader.nlp import engines
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

Speaker = tuple[str, str]
"""Name and role of whoever says a claim."""

OFFICES_IN_LETTERS: list[tuple[str, list[Speaker]]] = [
    (
        "Two MCAs were heckled on Monday.\n\n“The roads are broken,” stated Kilwa MCA Antony Barasa.\n\n"
        "The MCA said the governor had not called him.",
        [("Antony Barasa", "Kilwa MCA")] * 2,
    ),
    (
        "Antony Barasa, the Minority leader, said that two MCAs were heckled. The MCA said it was late.",
        [("Antony Barasa", "Minority leader")] * 2,
    ),
    ("Vuka Party MCAs said the governor had left.", [("Vuka Party MCAs", "")]),
    (
        "Interior CS Peter Kamau said it was late. The CS said the police were ready.",
        [("Peter Kamau", "Interior CS")] * 2,
    ),
    (
        "Galway TD Áine Kelleher said the road was unsafe. The TD said that she would ask.",
        [("Áine Kelleher", "Galway TD")] * 2,
    ),
    (
        "The Harlow WRD Peter Blount said the gate was shut. The WRD said that he had warned them.",
        [("Peter Blount", "Harlow WRD")] * 2,
    ),
    (
        "Ida Moss, a longtime VC in Delm, said that she would close. The VC said that VCs were careful.",
        [("Ida Moss", "longtime VC in Delm")] * 2,
    ),
    # a body of the same letters
    ("The MCA said it would inspect the hull.", [("MCA", "")]),
]
PARTS_OF_PEOPLE: list[tuple[str, list[Speaker]]] = [
    ("A section of residents said the road was bad.", [("residents", "")]),
    ("A section of MCAs said the road was bad.", [("MCAs", "")]),
    ("A crowd of students said they would march.", [("students", "")]),
]


@pytest.fixture(params=["model", "rules"], scope="module")
def extractor(request: pytest.FixtureRequest, nlp: Language) -> Extractor:
    """Each engine in turn."""
    engine: Engine = request.param
    return Extractor(nlp, engines.choose(engine))


def speakers(analysis: Analysis) -> list[Speaker | None]:
    """Return name and role of the speaker of each claim; None for nobody."""
    people = [analysis.entity(claim.speaker) for claim in analysis.claims]
    return [(person.name, person.role) if person else None for person in people]


@pytest.mark.parametrize(("text", "expected"), [*OFFICES_IN_LETTERS, *PARTS_OF_PEOPLE])
def test_who_says_it(extractor: Extractor, text: str, expected: list[Speaker]) -> None:
    assert speakers(analyze(extractor, Article("a", text))) == expected


def test_nobody_with_such_letters_is_an_organization(extractor: Extractor) -> None:
    text = "Kilwa MCA Antony Barasa said the roads were bad. MCAs left. The MCA said nothing had been done."
    entities = analyze(extractor, Article("a", text)).entities
    assert [entity.name for entity in entities if entity.kind == "organization"] == []
