"""What stands at the edges of a content and nobody says."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.language.datelines import without_edges


def test_a_dateline_is_left_out_of_the_content() -> None:
    text = "COPENHAGEN — The bank is in talks, two people said."
    assert without_edges(text, [Span(0, 33)]) == (Span(13, 33),)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Regulators were told last week, however", "Regulators were told last week"),
        ("it will rain though,", "it will rain"),
        ("she knows however", "she knows"),
        (", however", ", however"),
        ("however", "however"),
        ("it works, however small it is", "it works, however small it is"),
        ("“I know, though”", "“I know, though”"),
    ],
)
def test_a_connective_at_the_end_is_left_out(text: str, content: str) -> None:
    (span,) = without_edges(text, [Span(0, len(text))])
    assert span.of(text) == content
