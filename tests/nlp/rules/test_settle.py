"""Which candidates stand, and that a quotation is never cut through."""

from __future__ import annotations

import pytest
import spacy

from reader.model import Span
from reader.nlp.rules.candidate import Candidate
from reader.nlp.rules.settle import settle
from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    (
        "The mayor said the plan was “a gift to nobody” and that he would fight it.",
        [("The mayor", "said", "the plan was “a gift to nobody” and that he would fight it")],
    ),
    (
        "The mayor called the plan “a gift to nobody”.",
        [("The mayor", "called", "the plan “a gift to nobody”")],
    ),
    (
        "The mayor said the minister had told him that the dam was safe.",
        [("The mayor", "said", "the minister had told him that the dam was safe")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_a_quotation_is_in_a_content_whole(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


def test_two_candidates_with_one_content_are_one_attribution() -> None:
    content = (Span(0, 2),)
    likely, unlikely = (
        Candidate(1, (Span(3, 7),), (), content, "clause say", confidence) for confidence in (0.8, 0.3)
    )
    (attribution,) = settle(spacy.blank("en")("no says he"), [unlikely, likely], [])
    assert attribution.confidence == 0.8
