"""A content ends where somebody else is heard."""

from __future__ import annotations

import pytest

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.next_speaker import cut_next_speaker
from tests.nlp.encoder.drafting import Row, draft_from, row_of
from tests.nlp.parses import parse_of

_ROWS: list[tuple[str, Row, Row]] = [
    # text; source, cue and content as the network has them; the same repaired
    (
        "Kerr said the bridge would close, with one engineer saying that it could fall.",
        ("Kerr", "said", "the bridge would close, with one engineer saying that it could fall"),
        ("Kerr", "said", "the bridge would close"),
    ),
    (
        "Kerr said: “The bridge will close, with one engineer saying that it could fall.”",
        ("Kerr", "said", "“The bridge will close, with one engineer saying that it could fall.”"),
        ("Kerr", "said", "“The bridge will close, with one engineer saying that it could fall.”"),
    ),
]


@pytest.mark.parametrize(("text", "row", "expected"), _ROWS, ids=[text[:50] for text, *_ in _ROWS])
def test_a_content_ends_where_somebody_else_is_heard_but_not_within_marks(
    text: str, row: Row, expected: Row
) -> None:
    doc = parse_of(text)
    words = read_words(doc)
    draft = draft_from(words, text, row)
    assert row_of(words, text, cut_next_speaker(draft, doc, words)) == expected


def test_a_content_of_one_word_before_the_comma_stays_whole() -> None:
    text = "Kerr said no, with one engineer saying that it could fall."
    doc = parse_of(text)
    words = read_words(doc)
    short = draft_from(words, text, ("Kerr", "said", ", with one engineer saying that it could fall"))
    assert cut_next_speaker(short, doc, words) == short
    longer = draft_from(words, text, ("Kerr", "said", "no, with one engineer saying that it could fall"))
    assert row_of(words, text, cut_next_speaker(longer, doc, words)) == ("Kerr", "said", "no")
