"""The rows of a parse, and what the tree says about a token; how far it is followed is bounded."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.speakers.token_rows import OUTSIDE
from tests.nlp.speakers.parses import filler, last, rows_of


def test_a_token_knows_its_sentence_its_paragraph_and_its_quotation() -> None:
    rows = rows_of(
        "Roe|PROPN|nsubj|1 left|VERB|ROOT|1",
        "“|PUNCT|punct|1 Go|VERB|ROOT|1 ”|PUNCT|punct|1",
        "¶He|PRON|ROOT|0",
    )
    words = ("roe", "go", "he")
    assert [rows.sentence[last(rows, word)] for word in words] == [0, 1, 2]
    assert [rows.paragraph[last(rows, word)] for word in words] == [0, 0, 1]
    assert [rows.quotation[last(rows, word)] for word in words] == [OUTSIDE, 0, OUTSIDE]


def test_a_span_touches_its_tokens() -> None:
    rows = rows_of("Roe|PROPN|nsubj|1 left|VERB|ROOT|1 early|ADV|advmod|1")
    assert [rows.words[i] for i in rows.tokens(Span(2, 6))] == ["roe", "left"]


@pytest.mark.parametrize(("depth", "has_verb"), [(20, True), (40, False)])
def test_the_verb_above_a_token_is_sought_as_deep_as_a_sentence_goes(depth: int, has_verb: bool) -> None:
    chain = " ".join(f"x|NOUN|dep|{place}" for place in range(depth))
    rows = rows_of(f"left|VERB|ROOT|0 {chain}")
    assert rows.verb(depth) == (0 if has_verb else -1)


@pytest.mark.parametrize(("depth", "is_subject"), [(20, True), (40, False)])
def test_what_is_conjoined_with_a_subject_is_one(depth: int, is_subject: bool) -> None:
    chain = " ".join(f"x|NOUN|conj|{place + 1}" for place in range(depth))
    rows = rows_of(f"left|VERB|ROOT|0 Roe|PROPN|nsubj|0 {chain}")
    assert rows.is_subject(depth + 1) == is_subject


@pytest.mark.parametrize(("distance", "has_subject"), [(30, True), (60, False)])
def test_a_subject_stands_before_its_verb(distance: int, has_subject: bool) -> None:
    rows = rows_of(f"Roe|PROPN|nsubj|{distance}{filler(distance - 1, distance)} left|VERB|ROOT|{distance}")
    assert rows.subject(distance) == (0 if has_subject else -1)


@pytest.mark.parametrize(("distance", "has_subject"), [(15, True), (30, False)])
def test_or_behind_it(distance: int, has_subject: bool) -> None:
    rows = rows_of(f"said|VERB|ROOT|0{filler(distance - 1)} Roe|PROPN|nsubj|0")
    assert rows.subject(0) == (distance if has_subject else -1)


def test_a_verb_shares_the_subject_of_the_one_it_is_conjoined_with() -> None:
    rows = rows_of("Roe|PROPN|nsubj|1 left|VERB|ROOT|1 and|CCONJ|cc|1 slept|VERB|conj|1")
    assert rows.subject(3) == 0
