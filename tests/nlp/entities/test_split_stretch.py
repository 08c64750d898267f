"""Where the names in a capitalized stretch begin. No model."""

from __future__ import annotations

import pytest

from reader.nlp.entities.split_stretch import split_stretch
from tests.nlp.entities.columns import columns


@pytest.mark.parametrize(
    ("text", "end", "first"),
    [
        ("Brothers Emil Kraus and Max Kraus left .", 3, "Emil"),
        ("Brothers Zelbo and Max Kraus left .", 2, "Zelbo"),
        # of a company and of a firm whose name is no one's
        ("Cousins Properties and Tolvan left .", 2, "Cousins"),
        ("Brothers Home Improvement and Tolvan left .", 3, "Brothers"),
        ("Brothers Emil Kraus left .", 3, "Brothers"),
    ],
)
def test_relatives_open_a_sentence_before_given_names(text: str, end: int, first: str) -> None:
    tokens = columns(text)
    (name, *_) = split_stretch(tokens, 0, end)
    assert tokens.words[name.start] == first


@pytest.mark.parametrize(("words", "first"), [(6, "Zelbo"), (7, "Professor")])
def test_a_name_behind_a_title_has_six_words_at_most(words: int, first: str) -> None:
    tokens = columns(f"Professor {'Zelbo ' * words}left .")
    (name, *_) = split_stretch(tokens, 0, words + 1)
    assert tokens.words[name.start] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [("Sculptor Zelbo Tarn left .", "Zelbo"), ("Patient Safety Tarn left .", "Patient")],
)
def test_what_only_people_are_opens_a_sentence_before_a_name(text: str, first: str) -> None:
    tokens = columns(text)
    (name, *_) = split_stretch(tokens, 0, 3)
    assert tokens.words[name.start] == first
