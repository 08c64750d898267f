"""A letter has stories of its own below headings that lead to their pages."""

from __future__ import annotations

import pytest

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


def text(body: str) -> str:
    return parse(letter(body), Origin("path", "x.eml")).text


REST = f"<div><p>{INTRO}</p><p>{STORY}</p><p>{SAID}</p></div>"
CARD = "<div><h3><a href='x'>Wall holds</a></h3><p>{}</p></div>"
TOLD = "The wall of the harbour held in the storm of Monday."


def test_what_is_told_below_a_linked_heading_is_kept_with_the_heading_above_both() -> None:
    said = text(f"{REST}<h2>In other news</h2>{CARD.format(TOLD)}")
    assert said.endswith(f"In other news\n\nWall holds\n\n{TOLD}")


def test_below_a_linked_heading_a_line_that_is_no_sentence_is_no_story() -> None:
    assert "Wall holds" not in text(f"{REST}{CARD.format(TOLD[:-1])}")


def test_what_a_letter_has_beside_its_text_without_a_heading_stays_out() -> None:
    assert TOLD not in text(f"{REST}<aside><p>{TOLD}</p></aside>")


@pytest.mark.parametrize(("title", "expected"), [("A week on the pier", True), ("The morning", False)])
def test_the_title_of_a_letter_is_a_heading_where_its_subject_says_something_else(
    title: str, expected: bool
) -> None:
    said = text(f"<h1>{title}</h1>{REST}")
    assert said.startswith(f"{title}\n\n{INTRO}" if expected else INTRO)
    forwarded = letter(f"<h1>{title}</h1>{REST}").replace(b"Subject: ", b"Subject: Digest: ")
    assert parse(forwarded, Origin("path", "x.eml")).text.startswith(title) is expected


def test_a_sentence_that_a_page_says_once_is_said_once() -> None:
    assert text(f"{REST}{CARD.format(STORY)}").count(STORY) == 1
