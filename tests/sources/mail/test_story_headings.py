"""Headings of a letter that lead to the pages of its stories."""

from __future__ import annotations

from reader.model import Origin
from reader.sources.mail.message import parse, removals

HEADERS = "From: Courier <n@courier.example>\nSubject: The morning\nDate: Fri, 6 Mar 2026 10:00:00 +0100\n"
INTRO = "It is Friday, the boats are back, and the council has met on the pier for the third time this week."
STORY = "The harbour council voted on Tuesday to rebuild the old pier before the winter storms arrive."
SAID = "“It holds,” said Ann Lee, the mayor, who leads the council and lives beside the harbour."


def letter(body: str) -> bytes:
    return f"{HEADERS}Content-Type: text/html; charset=utf-8\n\n<html><body>{body}</body></html>".encode()


def test_a_heading_that_leads_to_the_page_of_the_story_below_it_is_kept() -> None:
    data = letter(
        f"<div><h1>Good morning</h1><p>{INTRO}</p><h2><a href='x'>Pier rebuilt</a></h2><p>{STORY}</p>"
        f"<p>{SAID}</p><h2><a href='y'>Advertise with us</a></h2></div>"
    )
    one = parse(data, Origin("path", "x.eml"))
    headings = [block.span.of(one.text) for block in one.blocks if block.kind == "heading"]
    assert "Pier rebuilt" in headings
    assert one.text.index("Pier rebuilt") < one.text.index(STORY)
    assert "Advertise with us" not in one.text
    assert "Pier rebuilt" not in [removal.text for removal in removals(data, Origin("path", "x.eml"))]
