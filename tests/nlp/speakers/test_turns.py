"""Whose bare turns are, on the real parse and with both engines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model import ENGINES, Engine
from reader.nlp import engines
from reader.nlp.entities import find_entities
from reader.nlp.reading import read
from reader.nlp.speakers import resolve_speakers
from reader.text.quotations import quotations

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.model

ROE, BELL, POE = "Jane Roe", "Tom Bell", "Ann Poe"

# The paragraphs of a dialogue, and who says each; None where it cannot be told.
DIALOGUES = [
    pytest.param(
        [
            "“Are you leaving?” asked Jane Roe.",
            "“No,” said Tom Bell.",
            "“Why not?”",
            "“The boat is gone.”",
            "“Is it?”",
        ],
        [ROE, BELL, ROE, BELL, ROE],
        id="two in turn",
    ),
    pytest.param(
        [
            "“Are you leaving?” asked Jane Roe.",
            "“No,” said Tom Bell.",
            "“Why?”",
            "“It rains.”",
            "“A bit,” said Roe.",
        ],
        [ROE, BELL, ROE, BELL, ROE],
        id="and one of them is named again",
    ),
    pytest.param(
        ["“Are you leaving?” asked Jane Roe.", "“No,” said Tom Bell.", "“Why not?”", "“I know,” said Roe."],
        [ROE, BELL, None, ROE],
        id="one of them would speak twice in a row",
    ),
    pytest.param(
        [
            "“Are you leaving?” asked Jane Roe.",
            "“No,” said Tom Bell.",
            "“Nor am I,” said Ann Poe.",
            "“Why not?”",
        ],
        [ROE, BELL, POE, None],
        id="a third one speaks",
    ),
    pytest.param(
        ["“It is late,” said Jane Roe.", "“It is not,” said Tom Bell.", "“The boat is gone.”"],
        [ROE, BELL, BELL],
        id="nothing is asked",
    ),
    pytest.param(
        [
            "“It is late,” said Jane Roe.",
            "“No,” said Tom Bell.",
            "“It is,” said Jane Roe.",
            "“The boat is gone.”",
        ],
        [ROE, BELL, ROE, BELL],
        id="nothing is asked, but one has come back",
    ),
    pytest.param(
        ["“Are you leaving?” Jane Roe asked.", "“No, I am not.”", "“Why not?”"],
        [ROE, None, ROE],
        id="the other has no name",
    ),
]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("paragraphs", "expected"), DIALOGUES)
def test_two_who_speak_in_turn_are_told_apart(
    nlp: Language, engine: Engine, paragraphs: list[str], expected: list[str | None]
) -> None:
    text = "\n\n".join(paragraphs)
    finder, marks = engines.choose(engine), quotations(text)
    reading = read(nlp, text, finder.encoder)
    found_entities = find_entities(reading.doc, reading.names)
    claims, entities = resolve_speakers(reading.doc, finder.find(reading, marks), found_entities, marks)
    names = {entity.id: entity.name for entity in entities}
    assert [claim.speaker and names[claim.speaker] for claim in claims] == expected
    assert all(claim.speaker_basis in ("named", "inferred", "") for claim in claims)
    turns = [claim for claim in claims if claim.found_by == "dialogue"]
    assert turns
    assert all((claim.speaker_confidence or 0) <= 0.5 for claim in turns)
