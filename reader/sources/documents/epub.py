"""Articles from books (.epub). Besides this one no module knows ebooklib.

Its documents come in the order in which a book lists its files, the navigation among them; the order in which
they are read is that of the spine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources import pieces
from reader.sources.documents import archive, extras
from reader.sources.page import dates, fragment
from reader.sources.pieces import About, Piece

_ENCRYPTION = "META-INF/encryption.xml"
_ENCRYPTED_TEXT = re.compile(rb"URI\s*=\s*[\"'][^\"']+\.(?:x?html?|xml)[\"']", re.IGNORECASE)
"""Fonts are encrypted in books that anybody may read."""
_CHAPTER_LEVEL = 2


def parse(data: bytes, origin: Origin) -> Article:
    """Return the text of a book as one article, chapter after chapter. Raises SourceError."""
    name = pieces.printable(origin)
    archive.check(data, name)
    book = _book(data, name)
    text, blocks = pieces.join(_pieces(book, name))
    if not blocks:
        raise SourceError(f"{name}: this book has no text: there is nothing to read.")
    return pieces.article(text, blocks, origin, _about(book))


def _book(data: bytes, name: str) -> Any:
    try:
        from ebooklib import epub
    except ImportError as error:
        raise extras.missing(name, "epub") from error
    try:
        with ZipFile(BytesIO(data)) as files:
            is_locked = _ENCRYPTION in files.namelist() and _ENCRYPTED_TEXT.search(files.read(_ENCRYPTION))
        book = None if is_locked else epub.read_epub(BytesIO(data))
    except Exception as error:  # of lxml, zipfile, ebooklib, each for itself
        raise archive.damaged(name) from error
    if book is None:
        raise SourceError(f"{name}: is locked by its shop, and can only be read with a program of theirs.")
    return book


def _pieces(book: Any, name: str) -> Iterator[Piece]:
    titles = dict(_titles(book.toc))
    for id, is_linear in book.spine:
        document = book.get_item_with_id(id)
        if document is None or is_linear == "no" or _is_navigation(document) or not document.content.strip():
            continue
        try:
            blocks = fragment.blocks(document.content, name)
        except SourceError:  # a page that is one picture; the bounds of a page are those of the archive too
            continue
        title = titles.get(document.get_name(), "")
        if blocks and title and not any(block.kind == "heading" for block in blocks):
            yield Piece(title, "heading", _CHAPTER_LEVEL)
        yield from (Piece(block.text, block.kind, block.level) for block in blocks)


def _is_navigation(document: Any) -> bool:
    from ebooklib.epub import EpubNav

    return isinstance(document, EpubNav) or "nav" in getattr(document, "properties", ())


def _titles(entries: Any) -> Iterator[tuple[str, str]]:
    """Yield the file and the title of every chapter in the table of contents."""
    for entry in entries if isinstance(entries, list | tuple) else [entries]:
        if isinstance(entry, list | tuple):
            yield from _titles(entry)
        elif getattr(entry, "href", None) and "#" not in entry.href:
            yield entry.href, entry.title or ""


def _about(book: Any) -> About:
    def values(property: str) -> list[str]:
        return [value for value, _ in book.get_metadata("DC", property) if isinstance(value, str) and value]

    date = next(iter(values("date")), "")
    return About(
        title=next(iter(values("title")), ""),
        byline=", ".join(values("creator")),
        outlet=next(iter(values("publisher")), ""),
        published=dates.iso(date) or date,
    )
