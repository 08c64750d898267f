"""A quotation ends where it does; what the reporter tells behind it is not said."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.circumstances import cut_circumstances
from tests.nlp.encoder.drafting import Row, draft_from, row_of

_QUOTED = "“Leave the boat,”"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("“Leave the boat,” until the sirens were heard", _QUOTED),
        ("“Leave the boat,” as the water rose", _QUOTED),
        ("“Leave the boat,” when “Night Owls” was over", "“Leave the boat,” when “Night Owls” was over"),
        ("“Leave the boat”, while the water rose", "“Leave the boat”"),
        ("“Leave the boat” when the water rose", "“Leave the boat” when the water rose"),
        ("“Leave the boat,” because the water rose", "“Leave the boat,” because the water rose"),
        ("the “old boat,” as the water rose", "the “old boat,” as the water rose"),
        ("“Leave the boat,” … as the water rose", "“Leave the boat,” … as the water rose"),
    ],
)
def test_a_clause_of_time_behind_a_comma_is_the_reporters(content: str, expected: str) -> None:
    text = f"Kerr shouted, {content.replace(' … ', ' he said, ')}."
    words = read_words(spacy.blank("en")(text))
    row: Row = ("Kerr", "shouted", content)
    assert row_of(words, text, cut_circumstances(draft_from(words, text, row), words)) == (
        "Kerr",
        "shouted",
        expected,
    )
