"""Who speaks in "the statement": whoever said something in one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze
from reader.nlp.engines import choose

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "The Harbour Board said in a statement that the crane was safe. "
            "“Nobody was hurt,” the statement added.",
            ["Harbour Board", "Harbour Board"],
        ),
        (
            "In a statement on Friday, the Harbour Board said that the crane was safe. "
            "“Nobody was hurt,” the statement added.",
            ["Harbour Board", "Harbour Board"],
        ),
        # nobody is said to have issued it
        ("The crane fell on Friday. “Nobody was hurt,” the statement said.", ["statement"]),
        # another kind of document
        (
            "The Harbour Board said in a statement that the crane was safe. “It fell,” the report added.",
            ["Harbour Board", "report"],
        ),
    ],
)
def test_a_statement_speaks_for_whoever_issued_it(nlp: Language, text: str, speakers: list[str]) -> None:
    analysis = analyze(Extractor(nlp, choose("rules")), Article("a", text))
    named = [analysis.entity(claim.speaker) for claim in analysis.claims]
    assert [entity.name for entity in named if entity] == speakers


def test_a_statement_far_above_is_another_one(nlp: Language) -> None:
    between = "It rained on the pier for most of the day and nobody came. " * 40
    text = (
        "The Harbour Board said in a statement that the crane was safe. "
        f"{between}“Nobody was hurt,” the statement added."
    )
    analysis = analyze(Extractor(nlp, choose("rules")), Article("a", text))
    speaker = analysis.entity(analysis.claims[-1].speaker)
    assert speaker is not None
    assert speaker.name == "statement"
