"""What is said of a sentence before who says it. No model."""

from __future__ import annotations

import pytest
import spacy

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.leads import with_leads

_BLANK = spacy.blank("en")


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _said(text: str, content: str) -> Attribution:
    return Attribution((_span(text, content),), (_span(text, "said"),), (_span(text, "Lund"),))


def _contents(text: str, *attributions: Attribution) -> list[list[str]]:
    return [[span.of(text) for span in one.content] for one in with_leads(_BLANK(text), attributions)]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("He left, Lund said, “because nobody listened”.", "He left"),
        ("It rained. There was, Lund said, “a deal”.", "There was"),
        ("It is a sign, Lund said, that “a deal” is near.", "It is a sign"),
        ("She began to write, Lund later said, “a deal”.", "She began to write"),
    ],
)
def test_a_quotation_that_goes_on_has_the_beginning_of_its_sentence(text: str, lead: str) -> None:
    quotation = text[text.index("“") : text.index("”") + 1]
    assert _contents(text, _said(text, quotation)) == [[lead, quotation]]


@pytest.mark.parametrize(
    "text",
    [
        "He left, Lund said, “Because nobody listened.”",  # a sentence of its own
        "Asked about it, Lund said, “no deal”.",
        "While he was there, Lund said, “no deal”.",
        "“Yes”, Lund said, “no deal”.",
        "He left and Lund said, “no deal”.",
        "He left, Lund said of “no deal”.",
    ],
)
def test_what_the_reporter_tells_is_no_lead(text: str) -> None:
    quotation = text[text.rindex("“") : text.rindex("”") + 1]
    assert _contents(text, _said(text, quotation)) == [[quotation]]


def test_what_is_part_of_another_claim_stays_there() -> None:
    text = "He left, Lund said, “because nobody listened”."
    other = Attribution((_span(text, "left"),), (_span(text, "He"),))
    assert _contents(text, other, _said(text, "“because nobody listened”")) == [
        ["left"],
        ["“because nobody listened”"],
    ]
