"""Small pages of our own for the tests of what is read from pages."""

from __future__ import annotations

from reader.sources.page.extract import Page, extract

FIRST = "The harbour council voted on Tuesday to rebuild the old pier before the winter storms arrive."
SECOND = "Ann Lee, who leads the council, said that the work would cost four million and take a year."
THIRD = "Fishermen who land their catch there have asked for a crane since the last one fell in 2019."
LAST = "The council meets again in June, when the first offers from builders should be on the table."


def html(body: str, head: str = "", attributes: str = "") -> bytes:
    """Return a page with that body."""
    return f"<!doctype html><html {attributes}><head>{head}</head><body>{body}</body></html>".encode()


def story(middle: str = "", head: str = "", attributes: str = "") -> bytes:
    """Return a page with an article of four paragraphs, and `middle` in the middle of it."""
    paragraphs = f"<p>{FIRST}</p><p>{SECOND}</p>{middle}<p>{THIRD}</p><p>{LAST}</p>"
    article = f"<article><h1>Pier to be rebuilt</h1><div>{paragraphs}</div></article>"
    return html(article, head, attributes)


def texts(data: bytes) -> list[str]:
    """Return the texts of the article's blocks."""
    return [block.text for block in read(data).blocks]


def middle(text: str) -> list[str]:
    """Return what stands between the second and the third paragraph, where the page has `text`."""
    blocks = texts(story(text))
    return blocks[blocks.index(SECOND) + 1 : blocks.index(THIRD)]


def read(data: bytes) -> Page:
    """Return the article of a page."""
    return extract(data, "page.html")
