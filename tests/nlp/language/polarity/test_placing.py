"""Negators go into the cue and out of the source, and no span is empty or out of order."""

from __future__ import annotations

import pytest
import spacy

from reader.model import Span
from reader.nlp.language.polarity.placing import with_words, without_words

TEXT = "Neither Ada Holt, the mayor, nor Per Dunne has said it."
DOC = spacy.blank("en")(TEXT)


def spans(*parts: str) -> tuple[Span, ...]:
    return tuple(Span(TEXT.index(part), TEXT.index(part) + len(part)) for part in parts)


def indices(*words: str) -> frozenset[int]:
    return frozenset(token.i for token in DOC if token.text in words)


@pytest.mark.parametrize(
    ("cue", "words", "expected"),
    [
        ("said", ("Neither", "nor"), ("Neither", "nor", "said")),
        ("said", ("has",), ("has said",)),
        ("has said", ("has",), ("has said",)),
        ("said", (), ("said",)),
    ],
)
def test_words_join_the_cue_in_text_order(
    cue: str, words: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert with_words(DOC, TEXT, spans(cue), indices(*words)) == spans(*expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("Neither", "nor"), ("Ada Holt, the mayor", "Per Dunne")),
        ((), ("Neither Ada Holt, the mayor, nor Per Dunne",)),
        (("said",), ("Neither Ada Holt, the mayor, nor Per Dunne",)),
    ],
)
def test_words_leave_the_source(words: tuple[str, ...], expected: tuple[str, ...]) -> None:
    source = spans("Neither Ada Holt, the mayor, nor Per Dunne")
    assert without_words(DOC, source, indices(*words)) == spans(*expected)
