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
        ("OSLO, March 4 (Reuters) - The bank is in talks", "OSLO, March 4 (Reuters) - "),
        ("DETROIT, Mich., Oct. 4 (UPI) — The bank is in talks", "DETROIT, Mich., Oct. 4 (UPI) — "),
        ("BERLIN, 3 March 2020 (dpa) -- The bank is in talks", "BERLIN, 3 March 2020 (dpa) -- "),
        ("OSLO/LONDON, March 4 (Reuters) - The bank is in talks", "OSLO/LONDON, March 4 (Reuters) - "),
        ("NEW DELHI, Dec 12 (IANS) The bank is in talks", "NEW DELHI, Dec 12 (IANS) "),
        ("March 4 (Reuters) - The bank is in talks", "March 4 (Reuters) - "),
        ("Kampala, Uganda (AP) — The bank is in talks", "Kampala, Uganda (AP) — "),
        ("(Reuters) - The bank is in talks", "(Reuters) - "),
        ("OSLO, May 4, 2020 /NewsWire/ -- The bank is in talks", "OSLO, May 4, 2020 /NewsWire/ -- "),
        ("OSLO--(NEWS WIRE)--The bank is in talks", "OSLO--(NEWS WIRE)--"),
        ("OSLO--(NEWS WIRE)--May 4, 2020-- The bank is in talks", "OSLO--(NEWS WIRE)--May 4, 2020-- "),
        ("A headline\nOSLO, May 4 — no", ""),
        ("Ada Byrne (SNP) — 400 votes", ""),
        ("NATO (OTAN) said the exercise is over", ""),
        ("March 4 was cold (again) - too cold", ""),
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
