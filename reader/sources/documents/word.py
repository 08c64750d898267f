"""Articles from Word documents (.docx). Besides this one no module knows python-docx."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.model import Article, BlockKind, Origin
from reader.sources import pieces
from reader.sources.documents import archive, extras, tables, word_text
from reader.sources.documents.word_text import Element
from reader.sources.pieces import About, Piece

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import BaseStyle

_OLD = b"\xd0\xcf\x11\xe0"
_TEMPLATE_AUTHOR = "python-docx"
_TEMPLATE_DATE = datetime(2013, 12, 23, 23, 15, tzinfo=UTC)
"""Author and date of documents that a program wrote and nobody filled in are those of a template of 2013."""
_HEADING = re.compile(r"heading (?P<level>[1-9])", re.IGNORECASE)
_KINDS: dict[str, tuple[BlockKind, int]] = {
    "title": ("heading", 1),
    "subtitle": ("heading", 2),
    "quote": ("quote", 0),
    "intense quote": ("quote", 0),
}
"""What built-in styles stand for, by the names that they have in every language."""
_BULLET = "• "

Kind = Callable[[Element], tuple[BlockKind, int]]
"""Returns what kind of block a paragraph is, and its level."""


def parse(data: bytes, origin: Origin) -> Article:
    """Return the article of a Word document. Raises SourceError."""
    name = pieces.printable(origin)
    if data.startswith(_OLD):
        raise SourceError(
            f"{name}: is an old Word document, or protected by a password. Save it as .docx without."
        )
    archive.check(data, name)
    document = _document(data, name)
    try:
        body = document.element.body
        text, blocks = pieces.join(_pieces(body, _kinds(document)))
        about = _about(document)._replace(note=" ".join(_notes(body)))
    except Exception as error:  # python-docx checks nothing before it is asked for it
        raise archive.damaged(name) from error
    if not blocks:
        raise SourceError(f"{name}: this document has no text: there is nothing to read.")
    return pieces.article(text, blocks, origin, about)


def _document(data: bytes, name: str) -> Document:
    try:
        import docx
    except ImportError as error:
        raise extras.missing(name, "docx") from error
    try:
        return docx.Document(BytesIO(data))
    except Exception as error:  # of lxml, zipfile, python-docx, each for itself
        raise archive.damaged(name) from error


def _about(document: Document) -> About:
    properties = document.core_properties
    if properties.author == _TEMPLATE_AUTHOR:
        return About(title=properties.title)
    dates = (properties.modified, properties.created)
    date = next((date for date in dates if date and date != _TEMPLATE_DATE), None)
    published = date.isoformat(timespec="minutes") if date else ""
    return About(title=properties.title, byline=properties.author, published=published)


def _notes(body: Element) -> Iterator[str]:
    if word_text.has(body, "ins", "del", "moveFrom", "moveTo"):
        yield "Its tracked changes are shown as if they were accepted."
    if word_text.has(body, "footnoteReference", "endnoteReference"):
        yield "Its footnotes were left out."


def _kinds(document: Document) -> Kind:
    by_style = {style.style_id: _of_style(style) for style in document.styles}

    def kind(paragraph: Element) -> tuple[BlockKind, int]:
        level = word_text.attribute(paragraph, "pPr/outlineLvl")
        if level.isdigit() and int(level) < 9:  # 9 is the level of what is no heading
            return "heading", int(level) + 1
        kind, level_of_style = by_style.get(word_text.attribute(paragraph, "pPr/pStyle"), ("paragraph", 0))
        if kind == "paragraph" and word_text.attribute(paragraph, "pPr/numPr/numId") not in ("", "0"):
            return "item", 1
        return kind, level_of_style

    return kind


def _of_style(style: BaseStyle) -> tuple[BlockKind, int]:
    """Return what a style stands for, or the style that it is based on."""
    ancestor: BaseStyle | None = style
    while ancestor is not None:
        name = (ancestor.name or "").casefold()
        if heading := _HEADING.fullmatch(name):
            return "heading", int(heading["level"])
        if name in _KINDS:
            return _KINDS[name]
        if name.startswith(("list bullet", "list number")):
            return "item", 1
        ancestor = getattr(ancestor, "base_style", None)
    return "paragraph", 0


def _pieces(parent: Element, kind: Kind) -> Iterator[Piece]:
    begun = ""  # of a paragraph whose end was deleted
    for element in word_text.blocks(parent):
        if word_text.name(element) == "tbl":
            yield from _table(element, kind)
            continue
        begun += word_text.text(element)
        if not word_text.goes_on(element):
            block_kind, level = kind(element)
            words = begun.strip()
            yield Piece(_BULLET + words if words and block_kind == "item" else words, block_kind, level)
            begun = ""
    yield Piece(begun)


def _table(table: Element, kind: Kind) -> Iterator[Piece]:
    return tables.pieces([[list(_pieces(cell, kind)) for cell in cells] for cells in word_text.rows(table)])
