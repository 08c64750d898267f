"""On what ground a speaker is named: every way the text can tell it, on the real parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model import Claim, Entity, Span
from reader.nlp import engines
from reader.nlp.attributions import Attribution
from reader.nlp.entities import find_entities
from reader.nlp.pipeline import parse
from reader.nlp.reading import read
from reader.nlp.speakers.evidence import Evidence
from reader.nlp.speakers.resolve import resolve_with_evidence
from reader.text.quotations import quotations

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model


def resolved(
    nlp: Language, text: str
) -> tuple[tuple[Claim, ...], tuple[Entity, ...], tuple[Evidence | None, ...]]:
    """Return the claims that the rules find in a text, the entities, and what tells each speaker."""
    reading, marks = read(nlp, text), quotations(text)
    attributions = engines.choose("rules").find(reading, marks)
    return resolve_with_evidence(reading.doc, attributions, find_entities(reading.doc), marks)


# Text; of its last claim the speaker, basis, way, rivals and sentences back.
GROUNDS = [
    ("Anna Berg said it was late.", "Anna Berg", "named", "name", 0, 0),
    ("Anna Berg left. Berg said it was late.", "Anna Berg", "named", "name", 0, 0),
    ("Bern Cole and Sarah Cole spoke. Mr Cole said it was late.", "Bern Cole", "named", "name", 0, 0),
    ("Bern Cole and Sarah Cole spoke. Cole said it was late.", "Cole", "inferred", "shared name", 0, 0),
    # a surname of several by which nobody was called before
    ("Al Peel and his son Jim Peel left. Peel said it was late.", "Al Peel", "inferred", "shared name", 0, 0),
    (
        "Al Peel left. Peel wept. His son Jim Peel left. Peel said it was late.",
        "Al Peel",
        "named",
        "name",
        0,
        0,
    ),
    (
        "Al Peel left. Peel wept. His son Jim Peel left. The younger Peel said it was late.",
        "Al Peel",
        "inferred",
        "shared name",
        0,
        0,
    ),
    ("Ruth and Simon Peel left. Peel said it was late.", "Peel", "inferred", "shared name", 0, 0),
    ("Kim Park and the actor Joon Park met. Park said it was late.", "Park", "inferred", "shared name", 0, 0),
    ("Jan Kovac met Petr Kovac. Kovac said it was late.", "Kovac", "inferred", "shared name", 0, 0),
    ("Simon Peel left. Mrs Peel said it was late.", "Mrs Peel", "named", "name", 0, 0),
    ("NATO said it was late.", "NATO", "named", "name", 0, 0),
    ("Anna Berg and Tom Bell said it was late.", "Anna Berg and Tom Bell", "named", "name", 0, 0),
    ("Anna Berg left. She said it was late.", "Anna Berg", "pronoun", "he or she", 0, 1),
    (
        "Anna Berg met Jane Roe. She said it was late.",
        "Anna Berg",
        "pronoun",
        "he or she among several",
        0,
        0,
    ),
    (
        "Karl Voss met Tom Bell. Bell suggested that it was late, though he said it was not.",
        "Tom Bell",
        "pronoun",
        "he or she",
        0,
        0,
    ),
    (
        "Karl Voss left. Tom Bell met Karl Voss, though he said it was late.",
        "Tom Bell",
        "pronoun",
        "he or she among several",
        0,
        0,
    ),
    (
        "Anna Berg and Jane Roe met. She said it was late.",
        "Jane Roe",
        "inferred",
        "he or she of two alike",
        0,
        0,
    ),
    (
        "Tom Bell met Karl Voss. The man said it was late.",
        "Tom Bell",
        "description",
        "description among several",
        0,
        0,
    ),
    ("Anna Berg met Tom Bell. She said it was late.", "Anna Berg", "pronoun", "he or she", 0, 1),
    ("NATO met on Monday. It said it was late.", "NATO", "pronoun", "it or they", 0, 1),
    ("Anna Berg, who said it was late, left.", "Anna Berg", "pronoun", "relative pronoun", 0, 0),
    (
        "Judge Anna Berg left. The judge said it was late.",
        "Anna Berg",
        "description",
        "description of somebody",
        0,
        1,
    ),
    (
        "Judge Anna Berg left. The Leeds judge said it was late.",
        "Anna Berg",
        "description",
        "description that says more",
        0,
        0,
    ),
    (
        "Finance Minister Anna Berg left. Defence Minister Tom Bell came. The minister said it was late.",
        "Tom Bell",
        "description",
        "description among several",
        0,
        0,
    ),
    (
        "Finance Minister Anna Berg met Defence Minister Tom Bell. The minister said it was late.",
        "Tom Bell",
        "inferred",
        "description of two alike",
        0,
        0,
    ),
    (
        "Finance Minister Anna Berg met Defence Minister Tom Bell. The defence minister said it was late.",
        "Tom Bell",
        "description",
        "description of somebody",
        1,
        1,
    ),
    (
        "The Health Ministry met. The ministry said it was late.",
        "Health Ministry",
        "description",
        "description of somebody",
        0,
        1,
    ),
    ("NATO officials said it was late.", "NATO officials", "description", "description alone", 0, 0),
    ("Officials said it was late.", "officials", "description", "description alone", 0, 0),
    ("The driver said it was late.", "driver", "description", "definite description alone", 0, 0),
    ("Karl Voss came. The senator said it was late.", "Karl Voss", "inferred", "role of nobody known", 0, 0),
    # a pronoun is no surer than the description that it rests on
    (
        "Karl Voss came. The senator said it was late. He said it rained.",
        "Karl Voss",
        "inferred",
        "role of nobody known",
        0,
        0,
    ),
    (
        "Karl Voss came. The senator said it was late. Voss said it rained. He said it was cold.",
        "Karl Voss",
        "pronoun",
        "he or she",
        0,
        1,
    ),
]


@pytest.mark.parametrize(
    ("text", "name", "basis", "way", "rivals", "sentences"), GROUNDS, ids=[row[0] for row in GROUNDS]
)
def test_what_tells_the_speaker_is_known(
    nlp: Language, text: str, name: str, basis: str, way: str, rivals: int, sentences: int
) -> None:
    claims, entities, grounds = resolved(nlp, text)
    speaker = next(entity for entity in entities if entity.id == claims[-1].speaker)
    assert (speaker.name, grounds[-1]) == (name, Evidence(basis, way, rivals, sentences))  # type: ignore[arg-type]
    assert claims[-1].speaker_basis == basis


# Who else is mentioned, and how many of them count.
RIVALS = [
    ("Jane Roe left. It snowed.", 0),
    ("Jane Roe left.", 1),
    ("Jane Roe met Mary Poe, Ruth Lee and Emma Dale.", 3),
]


@pytest.mark.parametrize(("others", "rivals"), RIVALS)
def test_only_so_many_of_those_nearby_leave_a_pronoun_in_doubt(
    nlp: Language, others: str, rivals: int
) -> None:
    berg = "Anna Berg slept. " * 4
    claims, _, grounds = resolved(
        nlp, f"{berg}{others}\n\nIt rained.\n\nAnna Berg came. She said it was late."
    )
    assert claims[-1].speaker == "anna-berg"
    assert grounds[-1] == Evidence("pronoun", "he or she", rivals, 1)


@pytest.mark.parametrize(("times", "is_clear"), [(2, False), (8, True)])
def test_he_is_sure_only_where_nobody_else_is_half_as_salient(
    nlp: Language, times: int, is_clear: bool
) -> None:
    text = f"Anna Berg met Jane Roe. {'Anna Berg slept. ' * times}She said it was late."
    *_, grounds = resolved(nlp, text)
    assert (grounds[-1] is not None and grounds[-1].way == "he or she") is is_clear


def test_a_quotation_that_names_nobody_has_a_speaker_who_is_inferred(nlp: Language) -> None:
    text = "Anna Berg rose. “We must go.”"
    doc = parse(nlp, text)
    (claim,), _, (ground,) = resolve_with_evidence(
        doc, [Attribution((Span(text.index("“"), len(text)),))], find_entities(doc), quotations(text)
    )
    assert (claim.speaker, claim.speaker_basis) == ("anna-berg", "inferred")
    assert ground == Evidence("inferred", "no source")


# Text; who speaks, claim by claim, with role.
OTHERS = [
    (
        "Doctors must listen to the patients, Emsley said. Paul Emsley runs the ward.\n\n"
        "“I slept all day,” the patient said.",
        [("Paul Emsley", ""), ("patient", "")],
    ),
    (
        "The child Olaf Brandt kidnapped was found. Brandt said he was sorry. The child said he had slept.",
        [("Olaf Brandt", ""), ("child", "")],
    ),
    (
        "Before the trial of the banker, Karl Voss, the prosecutor, said it rained. The banker said it did.",
        [("Karl Voss", "prosecutor"), ("banker", "")],
    ),
    (
        "The lawyer of the nurse, Ann Bell, said she was tired. The nurse said she slept.",
        [("Ann Bell", ""), ("nurse", "")],
    ),
    (
        "The wife of Karl Voss, a baker, said he was ill. The baker said she slept.",
        [("wife of Karl Voss", ""), ("baker", "")],
    ),
    (
        "Paul Emsley, the patient said, was kind. “He saved me,” the patient added.",
        [("patient", ""), ("patient", "")],
    ),
    (
        "Tom Bell, the mayor of Leeds, met the mayor of Hull. The mayor of Hull said it rained.",
        [("mayor of Hull", "")],
    ),
    (
        "Tom Bell, mayor of Leeds, came. The deputy mayor said it rained. The Leeds mayor said it did not.",
        [("deputy mayor", ""), ("Tom Bell", "mayor of Leeds")],
    ),
    (
        "Mayor Tom Bell came. The vice mayor said it rained. The ex-mayor said it snowed. "
        "The mayor said it did not.",
        [("vice mayor", ""), ("ex-mayor", ""), ("Tom Bell", "Mayor")],
    ),
    (
        "Former mayor Tom Bell came. The mayor said it rained. The former mayor said it did not.",
        [("mayor", ""), ("Tom Bell", "Former mayor")],
    ),
    (
        "Jean Roux, France’s defence minister, spoke. The German defence minister said it rained. "
        "The French minister said it did not.",
        [("German defence minister", ""), ("Jean Roux", "France’s defence minister")],
    ),
    (
        "Jane Roe, the US ambassador to France, spoke. The French ambassador said it rained. "
        "The American ambassador said it did not.",
        [("French ambassador", ""), ("Jane Roe", "US ambassador to France")],
    ),
    (
        "Ann Lind, the director of the museum, left. The director of the theatre said it rained. "
        "The museum’s director said it did not.",
        [("director of the theatre", ""), ("Ann Lind", "director of the museum")],
    ),
    (
        "Paul Ward’s lawyer, Jane Roe, said it rained. Ward’s lawyer said it snowed. "
        "Tom Bell’s lawyer said it did not.",
        [("Jane Roe", "lawyer"), ("Jane Roe", "lawyer"), ("Tom Bell’s lawyer", "")],
    ),
    (
        "The minister’s wife, Ann Voss, said he was ill. The minister said he was not.",
        [("Ann Voss", "wife"), ("minister", "")],
    ),
    (
        "Ann Lind, the wife of the mayor, left. The mayor said it rained. The mayor’s wife said it did not.",
        [("mayor", ""), ("Ann Lind", "wife of the mayor")],
    ),
    (
        "Christine Lang, president of the European Central Bank, spoke. The ECB president said it rained.",
        [("Christine Lang", "president of the European Central Bank")],
    ),
    (
        "After talks with the minister, Karl Voss, 42, left. Voss said it rained. "
        "The minister said it did not.",
        [("Karl Voss", ""), ("minister", "")],
    ),
    (
        "At the meeting the minister, Karl Voss, 42, said it rained.",
        [("Karl Voss", "minister")],
    ),
    (
        "The man who kidnapped the child, Olaf Brandt, was found. Brandt said he was sorry. "
        "The child said he had slept.",
        [("Olaf Brandt", ""), ("child", "")],
    ),
    (
        "The mother of Karl Voss is a judge. Voss said he was tired.",
        [("Karl Voss", "")],
    ),
]


@pytest.mark.parametrize(("text", "speakers"), OTHERS, ids=[text for text, _ in OTHERS])
def test_words_and_role_of_somebody_else_do_not_go_to_the_one_who_is_named(
    nlp: Language, text: str, speakers: list[tuple[str, str]]
) -> None:
    claims, entities, _ = resolved(nlp, text)
    names = {entity.id: (entity.name, entity.role) for entity in entities}
    assert [names[claim.speaker or ""] for claim in claims] == speakers
