"""Where the news was written is not what somebody says."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.datelines import without_dateline
from reader.nlp.values import Attribution


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
    found = without_dateline(text, Attribution((Span(0, len(text)),)))
    assert found.content[0].start == len(dateline)
    assert found.content[0].end == len(text)


def test_only_the_beginning_of_a_paragraph_can_be_one() -> None:
    text = "Two people said\nOSLO — it is over: OSLO — it is."
    second, inside = text.index("OSLO"), text.rindex("OSLO")
    for start, expected in ((second, second + len("OSLO — ")), (inside, inside)):
        found = without_dateline(text, Attribution((Span(start, len(text)),)))
        assert found.content[0].start == expected
