"""Sentences and paragraphs among the tokens of a Doc."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.sentences import is_break, paragraphs_of, sentence_around, starts_clause
from tests.nlp.parses import parse_of, tokens_of

_BLANK = spacy.blank("en")


def test_a_line_end_parts_paragraphs() -> None:
    doc = _BLANK("\n\nIt rained. It was late.\n\nNobody came.\n")
    assert [doc[start:end].text for start, end in paragraphs_of(doc)] == [
        "It rained. It was late.",
        "Nobody came.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It barked,”\nsaid Roche", False),
        ("“It barked,”\n\nsaid Roche", True),
        ("“It barked.\nsaid Roche", True),
        ("They need:\neggs", True),
        ("“It barked,”\nRoche said", True),
        ("It barked\n", True),
    ],
)
def test_a_line_that_goes_on_in_small_letters_ends_no_paragraph(text: str, expected: bool) -> None:
    (space,) = (token for token in _BLANK(text) if token.is_space)
    assert is_break(space) is expected


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("It rained. It was late, he said. Nobody came.", "late", "It was late, he said"),
        ("It rained; it was late, he said\n\nNobody came.", "late", "it was late, he said"),
    ],
)
def test_a_sentence_goes_from_one_end_to_the_next(text: str, word: str, sentence: str) -> None:
    doc = _BLANK(text)
    (index,) = (token.i for token in tokens_of(doc, word))
    (cue,) = tokens_of(doc, "said")
    start, end = sentence_around(index, cue)
    assert doc[start:end].text == sentence


def test_a_conjunction_does_not_belong_to_the_sentence_that_it_begins() -> None:
    doc = parse_of("It was late. But the road is shut, he said.")
    (index,) = (token.i for token in tokens_of(doc, "road"))
    (cue,) = tokens_of(doc, "said")
    start, end = sentence_around(index, cue)
    assert doc[start:end].text == "the road is shut, he said"


def test_a_sentence_without_an_end_is_cut_at_forty_tokens() -> None:
    doc = _BLANK("word " * 100)
    assert sentence_around(50, doc[50]) == (10, 91)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("According to the audit, the project is late.", "According", True),
        ("It was late. But according to him it rained.", "according", True),
        ("The project is late, according to an internal audit.", "according", False),
    ],
)
def test_only_a_conjunction_may_stand_before_the_start_of_a_clause(
    text: str, word: str, expected: bool
) -> None:
    (token,) = tokens_of(parse_of(text), word)
    assert starts_clause(token) is expected
