"""Paragraphs set apart without marks, below who says them."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from tests.nlp.rules.rows import Row, rows, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    (
        "It rained.\n\nThe sheriff added:\n\nIt is typical of them. They talk.",
        [("The sheriff", "added", "It is typical of them. They talk")],
    ),
    (
        "It rained.\n\nReyes went on to say:\n\nThe bridge is shut for good.",
        [("Reyes", "say", "The bridge is shut for good")],
    ),
    (
        "It rained.\n\nThe company issued the following statement:\n\nThe safety of our guests comes first.",
        [("The company", "issued the following statement", "The safety of our guests comes first")],
    ),
    # a list, a heading, a table of what comes, what is only thought of or wanted
    ("It rained.\n\nThe sheriff added:\n\nThree boats", []),
    ("It rained.\n\nThe sheriff bought three boats:\n\nThe first one is red all over.", []),
    ("It rained.\n\nHere is how to think of it:\n\nThe first one is red all over.", []),
    ("It rained.\n\nKerr said the areas that he wants to see mended are:\n\nThe quay and the old pier.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[12:60] for text, _ in _ROWS])
def test_a_paragraph_below_a_verb_of_speech_is_said(text: str, expected: list[Row]) -> None:
    assert [row for row in rows_of(text) if "\n\n" + row[2] in text] == expected


@pytest.mark.parametrize(("count", "is_said"), [(2, False), (3, True)])
def test_fewer_words_are_a_heading(count: int, is_said: bool) -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        ["Rain", ".", "\n\n", "Kerr", "said", ":", "\n\n", *["no"] * count, "."],
        tags=["NN", ".", "_SP", "NNP", "VBD", ":", "_SP", *["UH"] * count, "."],
        pos=["NOUN", "PUNCT", "SPACE", "PROPN", "VERB", "PUNCT", "SPACE", *["INTJ"] * count, "PUNCT"],
        lemmas=["rain", ".", "\n\n", "Kerr", "say", ":", "\n\n", *["no"] * count, "."],
        heads=[0, 0, 0, 4, 4, 4, 4, *[4] * count, 4],
        deps=["ROOT", "punct", "dep", "nsubj", "ROOT", "punct", "dep", *["dep"] * count, "punct"],
    )
    assert any(row[:2] == ("Kerr", "said") for row in rows(doc)) is is_said
