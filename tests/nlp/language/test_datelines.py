"""What stands at the edges of a content and nobody says."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.language.datelines import without_edges


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("COPENHAGEN — The bank is in talks, two people said.", "COPENHAGEN — "),
        ("LES SABLES-D’OLONNE – The bank is in talks", "LES SABLES-D’OLONNE – "),
        (
            "ST. JOHN'S, Newfoundland (Reuters) -- The bank is in talks",
            "ST. JOHN'S, Newfoundland (Reuters) -- ",
        ),
        ("ÅRHUS (AP) - The bank is in talks", "ÅRHUS (AP) - "),
        ("A headline\nOSLO, May 4 — no", ""),
        ("NATO said the exercise is over", ""),
        ("NATO-led troops will stay", ""),
        ("The bank — all of it — is in talks", ""),
        ("OSLO — ", ""),
    ],
)
def test_a_dateline_is_left_out_of_the_content(text: str, dateline: str) -> None:
    assert without_edges(text, [Span(0, len(text))]) == (Span(len(dateline), len(text)),)


def test_only_the_beginning_of_a_paragraph_can_be_one() -> None:
    text = "Two people said\nOSLO — it is over: OSLO — it is."
    second, inside = text.index("OSLO"), text.rindex("OSLO")
    for start, expected in ((second, second + len("OSLO — ")), (inside, inside)):
        assert without_edges(text, [Span(start, len(text))]) == (Span(expected, len(text)),)


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
