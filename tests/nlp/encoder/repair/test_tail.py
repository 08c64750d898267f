"""Content that goes on behind a colon or a dash."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.tail import extend_tail
from tests.nlp.encoder.drafting import Row, draft_from, row_of
from tests.nlp.parses import parse_of

_ROWS: list[tuple[str, Row, Row]] = [
    # text; source, cue and content as the network has them; the same repaired
    (
        "Kerr said the lake was full of salt - which can harm the fish.",
        ("Kerr", "said", "the lake was full of salt"),
        ("Kerr", "said", "the lake was full of salt - which can harm the fish"),
    ),
    (
        "Kerr spoke of salt - which can harm the fish.",
        ("Kerr", "spoke of", "salt"),
        ("Kerr", "spoke of", "salt"),
    ),
]


@pytest.mark.parametrize(("text", "row", "expected"), _ROWS, ids=[text[:50] for text, *_ in _ROWS])
def test_a_content_goes_on_behind_a_dash_unless_it_is_a_thing(text: str, row: Row, expected: Row) -> None:
    doc = parse_of(text)
    words = read_words(doc)
    draft = draft_from(words, text, row)
    assert row_of(words, text, extend_tail(draft, doc, words)) == expected


@pytest.mark.parametrize(
    ("content", "is_extended"),
    [("three needs", False), ("it has three", False), ("it has three needs", True)],
)
def test_only_a_content_of_four_words_is_more_than_a_thing(content: str, is_extended: bool) -> None:
    text = f"Ada said {content}: a well and a roof."
    doc = spacy.blank("en")(text)
    words = read_words(doc)
    draft = draft_from(words, text, ("Ada", "said", content))
    assert row_of(words, text, extend_tail(draft, doc, words))[2].endswith("a roof") is is_extended
