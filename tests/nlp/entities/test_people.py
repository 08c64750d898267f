"""Which names belong to one person. No model: casing, titles and word lists are enough."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.entities import find_entities
from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.people import cluster_people
from tests.nlp.entities.columns import columns


def people(text: str) -> dict[str, list[str]]:
    doc = spacy.blank("en")(text)
    return {
        entity.name: [mention.span.of(text) for mention in entity.mentions if mention.form == "name"]
        for entity in find_entities(doc)
        if entity.kind == "person"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Minister Maria Costa spoke. Mrs Costa was brief.",
            {"Maria Costa": ["Minister Maria Costa", "Mrs Costa"]},
        ),
        (
            "Mr. Khan arrived before noon, and then Dr. Imran Khan spoke.",
            {"Imran Khan": ["Mr. Khan", "Dr. Imran Khan"]},
        ),
        (
            "Senator Joan Smith met Senator Peter Smith. Mrs Smith said no, and then Mr Smith said yes.",
            {
                "Joan Smith": ["Senator Joan Smith", "Mrs Smith"],
                "Peter Smith": ["Senator Peter Smith", "Mr Smith"],
            },
        ),
        (
            "President Omar bin Salman met General Anna Lund. General Lund listened to President bin Salman.",
            {
                "Omar bin Salman": ["President Omar bin Salman", "President bin Salman"],
                "Anna Lund": ["General Anna Lund", "General Lund"],
            },
        ),
        (
            "They met John Hale Sr and asked John Hale Jr. about it.",
            {"John Hale Sr": ["John Hale Sr"], "John Hale Jr.": ["John Hale Jr."]},
        ),
        (
            "They met Anna T. Berg and Anna Berg in May.",
            {"Anna T. Berg": ["Anna T. Berg"], "Anna Berg": ["Anna Berg"]},
        ),
        (
            "They met Anna T. Berg in May. In June they asked Anna Berg.",
            {"Anna T. Berg": ["Anna T. Berg", "Anna Berg"]},
        ),
        (
            "They met Mayor Susan Park and Councillor Peter Park. It was Councillor Park who left.",
            {
                "Susan Park": ["Mayor Susan Park"],
                "Peter Park": ["Councillor Peter Park", "Councillor Park"],
            },
        ),
        (
            "They asked Judge Anna Park in May, and Judge Park agreed.",
            {"Anna Park": ["Judge Anna Park", "Judge Park"]},
        ),
        (
            "It was the head of the Harbour Council Anna Lund who left.",
            {"Anna Lund": ["Anna Lund"]},
        ),
        (
            "They met Director Anna Banks in May.",
            {"Anna Banks": ["Director Anna Banks"]},
        ),
        (
            "They met mayor of Delmont Anna Lund.",
            {"Anna Lund": ["Anna Lund"]},
        ),
        (
            "They met Ann Pell, the governor, and Roy Pell, the senator. It was Pell, the senator, who left.",
            {"Ann Pell": ["Ann Pell"], "Roy Pell": ["Roy Pell", "Pell"]},
        ),
        (
            "They knew Karl Heinz Vogt well. It was his grandson Karl Vogt who left.",
            {"Karl Heinz Vogt": ["Karl Heinz Vogt"], "Karl Vogt": ["grandson Karl Vogt"]},
        ),
        (
            "They knew Karl Heinz Vogt and Anna Roe. It was her cousin Karl Vogt who left.",
            {"Karl Heinz Vogt": ["Karl Heinz Vogt", "cousin Karl Vogt"], "Anna Roe": ["Anna Roe"]},
        ),
        (
            "They met President Vogt, Roy Vogt and Anna Vogt. It was President Vogt who left.",
            {
                "Vogt": ["President Vogt", "President Vogt"],
                "Roy Vogt": ["Roy Vogt"],
                "Anna Vogt": ["Anna Vogt"],
            },
        ),
        (
            "They met President Vogt, Roy Vogt and President Anna Vogt in May.",
            {"Anna Vogt": ["President Vogt", "President Anna Vogt"], "Roy Vogt": ["Roy Vogt"]},
        ),
        (
            "They met Dr. EVA LIND in May. Later Dr. Eva Lind agreed.",
            {"Eva Lind": ["Dr. EVA LIND", "Dr. Eva Lind"]},
        ),
        (
            "They met Lord Roe. It was Lord Roe's son, Mark Roe, who left. Then Lord Roe sat down.",
            {"Lord Roe": ["Lord Roe", "Lord Roe", "Lord Roe"], "Mark Roe": ["Mark Roe"]},
        ),
        (
            "They met Mr Roe's wife, Anna Roe, in May. It was Mrs Roe who left.",
            {"Mr Roe": ["Mr Roe"], "Anna Roe": ["Anna Roe", "Mrs Roe"]},
        ),
        (
            "They met Mr. Roe and Mrs Roe. It was Mrs Roe who left.",
            {"Mr. Roe": ["Mr. Roe"], "Mrs Roe": ["Mrs Roe", "Mrs Roe"]},
        ),
        (
            "They met Dr Asha Roe and Mr Karl Roe. It was Dr Roe who left.",
            {"Asha Roe": ["Dr Asha Roe", "Dr Roe"], "Karl Roe": ["Mr Karl Roe"]},
        ),
        (
            "They met Councillor Anna Roe and Karl Roe. It was Cllr Roe who left.",
            {"Anna Roe": ["Councillor Anna Roe", "Cllr Roe"], "Karl Roe": ["Karl Roe"]},
        ),
        (
            "They met Anna Cole in May. It was Dr Cole who left. They asked Tom Cole.",
            {"Anna Cole": ["Anna Cole", "Dr Cole"], "Tom Cole": ["Tom Cole"]},
        ),
        (
            "Dr. Martin Cole Jr. and Dr. Cole agreed.",
            {"Martin Cole Jr.": ["Dr. Martin Cole Jr.", "Dr. Cole"]},
        ),
    ],
)
def test_a_surname_belongs_to_the_full_name(text: str, expected: dict[str, list[str]]) -> None:
    assert people(text) == expected


def test_a_surname_alone_is_nobody_of_two_who_share_it() -> None:
    text = "Senator Joan Smith rose. Senator Smith spoke. Senator Peter Smith rose. Senator Smith spoke."
    assert {name: len(mentions) for name, mentions in people(text).items()} == {
        "Joan Smith": 2,
        "Peter Smith": 1,
        "Smith": 1,
    }


def clustered(*names: str) -> list[list[str]]:
    """Return the names, in the order of the text, by person."""
    words = {Name(at, at + 1, _key(name), _title(name)): name for at, name in enumerate(names)}
    return [[words[name] for name in cluster.names] for cluster in cluster_people(words)]


def _title(name: str) -> str:
    first = name.split()[0].lower()
    return first if first in ("mr", "mrs") else ""


def _key(name: str) -> tuple[str, ...]:
    return tuple(name.lower().replace(".", "").split()[1 if _title(name) else 0 :])


@pytest.mark.parametrize(
    "people",
    [
        [["Anna K. Berg"], ["Anna L. Berg"]],
        [["Anna K. Berg", "Anna Berg"]],
        [["A. K. Berg"], ["A. L. Berg"]],
        [["Anna K. Berg", "A. K. Berg"], ["A. L. Berg"]],
        [["Anna Kate Berg"], ["Anna Ellen Berg"]],
        [["Anna Katharine Berg", "Anna Kathy Berg"]],
        [["Anna van der Berg", "Anna Gert van der Berg"]],
        [["George H. Dale"], ["George W. Dale"], ["George Dale"]],
        [["Rudi Voss", "R. Voss"]],
        [["Anna Quispe Berg", "Quispe", "Berg"]],
        [["Anna Quispe Berg"], ["Tom Quispe"], ["Quispe"]],
        [["Anna Jane Berg"], ["Jane"]],
        [["Anna Maria Quispe Berg", "Quispe"]],
        [["Anna Has Seen It Quispe Berg"], ["Quispe"]],
        [["Anna van Berg"], ["van"]],
        [["Rudi Voss"], ["Ralph Voss"], ["R. Voss"]],
        [["Patrick Voss", "Pat Voss", "Voss"]],
        [["Anna Voss"], ["Ann Voss"]],
        [["Carlos Voss"], ["Carl Voss"]],
        [["Bern Cole"], ["Sarah Cole"], ["Cole", "Cole"]],
        [["Bern Cole"], ["Sarah Cole", "Mrs Cole"]],
        [["Bern Cole", "Cole"], ["Sarah Cole"]],
        [["Cole"], ["Bern Cole"], ["Sarah Cole"]],
        [["Cole", "Bern Cole"]],
        [["Mr Birch", "Birch"]],
        [["Mr Birch"], ["Mrs Birch"], ["Birch"]],
    ],
    ids=str,
)
def test_two_who_may_share_a_name_are_not_chosen_between(people: list[list[str]]) -> None:
    assert clustered(*(name for names in people for name in names)) == people


def test_mr_and_mrs_are_two_people_even_without_given_names() -> None:
    text = "They saw Mr Birch and Mrs Birch. Then Mr Birch left, but Mrs Birch stayed."
    found = [entity for entity in find_entities(spacy.blank("en")(text)) if entity.kind == "person"]
    assert [[mention.span.of(text) for mention in entity.mentions] for entity in found] == [
        ["Mr Birch", "Mr Birch"],
        ["Mrs Birch", "Mrs Birch"],
    ]


@pytest.mark.parametrize(("count", "is_relative"), [(1, True), (6, False)])
def test_a_relative_stands_soon_behind_whose_he_is(count: int, is_relative: bool) -> None:
    tokens = columns(f"it was his {'much ' * count}younger brother Karl Vogt")
    assert name_at(tokens, len(tokens) - 2, len(tokens)).is_relative == is_relative


def test_a_secretary_of_state_is_not_called_state() -> None:
    assert list(people("They met Secretary of State John Kerry in May.")) == ["John Kerry"]


def test_ids_are_readable_and_unique() -> None:
    doc = spacy.blank("en")("Mr José Núñez met Ms Núñez of Núñez & Co Ltd and Mr Jose Nunez.")
    ids = [entity.id for entity in find_entities(doc)]
    assert len(set(ids)) == len(ids)
    assert "jose-nunez" in ids
