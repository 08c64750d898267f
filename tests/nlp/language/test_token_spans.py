"""From tokens to spans of text."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.token_spans import span_of, spans_of, spans_over

_BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (", the mayor –", ["the mayor"]),
        ("“the mayor.”", ["“the mayor.”"]),
        ("Pence (R-IN)", ["Pence (R-IN)"]),
        ("the mayor)", ["the mayor"]),
        (" – ,", []),
    ],
)
def test_punctuation_at_the_edges_is_left_out_but_marks_and_closed_brackets_stay(
    text: str, spans: list[str]
) -> None:
    doc = _BLANK(text)
    assert [span.of(text) for span in spans_of(doc, 0, len(doc))] == spans


@pytest.mark.parametrize(("count", "keeps"), [(30, True), (50, False)])
def test_a_bracket_is_looked_for_in_forty_tokens(count: int, keeps: bool) -> None:
    text = f"Pence ({'very ' * count}old)"
    doc = _BLANK(text)
    (span,) = spans_of(doc, 0, len(doc))
    assert span.of(text).endswith(")") is keeps


def test_holes_part_spans() -> None:
    text = "The road, he said, is shut."
    doc = _BLANK(text)
    assert [span.of(text) for span in spans_of(doc, 0, len(doc), holes=((2, 6),))] == ["The road", "is shut"]


def test_neighbours_make_one_span_in_any_order() -> None:
    text = "quoted by him as saying"
    doc = _BLANK(text)
    assert [span.of(text) for span in spans_over([doc[4], doc[3], doc[0]])] == ["quoted", "as saying"]
    assert span_of(doc[1]).of(text) == "by"
