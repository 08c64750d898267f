"""Who was just named and is called by what else they are, through the whole analysis, each engine in turn."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model


def _last_speaker(extractor: Extractor, text: str) -> tuple[str | None, str | None]:
    analysis = analyze(extractor, Article("a", text))
    claim = analysis.claims[-1]
    speaker = analysis.entity(claim.speaker)
    return (speaker.name if speaker else None, claim.speaker_basis)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe, who chairs the Friends of the Quay, was late. The retired teacher, 71, said it was cold.",
        "Ann Roe, the study's first author, was late. “It was cold,” the doctoral student said.",
        "Dairy chair Ann Roe was late. The Donegal farmer said it was cold.",
        "Housing minister Ann Roe was late. The Labour MP for Delm added that it was cold.",
        "England captain Ann Roe was late. The all-rounder, who took five for 23, said it was cold.",
        # of which nation
        "Ann Roe, the coach, was late. “It was cold,” said the South African.",
        "Ann Roe, the coach, was late. The New Zealander said it was cold.",
        "Ann Roe declared before Tom Lind could go past Bob Bell. The Tasmanian said it was cold.",
        # whoever spoke in the sentence before, though somebody else is named there
        "Ann Roe, whose husband, Tom, died, said it was late. “It was cold,” the retired teacher said.",
        "Captain Ann Roe expects rain. The halfback, who won in 2015, said it was cold.",
        # a word for several offices
        "Archbishop Ann Roe signed the order. “It was cold,” the prelate said.",
        # whoever leads
        "President Ann Roe was late.\n\n“It was cold,” the Ukrainian leader said.",
        # a science, of whom nothing told what they are
        "Ann Roe, of the Weather Agency, was late. “It was cold,” the oceanographer said.",
        "Ann Roe, 41, was late. “It was cold,” the mother of four said.",
        # out of office
        "Dame Ann Roe was late. The retired judge said it was cold.",
        "England coach Ann Roe was late. The head coach said it was cold.",
        # a party does not tell the place, nor the place a party
        "Labour MP Ann Roe was late. The Delm MP said it was cold.",
        "Labour MP Ann Roe was late. The MP for Delm said it was cold.",
        # one noun for another
        "Frontman Ann Roe was late. The singer said it was cold.",
        "Justice Ann Roe was late. The judge said it was cold.",
        "Prime Minister Ann Roe was late. The outgoing premier, a close ally of Tom Lind, said it was cold.",
        "Chairwoman Ann Roe was late. The former Tolvan boss said it was cold.",
        # what is written with hyphens
        "Batter Ann Roe was late. “It was cold,” the left-hander said.",
        "Shopper Ann Roe, 66, was late. The grandmother-of-five added: “It was cold.”",
        "Ann Roe was late.\n\nThe mum-of-four, who lives in Delm, said it was cold.",
    ],
)
def test_what_somebody_is_besides_is_said_of_the_subject_before(extractor: Extractor, text: str) -> None:
    name, basis = _last_speaker(extractor, text)
    assert name == "Ann Roe"
    assert basis in ("inferred", "pronoun", "description")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # who comes into a report unannounced
        ("Ann Roe was late. The defence lawyer said it was cold.", "defence lawyer"),
        ("Ann Roe was late. The police chief said it was cold.", "police chief"),
        ("Ann Roe was late. “It was cold,” the surgeon said.", "surgeon"),
        ("Ann Roe, a chemist, was late. “It was cold,” the historian said.", "historian"),
        ("Ann Roe broke a leg. “It will heal,” the radiologist said.", "radiologist"),
        # one of two
        ("Ann Roe met Tom Lind. The retired teacher said it was cold.", "retired teacher"),
        ("Dame Ann Roe was late. The judge said it was cold.", "judge"),
        # somebody else is told from the one before
        ("Ann Roe was late. The other teacher said it was cold.", "teacher"),
        ("Coach Ann Roe was late. The Delm striker said it was cold.", "Delm striker"),
        ("Ann Roe, a teacher, was late. The retired teacher from Delm said it was cold.", "Ann Roe"),
        ("Labour MP Ann Roe was late. The Conservative MP said it was cold.", "Conservative MP"),
        ("Hull MP Ann Roe was late. The Delm MP said it was cold.", "Delm MP"),
        # of another nation
        ("Kenya's Ann Roe was late. The South African said it was cold.", "South African"),
        # two sentences up
        ("Ann Roe was late. It rained. The retired teacher said it was cold.", "retired teacher"),
        # a man
        ("Mr Tom Lind was late. The retired actress said it was cold.", "retired actress"),
    ],
)
def test_somebody_else_is_not_taken_for_the_subject_before(
    extractor: Extractor, text: str, speaker: str
) -> None:
    assert _last_speaker(extractor, text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Unity leader and Union Minister Ann Roe said it was cold.", "Ann Roe"),
        ("Lind's ally and Keldra Governor Ann Roe said it was cold.", "Ann Roe"),
        ("The mayor and Police Chief Ann Roe said it was cold.", "mayor and Ann Roe"),
        ("Mayor Tom Lind and Police Chief Ann Roe said it was cold.", "Tom Lind and Ann Roe"),
        ("Health officials and Governor Ann Roe said it was cold.", "health officials and Ann Roe"),
        # letters of an office that the text has in full
        ("Education Cabinet Secretary Ann Roe was late. The CS said it was cold.", "Ann Roe"),
        # what the body is called that a noun stands before
        ("The charity Sands said it was cold.", "Sands"),
        # no name of somebody
        ("The New Zealander said it was cold.", "New Zealander"),
        ("The 25-year-old Briton said it was cold.", "25-year-old Briton"),
    ],
)
def test_two_roles_before_a_name_are_one_persons_and_a_nation_is_no_name(
    extractor: Extractor, text: str, speaker: str
) -> None:
    assert _last_speaker(extractor, text)[0] == speaker
