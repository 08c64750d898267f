"""Heads, feet and page numbers are no text; what merely stands high or low on a page is."""

from __future__ import annotations

from reader.sources.documents.pdf.lines import Line
from reader.sources.documents.pdf.margins import without_margins


def rest(*pages: list[tuple[float, str]]) -> list[str]:
    """Return the text that is left of pages 1,000 points high, each a list of places and lines."""
    lines = [Line(text, number, 72, y, 10) for number, page in enumerate(pages) for y, text in page]
    return [line.text for line in without_margins(lines, [1_000.0] * len(pages))]


def test_what_pages_repeat_above_and_below_their_text_goes() -> None:
    assert rest(
        [(960, "NEWS"), (500, "a"), (40, "3 March")], [(960, "NEWS"), (500, "b"), (40, "4 March")]
    ) == ["a", "b"]
    assert rest([(860, "NEWS"), (500, "a")], [(860, "NEWS"), (500, "b")]) == ["a", "b"]


def test_what_they_repeat_in_their_text_stays() -> None:
    assert rest([(840, "So."), (500, "a")], [(840, "So."), (500, "b")]) == ["So.", "a", "So.", "b"]


def test_the_third_line_from_the_edge_is_text() -> None:
    page = [(980.0, "NEWS"), (965.0, "3 March"), (950.0, "So."), (500.0, "a")]
    assert rest(page, page) == ["So.", "a"] * 2


def test_a_line_on_few_pages_is_text() -> None:
    pages = [
        [(960.0, "So." if number < 3 else f"Line {chr(97 + number)}."), (500.0, "a")] for number in range(10)
    ]
    assert rest(*pages).count("So.") == 3
    pages = [
        [(960.0, "So." if number < 4 else f"Line {chr(97 + number)}."), (500.0, "a")] for number in range(10)
    ]
    assert rest(*pages).count("So.") == 0
    assert rest([(960, "NEWS"), (500, "a")]) == ["NEWS", "a"]


def test_heads_with_the_number_of_the_page_are_those_of_a_chapter() -> None:
    pages = [
        [(960.0, "Chapter one 12" if number < 2 else f"Line {chr(97 + number)}."), (500.0, "a")]
        for number in range(10)
    ]
    assert "Chapter one 12" not in rest(*pages)


def test_a_page_number_goes_wherever_it_is_outermost() -> None:
    for number in ("12", "- 12 -", "Page 3 of 4", "page 3", "3/4"):
        assert rest([(500, "a"), (40, number)]) == ["a"]
    assert rest([(500, "1911"), (40, "In 1911.")]) == ["1911", "In 1911."]


def test_what_a_browser_writes_around_a_page_goes() -> None:
    for head in ("11/30/26, 1:40 AM Pier holds", "30/11/2026, 01:40", "2026-11-30 13:40 Pier holds"):
        assert rest([(960, head), (500, "a")]) == ["a"]
    for foot in (
        "https://courier.example/pier?x=1 1/3",
        "file:///tmp/pier.html 1/1",
        "http://a.example/ Page 1 of 2",
    ):
        assert rest([(500, "a"), (40, foot)]) == ["a"]
    for text in ("11/30/26 was a Monday.", "https://courier.example/pier", "1/3 of them left at 1:40 AM."):
        assert rest([(500, "a"), (40, text)]) == ["a", text]
    assert rest([(500, "11/30/26, 1:40 AM Pier holds"), (480, "a")]) == ["11/30/26, 1:40 AM Pier holds", "a"]
