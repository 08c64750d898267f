"""Articles from saved pages: the fields, the blocks in the text, and what a note says of what was cut."""

from __future__ import annotations

import pytest

from reader.errors import SourceError
from reader.model import Origin
from reader.shelf.removal import Removal
from reader.sources import html
from tests.sources.page.samples import FIRST, LAST, SECOND, THIRD, story
from tests.sources.page.samples import html as page


def test_a_page_becomes_an_article_with_its_fields() -> None:
    head = (
        '<meta property="og:site_name" content="The Courier"><meta name="author" content="Ida Rho">'
        '<meta name="date" content="2026-03-04"><link rel="canonical" href="https://example.org/pier">'
    )
    article = html.parse(story(head=head), Origin("path", "pier.html"))
    assert (article.label, article.title, article.byline) == ("pier.html", "Pier to be rebuilt", "Ida Rho")
    assert (article.outlet, article.published) == ("The Courier", "2026-03-04")
    assert (article.url, article.note) == ("https://example.org/pier", "")


def test_paragraphs_are_two_line_ends_apart_and_each_is_a_block() -> None:
    article = html.parse(
        story("<h2>What comes next</h2><blockquote>We will fight.</blockquote>"), Origin("path", "a.html")
    )
    assert article.text == "\n\n".join((FIRST, SECOND, "What comes next", "We will fight.", THIRD, LAST))
    kinds = [(block.kind, block.level) for block in article.blocks]
    assert kinds[2:4] == [("heading", 2), ("quote", 0)]
    assert [block.span.of(article.text) for block in article.blocks] == article.text.split("\n\n")


def test_the_note_says_how_much_was_cut_and_that_a_stub_is_one() -> None:
    box = "<aside>Two boats sank in the storm of last week, the coast guard said.</aside>"
    assert html.parse(story(box), Origin("path", "a.html")).note == "Removed 1 block of the page."
    asking = "<div><p>Subscribe to continue reading this story.</p></div>"
    assert html.parse(story(box + asking), Origin("path", "a.html")).note == (
        "The page shows only the beginning: the rest is for those who pay or log in. "
        "Removed 2 blocks of the page."
    )


def test_the_note_says_that_an_article_is_on_other_pages_too() -> None:
    page = story(head="<title>Pier to be rebuilt - Page 2 of 3</title>")
    assert html.parse(page, Origin("path", "a.html")).note == (
        "The article has several pages, and this is one of them."
    )


def test_nothing_is_said_where_only_the_headline_was_taken_from_the_text_or_a_line_without_words() -> None:
    headline = "<h2>Pier to be rebuilt</h2><p>* * *</p>"
    page = story(headline, head="<title>Pier to be rebuilt</title>")
    assert [cut.reason for cut in html.removals(page, Origin("path", "a.html"))] == ["title", "rule"]
    assert html.parse(page, Origin("path", "a.html")).note == ""


def test_what_was_cut_can_be_looked_at_with_the_reason() -> None:
    box = "<aside>Two boats sank in the storm of last week, the coast guard said.&#8238;</aside>"
    call = "<p>Advertisement</p>"
    assert html.removals(story(box + call), Origin("path", "a.html")) == (
        Removal("Two boats sank in the storm of last week, the coast guard said.\ufffd", "related"),
        Removal("Advertisement", "call"),
    )


def test_what_editors_say_of_the_article_is_a_note_on_it() -> None:
    said = "Correction: The pier is 40 metres long."
    article = html.parse(story(f"<p>{said}</p>"), Origin("path", "a.html"))
    assert said not in article.text
    assert article.note == f"{said} Removed 1 block of the page."


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("&#27;[31m red &#8238;turned", "␛[31m red \ufffdturned"),
        ("c1 &#x9b; and &#x202e; bidi", "c1 › and \ufffd bidi"),
        ("tab\tand\r\nline", "tab and line"),
        ("[b]x[/b] [@click=app.quit]x[/]", "[b]x[/b] [@click=app.quit]x[/]"),
    ],
)
def test_no_field_of_a_page_acts_on_the_terminal(markup: str, text: str) -> None:
    article = html.parse(page(f"<h1>{markup}</h1><p>{FIRST} {markup} {SECOND}</p>"), Origin("path", "a.html"))
    for field in (article.title, article.text):
        assert not any(ord(character) < 32 or 0x80 <= ord(character) < 0xA0 for character in field)
        assert text in field


def test_a_page_without_a_title_is_called_by_its_name() -> None:
    assert html.parse(page(f"<p>{FIRST}</p>"), Origin("path", "folder/pier.html")).title == "pier"


def test_a_name_with_an_escape_sequence_is_harmless_in_a_message() -> None:
    with pytest.raises(SourceError, match=r"^␛\[31mx\.html: "):
        html.parse(b"<html></html>", Origin("path", "\x1b[31mx.html"))
