"""The figures of an evaluation: every predicted span is right or wrong, whatever the tokens of the gold."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span
from spacy.training import Example

from reader.nlp.component.scorer import score

GOLD = "Vice-president Ann Lee said ex-mayor Per Holm lied , and Holm denied it ."
"""Tokens of a corpus, with spaces between them: it parts no word at its hyphen, as spaCy does."""
LEE = "Vice-president Ann Lee"


def example(*predicted_texts: str, label: str = "SOURCE", group: str = "sources") -> Example:
    """Return gold with two sources, and what was predicted, by its words, in spaCy's tokens."""
    nlp = spacy.blank("en")
    gold = Doc(nlp.vocab, words=GOLD.split())
    gold.spans["sources"] = [Span(gold, 0, 3, "SOURCE"), Span(gold, 10, 11, "SOURCE")]
    predicted = nlp(gold.text)
    starts = [(predicted.text.index(text), text) for text in predicted_texts]
    spans = [predicted.char_span(start, start + len(text), label=label) for start, text in starts]
    predicted.spans[group] = [span for span in spans if span is not None]
    assert len(predicted.spans[group]) == len(predicted_texts)
    return Example(predicted, gold)


@pytest.mark.parametrize(
    ("predicted", "precision", "recall"),
    [
        ((LEE,), 1.0, 1 / 2),
        ((LEE, "Per Holm"), 1 / 2, 1 / 2),
        ((LEE, "president Ann Lee", "mayor Per Holm"), 1 / 3, 1 / 2),  # they begin inside a token of the gold
        ((LEE, "Vice"), 1 / 2, 1 / 2),
        (("president Ann Lee",), 0.0, 0.0),
        ((), 0.0, 0.0),
    ],
)
def test_a_span_is_wrong_where_the_gold_has_no_border_as_anywhere_else(
    predicted: tuple[str, ...], precision: float, recall: float
) -> None:
    scores = score([example(*predicted)])
    assert (scores["spans_sources_p"], scores["spans_sources_r"]) == pytest.approx((precision, recall))


def test_spaces_between_tokens_do_not_count() -> None:
    nlp = spacy.blank("en")
    gold = Doc(nlp.vocab, words=["He", "said", ":", "“", "No", ".", "”"])
    gold.spans["claims"] = [Span(gold, 3, 7, "direct")]
    predicted = nlp("He said: “No.”")
    predicted.spans["claims"] = [Span(predicted, 3, 7, "direct")]
    assert score([Example(predicted, gold)])["spans_claims_f"] == 1.0


def test_other_labels_are_other_spans_and_have_figures_of_their_own() -> None:
    scores = score([example(LEE, label="CUE")])
    assert (scores["spans_sources_p"], scores["spans_sources_r"]) == (0.0, 0.0)
    assert sorted(scores["spans_sources_per_type"]) == ["CUE", "SOURCE"]
    assert scores["spans_sources_per_type"]["SOURCE"]["r"] == 0.0


def test_the_examples_are_counted_together() -> None:
    scores = score([example(LEE), example(LEE, "Per Holm")])
    assert scores["spans_sources_p"] == pytest.approx(2 / 3)
    assert scores["spans_sources_per_type"]["SOURCE"]["p"] == pytest.approx(2 / 3)


def test_gold_without_a_group_says_nothing_of_it() -> None:
    scores = score([example("said", label="CUE", group="cues")])
    assert [scores[f"spans_cues_{figure}"] for figure in ("p", "r", "f", "per_type")] == [None] * 4
    assert scores["spans_sources_r"] == 0.0
