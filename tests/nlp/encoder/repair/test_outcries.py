"""What is called out ends with its quotation."""

from __future__ import annotations

import pytest

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.outcries import end_with_outcry
from reader.nlp.language.quotation_tokens import locate
from reader.text.quotations import quotations
from tests.nlp.encoder.drafting import draft_from, row_of
from tests.nlp.parses import parse_of


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        (
            "Protesters shouted “Shame” as the minister left.",
            "Protesters",
            "shouted",
            "“Shame” as the minister left",
            "“Shame”",
        ),
        ("She said “no” to the offer on Friday.", "She", "said", "“no” to the offer on Friday", "“no”"),
        (
            "He said “sorry” for the delay and that they would run.",
            "He",
            "said",
            "“sorry” for the delay and that they would run",
            "“sorry” for the delay and that they would run",
        ),
        ("Kerr said “the plan” was late.", "Kerr", "said", "“the plan” was late", "“the plan” was late"),
    ],
)
def test_nothing_behind_it_is_said(text: str, source: str, cue: str, content: str, expected: str) -> None:
    doc = parse_of(text)
    words = read_words(doc)
    draft = draft_from(words, text, (source, cue, content))
    (ended,) = end_with_outcry([draft], doc, locate(doc, quotations(text)), words)
    assert row_of(words, text, ended) == (source, cue, expected)
