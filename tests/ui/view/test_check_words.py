"""What came out when a claim was checked is said with a sign and in a colour."""

from __future__ import annotations

import pytest

from reader.claims.check import STATUSES, Check
from reader.ui.view.check_words import check_lines, style_of_status


@pytest.mark.parametrize(
    ("check", "lines"),
    [
        (Check(), []),
        (Check("confirmed"), ["■ confirmed"]),
        (Check("false", "minutes,\n page 4"), ["□ false", "↗ minutes, page 4"]),
        (Check("unchecked", "https://port.example"), ["↗ https://port.example"]),
    ],
)
def test_status_and_evidence_stand_on_a_line_each(check: Check, lines: list[str]) -> None:
    assert [words for words, _ in check_lines(check)] == lines


def test_every_status_has_a_colour_of_its_own() -> None:
    assert len({style_of_status(Check(status)) for status in STATUSES}) == len(STATUSES)
