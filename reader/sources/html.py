"""Articles from saved HTML pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.shelf.removal import Removal, notes_on
from reader.sources import pieces
from reader.sources.page.extract import Page, extract
from reader.sources.page.limits import DEFAULT, Limits
from reader.sources.pieces import About, Piece

_STUB = "The page shows only the beginning: the rest is for those who pay or log in."


_PART = "The article has several pages, and this is one of them."


def parse(data: bytes, origin: Origin, *, limits: Limits = DEFAULT) -> Article:
    """Return the article of a page, its paragraphs two line ends apart. Raises SourceError."""
    name = pieces.printable(origin)
    page = extract(data, name, limits)
    text, blocks = pieces.join(Piece(block.text, block.kind, block.level) for block in page.blocks)
    if not blocks:
        raise SourceError(f"{name}: no article was found on this page. Copy its text into a .txt file.")
    title = page.title or Path(name).stem  # the first line of a page without one is no headline
    about = About(title, page.byline, page.outlet, page.published, page.url, " ".join(_notes(page)))
    return pieces.article(text, blocks, origin, about)


def removals(data: bytes, origin: Origin, *, limits: Limits = DEFAULT) -> tuple[Removal, ...]:
    """Return what `parse` cuts from the page, in page order, cleaned as its text is. Raises SourceError."""
    return pieces.cleaned(extract(data, pieces.printable(origin), limits).removed)


def _notes(page: Page) -> Iterator[str]:
    if page.is_stub:
        yield _STUB
    if page.is_one_of_several:
        yield _PART
    yield from notes_on(page.removed)
