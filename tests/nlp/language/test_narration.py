"""Sentences of the reporter's in which a person does something."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.narration import Narration, narrations
from reader.nlp.language.quotation_tokens import locate
from reader.text.quotations import quotations
from tests.nlp.parses import parse_of


def narrations_of(text: str) -> list[Narration]:
    doc = parse_of(text)
    return narrations(doc, locate(doc, quotations(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“You lied,” said Ellen Marsh. Alan Reed laughed. “So did you.”",
            [
                ("said Ellen Marsh.", {"ellen", "marsh"}, True),
                ("Alan Reed laughed.", {"alan", "reed"}, True),
            ],
        ),
        (
            "“You took the money,” he said. The accused, Jane Hill, wept. “I did it for my son.”",
            [("The accused, Jane Hill, wept.", {"jane", "hill"}, False)],
        ),
        (
            "“We are broke,” he said. The mayor shook his head. “Sorry.”",
            [("The mayor shook his head.", set(), False)],
        ),
        (
            "There is no proof that Mark Lewis shouted: “Run!”",
            [("There is no proof that Mark Lewis shouted:", {"mark", "lewis"}, True)],
        ),
        # a pronoun, a thing, an organization, several people, a clause within the sentence
        ("“We are broke,” he said. He shook his head. “Sorry.”", []),
        ("“We are broke,” he said. The town is in debt. “Sorry.”", []),
        ("“We are broke,” he said. Lawmakers voted on Monday. “Sorry.”", []),
        ("“We are broke,” he said. It was the year in which Alan Reed left. “Sorry.”", []),
        ("Alan Reed laughed.", []),
    ],
)
def test_a_person_who_does_something_is_a_subject(
    text: str, expected: list[tuple[str, set[str], bool]]
) -> None:
    assert [(one.span.of(text), set(one.names), one.speaks) for one in narrations_of(text)] == expected


def test_without_a_parse_nobody_does_anything() -> None:
    text = "“You lied,” said Ellen Marsh. Alan Reed laughed. “So did you.”"
    doc = spacy.blank("en")(text)
    assert narrations(doc, locate(doc, quotations(text))) == []
