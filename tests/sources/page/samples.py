"""Small pages of our own for the tests of what is read from pages."""

from __future__ import annotations

from reader.sources.page.article import article_blocks
from reader.sources.page.boxes import box_kinds
from reader.sources.page.extract import Page, extract
from reader.sources.page.limits import DEFAULT
from reader.sources.page.linked_data import LinkedData
from reader.sources.page.metadata import metadata
from reader.sources.page.tree import parse
from reader.sources.page.walk import outline

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
    return html(f"<article><h1>Pier to be rebuilt</h1><div>{paragraphs}</div></article>", head, attributes)


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


def words(count: int, first: int = 0) -> str:
    """Return a sentence of `count` words, each of which stands nowhere else but in one that overlaps."""
    return " ".join(f"w{number}" for number in range(first, first + count)) + "."


def choose(data: bytes, witness: str = "") -> list[str]:
    """Return the texts of the blocks that are the article's when the witness says that text."""
    root = parse(data.decode(), "page.html", DEFAULT)
    plan = outline(root, "page.html", DEFAULT)
    about = metadata(root, plan, LinkedData())
    chosen_blocks = article_blocks(plan, box_kinds(plan, about.headline), about, lambda: witness)
    return [plan.blocks[number].text for number in chosen_blocks.numbers]


ABOVE, BELOW = f"<p>{words(150)}</p>", f"<p>{words(150, 200)}</p>"


def is_kept(markup: str, text: str, *, is_last: bool = False, head: str = "") -> bool:
    """Tell whether the text of the markup in the middle, or at the end, of an article is kept."""
    body = f"<div>{ABOVE}{BELOW}{markup}</div>" if is_last else f"<div>{ABOVE}{markup}{BELOW}</div>"
    return text in "\n".join(choose(html(body, head)))
