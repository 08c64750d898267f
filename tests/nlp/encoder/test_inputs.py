"""The words of a parsed text and their features."""

from __future__ import annotations

import pytest
import spacy

from reader.model import Span
from reader.nlp.encoder.inputs import joined_words, read_words

_BLANK = spacy.blank("en")


def test_every_word_has_its_shape_and_what_the_lists_know_it_as() -> None:
    words = read_words(_BLANK("The FBI minister Ada McKay, 40, left Oslo for the bank."))
    by_text = dict(zip(words.texts, words.features, strict=True))
    shapes = {"The": "title", "FBI": "upper", "minister": "lower", "McKay": "mixed", "40": "no letters"}
    assert {word: by_text[word].shape for word in shapes} == shapes
    listed = {"minister": "role", "Ada": "given", "Oslo": "place", "bank": "class", "left": ""}
    assert {word: by_text[word].listed for word in listed} == listed


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


def test_places_are_headline_paragraph_and_inside() -> None:
    doc = _BLANK("Piers closed\n\nThe piers have sunk.\n\nNobody knew.")
    places = [features.place for features in read_words(doc).features]
    assert places == ["headline"] * 2 + (["paragraph"] + ["inside"] * 4) + ["paragraph"] + ["inside"] * 2


def test_a_first_line_that_is_a_sentence_of_a_report_is_no_headline() -> None:
    lead = " ".join(["The", *["old"] * 16, "piers."])
    for line in (lead, "OSLO (AP) — It fell.", "Tom Berg left the pier."):
        places = {features.place for features in read_words(_BLANK(f"{line}\n\nNobody knew.")).features}
        assert "headline" not in places


def test_a_later_part_of_a_text_has_no_headline() -> None:
    doc = _BLANK("Piers closed\n\nThe piers")
    places = [features.place for features in read_words(doc, is_beginning=False).features]
    assert places == ["paragraph", "inside"] * 2


def test_the_words_of_parts_are_joined_with_offsets_in_the_whole_text() -> None:
    docs = [_BLANK("It rained.\n\n"), _BLANK("Ada left.\n")]
    parts = [(doc, read_words(doc, is_beginning=not number)) for number, doc in enumerate(docs)]
    words, text = joined_words(parts), "".join(doc.text for doc in docs)
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == words.texts
    assert words.texts == ["It", "rained", ".", "Ada", "left", "."]
    assert words.tokens == [0, 1, 2, 4, 5, 6]


def test_words_are_found_by_token_and_by_span() -> None:
    text = "It\n\nrained hard."
    words = read_words(_BLANK(text))
    assert words.texts == ["It", "rained", "hard", "."]
    assert [words.at(token) for token in range(5)] == [0, 1, 1, 2, 3]
    assert words.covering(Span(5, 7)) == (1, 2)
    assert words.covering(Span(2, 3)) == (1, 2)
    assert words.covering(Span(6, 12)) == (1, 3)
    assert words.span((1, 3)).of(text) == "rained hard"


def test_a_line_that_begins_with_a_small_letter_goes_on_with_the_one_before() -> None:
    doc = _BLANK("The piers\nhave sunk.\nNobody knew\nwhy.")
    places = [features.place for features in read_words(doc).features]
    assert places == ["headline"] * 5 + ["paragraph"] + ["inside"] * 3
