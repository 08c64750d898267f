"""Where a report is from, with a colon behind, and who speaks, who looks the same. No model."""

from __future__ import annotations

import pytest

from reader.nlp.colon_datelines import colon_dateline

_LEAD = "The bank has closed on Monday."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"KELDRA: {_LEAD}", "KELDRA"),
        (f"Keldra: {_LEAD}", "Keldra"),
        (f"Bank shuts doors\n\nKeldra: {_LEAD}\n\nIt rained.", "Keldra"),
        (f"Bank shuts\n\nBy Ann Roe\n\nKeldra Town: {_LEAD}", "Keldra Town"),
        (f"KELDRA/MUMBAI: {_LEAD}", "KELDRA/MUMBAI"),
        (f"Mumbai, March 3: {_LEAD}", "Mumbai"),
        ("Keldra: “I left,” a man said.", "Keldra"),
        # in capitals, or known, it needs no word of a report
        ("KELDRA: The bank has closed.", "KELDRA"),
        ("Mumbai: The bank has closed.", "Mumbai"),
        ("Keldra: The bank has closed.", None),
        # somebody speaks
        ("KELDRA: We closed the bank on Monday.", None),
        ("KELDRA: Did the bank close on Monday?", None),
        (f"KELDRA: {_LEAD}\n\nVOSS: It has.", None),
        (f"Ann: {_LEAD}", None),
        (f"Police: {_LEAD}", None),
        (f"The minister: {_LEAD}", None),
        (f"NASA: {_LEAD}", None),
        # a headline, a sentence, a paragraph further below
        ("Keldra: Bank to close on Monday", None),
        (f"It is Keldra: {_LEAD}", None),
        (f"It rained.\n\nKeldra: {_LEAD}", None),
        ("Keldra: what was said on Monday.", None),
        ("", None),
    ],
)
def test_a_report_has_one_place_before_its_first_paragraph(text: str, place: str | None) -> None:
    found = colon_dateline(text)
    assert (None if found is None else found.of(text)) == place


@pytest.mark.parametrize(("lines", "has_place"), [(4, True), (5, False)])
def test_four_lines_may_stand_above_the_report(lines: int, has_place: bool) -> None:
    text = "Bank shuts\n\n" * lines + f"KELDRA: {_LEAD}"
    assert (colon_dateline(text) is not None) == has_place
