"""Negations in front of "did Lund state", where the parse has a noun for the verb."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from reader.nlp.language.polarity.inversions import inverted_negation
from tests.nlp.parses import parse_of, tokens_of


def negation(text: str, source: str, cue: str) -> str | None:
    """Return the words of the negation, joined by spaces."""
    doc = parse_of(text)
    operator = inverted_negation(tokens_of(doc, source), tokens_of(doc, cue))
    return None if operator is None else " ".join(doc[i].text for i in sorted(operator.words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At no point did Jane Smith state that the fund was empty.", "At no point did"),
        ("In no letter did Jane Smith state that the fund was empty.", "In no letter did"),
        ("Nowhere in the letter did Jane Smith state that the fund was empty.", "Nowhere did"),
        ("Never did Jane Smith state that the fund was empty.", "Never did"),
        ("Not once did Jane Smith state that the fund was empty.", "Not once did"),
        ("In none of her letters did Jane Smith state that the fund was empty.", "In none did"),
        ("On no occasion has the mayor, Jane Smith, stated that the fund was empty.", "On no occasion has"),
        ("She had no money, the mayor, Jane Smith, stated.", None),
        ("He left, nor did Jane Smith state that the fund was empty.", "nor did"),
        ("Not only did Jane Smith state that the fund was empty, she wept.", None),
        ("Not for nothing did Jane Smith state that the fund was empty.", None),
        ("Hardly had Jane Smith stated that the fund was empty when it rained.", None),
        ("Why did Jane Smith state that the fund was empty?", None),
        ("He had no money. Why did Jane Smith state that the fund was empty?", None),
        ("He did not pay. Then did Jane Smith state that the fund was empty?", None),
        ("In a letter with no date did Jane Smith state that the fund was empty.", None),
    ],
)
def test_a_negator_that_begins_the_clause_of_an_auxiliary_negates_it(text: str, expected: str | None) -> None:
    assert negation(text, "Jane Smith", "stated" if "stated" in text else "state") == expected


def test_a_source_behind_its_cue_has_no_auxiliary_before_it() -> None:
    assert negation("Never again, said Tom Berg, will it snow.", "Tom Berg", "said") is None


@pytest.mark.parametrize(("count", "negates"), [(11, True), (12, False)])
def test_a_negator_stands_at_most_twelve_tokens_in_front(count: int, negates: bool) -> None:
    doc = spacy.blank("en")(f"Never {'far ' * count}did Lund state it.")
    operator = inverted_negation(tokens_of(doc, "Lund"), tokens_of(doc, "state"))
    assert (operator is not None) is negates


@pytest.mark.parametrize(("count", "has_noun"), [(3, True), (4, False)])
def test_no_has_its_noun_at_most_four_tokens_on(count: int, has_noun: bool) -> None:
    words = ["no", *["other"] * count, "point", "did", "Lund", "state"]
    doc = Doc(spacy.blank("en").vocab, words, pos=["DET", *["ADJ"] * count, "NOUN", "AUX", "PROPN", "VERB"])
    operator = inverted_negation([doc[-2]], [doc[-1]])
    assert operator is not None
    assert (doc[-4].i in operator.words) is has_noun


@pytest.mark.parametrize(("count", "negates"), [(7, True), (8, False)])
def test_a_subject_begins_at_most_eight_tokens_before_the_name(count: int, negates: bool) -> None:
    words = ["Never", "did", *["old"] * count, "Lund", "state"]
    doc = Doc(spacy.blank("en").vocab, words, pos=["ADV", "AUX", *["ADJ"] * count, "PROPN", "VERB"])
    assert (inverted_negation([doc[-2]], [doc[-1]]) is not None) is negates
