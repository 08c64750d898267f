"""Labels in the middle of a text."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from tests.nlp.rules.rows import Row, rows, rows_of

BLANK = spacy.blank("en")

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    (
        "Boats came. The old fisherman's advice: look at the lake first.",
        [("The old fisherman's", "advice", "look at the lake first")],
    ),
    (
        "Boats came. Kerr's answer to the angry crowd: nobody had asked.",
        [("Kerr's", "answer", "nobody had asked")],
    ),
    ("Boats came. There was one problem: the lake was dry.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_label_attributes_what_stands_behind_its_colon(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


@pytest.mark.parametrize(
    ("label", "is_label"),
    [("Her advice to men and women", True), ("Her advice to the men of the town", False)],
)
def test_the_noun_is_at_most_three_words_above_the_one_before_the_colon(label: str, is_label: bool) -> None:
    assert bool(rows_of(f"Boats came. {label}: look at the lake.")) is is_label


@pytest.mark.parametrize(("count", "words"), [(2, 0), (3, 3), (50, 50), (80, 60)])
def test_three_to_sixty_words_stand_behind_a_label(count: int, words: int) -> None:
    # Not in the first paragraph, which is a headline.
    doc = Doc(
        BLANK.vocab,
        ["Rain", "\n\n", "Kerr", "'s", "advice", ":", *["no"] * count],
        pos=["NOUN", "SPACE", "PROPN", "PART", "NOUN", "PUNCT", *["INTJ"] * count],
        lemmas=["rain", "\n\n", "Kerr", "'s", "advice", ":", *["no"] * count],
        heads=[0, 0, 4, 2, 4, 4, *[4] * count],
        deps=["ROOT", "dep", "poss", "case", "ROOT", "punct", *["dep"] * count],
    )
    assert sum(len(content.split()) for _, _, content in rows(doc)) == words
