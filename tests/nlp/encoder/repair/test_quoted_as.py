"""Who “was quoted as saying” it is the source."""

from __future__ import annotations

import pytest

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.quoted_as import split_quoted_as
from tests.nlp.encoder.drafting import Row, draft_from, row_of
from tests.nlp.parses import parse_of

_ROWS: list[tuple[str, Row, Row]] = [
    # text; source, cue and content as the network has them; the same repaired
    (
        "Mr Aung, a diver, was quoted as saying that the boats were lost.",
        ("", "was quoted", "Mr Aung, a diver, … as saying that the boats were lost"),
        ("Mr Aung, a diver", "was quoted as saying", "that the boats were lost"),
    ),
    (
        "“We lost the boats,” Mr Aung has been quoted as saying.",
        ("", "quoted", "“We lost the boats,” Mr Aung"),
        ("Mr Aung", "has been quoted as saying", "“We lost the boats,”"),
    ),
    (
        "The agency quoted Mr Aung as saying that the boats were lost.",
        ("The agency", "quoted", "Mr Aung as saying that the boats were lost"),
        ("Mr Aung", "as saying", "that the boats were lost"),
    ),
    (  # nothing but a sign is the subject
        "They met. …- few was quoted as saying that the boats were lost.",
        ("", "was quoted", "as saying that the boats were lost"),
        ("", "was quoted", "as saying that the boats were lost"),
    ),
]


@pytest.mark.parametrize(("text", "row", "expected"), _ROWS, ids=[text[:50] for text, *_ in _ROWS])
def test_who_was_quoted_as_saying_it_is_the_source(text: str, row: Row, expected: Row) -> None:
    doc = parse_of(text)
    words = read_words(doc)
    draft = draft_from(words, text, row)
    assert row_of(words, text, split_quoted_as(draft, doc, words)) == expected
