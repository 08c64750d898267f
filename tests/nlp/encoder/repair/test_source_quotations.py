"""Quotations that were taken for part of the source."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.source_quotations import move_quotation_to_content
from tests.nlp.encoder.drafting import Row, draft_from, row_of
from tests.nlp.parses import parse_of

_ROWS: list[tuple[str, Row, Row]] = [
    # text; source, cue and content as the network has them; the same repaired
    (
        "“It is shut,” said a man at the gate, Ilo Brand, “but come back.”",
        ("a man at the gate, Ilo Brand, “but come back.”", "said", "“It is shut,”"),
        ("a man at the gate, Ilo Brand", "said", "“It is shut,” … “but come back.”"),
    ),
    (
        "“It is shut,” said the host of the show, “Night Owls.”",
        ("the host of the show, “Night Owls.”", "said", "“It is shut,”"),
        ("the host of the show, “Night Owls.”", "said", "“It is shut,”"),
    ),
]


@pytest.mark.parametrize(("text", "row", "expected"), _ROWS, ids=[text[:50] for text, *_ in _ROWS])
def test_a_quotation_behind_the_name_is_content_but_a_title_is_not(
    text: str, row: Row, expected: Row
) -> None:
    doc = parse_of(text)
    words = read_words(doc)
    draft = draft_from(words, text, row)
    assert row_of(words, text, move_quotation_to_content(draft, words)) == expected


@pytest.mark.parametrize(
    ("quotation", "is_content"),
    [
        ("“but come back.”", True),
        ("“come back.”", True),
        ("“come back”", False),
        ("“Come back.”", False),
        ("“never, never, never.”", True),
    ],
)
def test_a_quotation_of_three_words_is_content(quotation: str, is_content: bool) -> None:
    text = f"“It is shut,” said Ilo Brand, {quotation}"
    words = read_words(spacy.blank("en")(text))
    draft = draft_from(words, text, (f"Ilo Brand, {quotation}", "said", "“It is shut,”"))
    assert (len(move_quotation_to_content(draft, words).content) == 2) is is_content
