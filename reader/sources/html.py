"""Articles from saved HTML pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.errors import SourceError
from reader.model import Article, Block, Origin, Span
from reader.sources.origins import article_id
from reader.sources.page.extract import Page, extract
from reader.sources.page.limits import DEFAULT, Limits
from reader.text import normalize

_STUB = "The page shows only the beginning: the rest is for those who pay or log in."


def parse(data: bytes, origin: Origin, *, limits: Limits = DEFAULT) -> Article:
    """Return the article of a page, its paragraphs two line ends apart. Raises SourceError."""
    name = normalize.replace_controls(origin.text)
    page = extract(data, name, limits)
    text = ""
    blocks: list[Block] = []
    for block in page.blocks:
        # "&#8238;" is written in harmless letters and turns the direction of the writing.
        words = normalize.normalize(block.text).strip()
        if words:
            start = len(text) + 2 * bool(text)
            text = f"{text}\n\n{words}" if text else words
            blocks.append(Block(Span(start, start + len(words)), block.kind, block.level))
    if not blocks:
        raise SourceError(f"{name}: no article was found on this page. Copy its text into a .txt file.")
    return Article(
        article_id(origin),
        text,
        _line(page.title) or Path(name).stem,
        byline=_line(page.byline),
        outlet=_line(page.outlet),
        published=_line(page.published),
        url=_line(page.url),
        note=" ".join(_notes(page)),
        blocks=tuple(blocks),
        origin=origin,
    )


def _notes(page: Page) -> Iterator[str]:
    if page.is_stub:
        yield _STUB
    if page.removed:
        count = len(page.removed)
        yield f"Removed {count} {'block' if count == 1 else 'blocks'} of the page."


def _line(text: str) -> str:
    return " ".join(normalize.normalize(text).split())
