"""The words of a parsed text and their features."""

from __future__ import annotations

import pytest
import spacy

from reader.model import Span
from reader.nlp.encoder.inputs import read_words
from tests.nlp.parses import parse_of

_BLANK = spacy.blank("en")


def test_every_word_has_its_tag_its_relation_and_the_phrases_at_its_edges() -> None:
    words = read_words(parse_of("The council rejected his account of the night."))
    by_text = dict(zip(words.texts, words.features, strict=True))
    assert (by_text["council"].tag, by_text["council"].dep) == ("NN", "nsubj")
    assert by_text["The"].opens == "ROOT"
    assert by_text["his"].opens == "dobj"
    assert by_text["night"].closes == "ROOT"
    assert by_text["account"].closes == ""


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("a “b c” d", ["outside", *["short"] * 4, "outside"]),
        ("“a b c d e” f", [*["long"] * 7, "outside"]),
        ("“It rained.” c", [*["sentences"] * 5, "outside"]),
        ("a “b\n\nc", ["outside", "unclosed", "unclosed", "outside"]),
        ("“a b c d” e", [*["short"] * 6, "outside"]),
        ("a „b c“ d „e“ f", ["outside", *["short"] * 4, "outside", *["short"] * 3, "outside"]),
        ("a „b c” d „e", ["outside", *["short"] * 4, "outside", "unclosed", "unclosed"]),
    ],
)
def test_marks_hold_few_words_more_words_or_sentences(text: str, states: list[str]) -> None:
    assert [features.quotation for features in read_words(_BLANK(text)).features] == states


def test_marks_of_other_languages_are_those_that_the_network_knows() -> None:
    assert read_words(_BLANK("„a“ b „c” “d”")).texts == ["“", "a", "”", "b", "“", "c", "”", "“", "d", "”"]


def test_places_are_headline_paragraph_sentence_and_inside() -> None:
    doc = parse_of("Piers closed\n\nThe piers, according to the clerk, Ilo Brand, have sunk by a foot.")
    places = [features.place for features in read_words(doc).features]
    assert places[:4] == ["headline", "headline", "paragraph", "inside"]


def test_words_are_found_by_token_and_by_span() -> None:
    text = "It\n\nrained hard."
    words = read_words(_BLANK(text))
    assert words.texts == ["It", "rained", "hard", "."]
    assert [words.at(token) for token in range(5)] == [0, 1, 1, 2, 3]
    assert words.covering(Span(5, 7)) == (1, 2)
    assert words.covering(Span(2, 3)) == (1, 2)
    assert words.covering(Span(6, 12)) == (1, 3)
    assert words.span((1, 3)).of(text) == "rained hard"
