"""Where the news was written, at the start of a report."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.text.datelines import behind_dateline, starts_behind_datelines


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
        ("NEW DELHI: The bank is in talks", "NEW DELHI: "),
        ("A headline\nOSLO, May 4 — no", ""),
        ("NATO said the exercise is over", ""),
        ("NATO-led troops will stay", ""),
        ("The bank — all of it — is in talks", ""),
        ("OSLO — ", ""),
    ],
)
def test_a_report_begins_behind_its_dateline(text: str, dateline: str) -> None:
    assert behind_dateline(text, Span(0, len(text))) == len(dateline)


def test_only_the_beginning_of_a_paragraph_can_be_one() -> None:
    text = "Two people said\nOSLO — it is over: OSLO — it is."
    second, inside = text.index("OSLO"), text.rindex("OSLO")
    for start, expected in ((second, second + len("OSLO — ")), (inside, inside)):
        assert behind_dateline(text, Span(start, len(text))) == expected


def test_each_paragraph_with_a_dateline_tells_where_its_report_begins() -> None:
    text = "Dam row\nOSLO — It rained.\nIt rained — again.\nÅRHUS: It did not."
    assert starts_behind_datelines(text) == {text.index("It rained."), text.index("It did")}
