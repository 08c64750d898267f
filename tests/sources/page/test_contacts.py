"""Whom to ask, in lines of their own."""

from __future__ import annotations

import pytest

from reader.sources.page.contacts import contact_lines
from reader.sources.page.outline import Block
from tests.sources.page.samples import middle


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Media contact:", "Ola Ek", "+47 555 0100", "press@pier.example"), 4),
        (("Contacts", "Ola Ek, Head of the Harbour of Whitby"), 0),
        (("Contacts", "Ola Ek, Head of the Harbour of Whitby", "+47 555 0100"), 3),
        (("Contact", "Ola Ek\nHarbour of Whitby, Old Quay\n+47 555 0100\npress@pier.example"), 2),
        (("Contact", "Ola Ek\nHead of the Old Harbour of Whitby and Delm\n+47 555 0100"), 0),
        (("Contact", "Arrival", "Interstellar"), 0),
        (("Contact", "Arrival, 2016"), 0),
        (("Contact", "2011-2014: the bridge", "1998/99", "On 12.10.2026", "2026-10-12"), 0),
        (("Contact", "0421-3615"), 2),
        (("Contact", "0421/361 50"), 2),
        (("Contact", "12.10.2026", "tel. 12.10.20.26.30"), 3),
        (("Contacts for media", "Ola Ek"), 2),
        (("Enquiries for the press:", "Ola Ek"), 2),
        (("For more information", "www.pier.example"), 2),
        (("For further information:", "Ask the clerk"), 0),
        (("Press enquiries", "Ola Ek", "The pier holds."), 2),
        (("Contact information:", "The pier holds."), 0),
        (("Contact: Ola Ek", "+47 555 0100"), 0),
        (("Contact with the sea", "Ola Ek"), 0),
        (("Media contact:", "Ola Ek, Head of the Old Harbour of Whitby"), 0),
        (("Media contact:", *["Ola Ek"] * 8), 9),
        (("Media contact:", *["Ola Ek"] * 9), 9),
        ((), 0),
    ],
)
def test_below_a_line_that_says_so_stands_whom_to_ask(lines: tuple[str, ...], expected: int) -> None:
    assert len(list(contact_lines([Block(line, 0) for line in lines]))) == expected


def test_a_heading_ends_them() -> None:
    blocks = [Block("Media contact:", 0), Block("Ola Ek", 0), Block("About the pier", 0, "heading", 2)]
    assert list(contact_lines(blocks)) == [0, 1]


def test_a_link_tells_where_more_is_known() -> None:
    blocks = [Block("For more information", 0), Block("The plan in full", 0, link_share=0.5)]
    assert list(contact_lines(blocks)) == [0, 1]


def test_in_a_page_they_are_no_text() -> None:
    assert middle("<h4>Contact</h4><p>Ola Ek</p><p>+47 555 0100</p>") == []
