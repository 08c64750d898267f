"""Articles from OpenDocument texts (.odt), as LibreOffice, Google Docs and Word write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from reader.errors import SourceError
from reader.model import Article, BlockKind, Origin
from reader.sources import pieces
from reader.sources.documents import archive, open_document_text, tables
from reader.sources.documents.open_document_text import HEADING, OFFICE, STYLE, TABLE, TEXT
from reader.sources.page import dates
from reader.sources.pieces import About, Piece
from reader.sources.xml_tree import local_name, parsed

_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_MANIFEST = "META-INF/manifest.xml"
_KINDS: Mapping[str, tuple[BlockKind, int]] = {
    "title": ("heading", 1),
    "subtitle": ("heading", 2),
    "quotations": ("quote", 0),
    "quote": ("quote", 0),
    "intense quote": ("quote", 0),
}
"""What styles stand for, by their names: "Quotations" is LibreOffice's, "Quote" what Word writes."""
_MAX_PARENTS = 20
"""Of a style; more are a circle."""
_BULLET = "• "


@dataclass(frozen=True, slots=True)
class _Styles:
    """What the styles of a document say."""

    kinds: Mapping[str, tuple[BlockKind, int]]
    """By name, of those that say what a paragraph is."""
    hidden: frozenset[str]
    """Those in which nothing is shown."""


def parse(data: bytes, origin: Origin) -> Article:
    """Return the article of an OpenDocument text. Raises SourceError."""
    name = pieces.printable(origin)
    archive.check(data, name)
    try:
        with ZipFile(BytesIO(data)) as files:
            if b"encryption-data" in _file(files, _MANIFEST):
                raise SourceError(f"{name}: is protected by a password. Save it without.")
            content = parsed(files.read(_CONTENT), name)
            # Those of the text come last: the other file may have other ones of these names, for its margins.
            styles = _styles([*_parsed(files, _STYLES, name), content])
            about = _about(list(_parsed(files, _META, name)))
        body = next(content.iter(f"{OFFICE}text"))
        text, blocks = pieces.join(_pieces(body, styles))
    except SourceError:
        raise
    except Exception as error:  # of zipfile, of the parser, of elements that nest too deep
        raise archive.damaged(name) from error
    if not blocks:
        raise SourceError(f"{name}: this document has no text: there is nothing to read.")
    return pieces.article(text, blocks, origin, about._replace(note=" ".join(_notes(body))))


def _file(files: ZipFile, path: str) -> bytes:
    return files.read(path) if path in files.namelist() else b""


def _parsed(files: ZipFile, path: str, name: str) -> Iterator[Element]:
    if data := _file(files, path):
        yield parsed(data, name)


def _about(metas: list[Element]) -> About:
    """Return what a document says of itself: who began it, and when it was changed last."""
    values = {local_name(element): (element.text or "").strip() for meta in metas for element in meta.iter()}
    date = values.get("date") or values.get("creation-date", "")
    return About(
        title=values.get("title", ""),
        byline=values.get("initial-creator") or values.get("creator", ""),
        published=dates.iso(date),
    )


def _notes(body: Element) -> Iterator[str]:
    if next(body.iter(open_document_text.CHANGES), None) is not None:
        yield "Its tracked changes are shown as if they were accepted."
    if next(body.iter(open_document_text.NOTE), None) is not None:
        yield "Its footnotes were left out."


def _styles(documents: list[Element]) -> _Styles:
    parents: dict[str, str] = {}
    hidden: set[str] = set()
    for style in (style for document in documents for style in document.iter(f"{STYLE}style")):
        name = style.get(f"{STYLE}name", "")
        parents[name] = style.get(f"{STYLE}parent-style-name", "")
        is_hidden = any(part.get(f"{TEXT}display") == "none" for part in style)
        (hidden.add if is_hidden else hidden.discard)(name)
    kinds = {name: kind for name in parents if (kind := _kind(name, parents)) is not None}
    return _Styles(kinds, frozenset(hidden))


def _kind(name: str, parents: Mapping[str, str]) -> tuple[BlockKind, int] | None:
    """Return what a style stands for, or one that it is based on."""
    for _ in range(_MAX_PARENTS):
        # A blank in a name is written as its number.
        if kind := _KINDS.get(name.replace("_20_", " ").casefold()):
            return kind
        name = parents.get(name, "")
    return None


def _pieces(parent: Element, styles: _Styles) -> Iterator[Piece]:
    for element, is_item in open_document_text.blocks(parent):
        if element.tag == TABLE:
            rows = open_document_text.rows(element)
            yield from tables.pieces([[list(_pieces(cell, styles)) for cell in row] for row in rows])
        elif (style := open_document_text.style_of(element)) not in styles.hidden:
            words = open_document_text.words(element, styles.hidden).strip()
            kind, level = _kind_of(element, style, styles)
            if is_item and kind == "paragraph":
                kind, level, words = "item", 1, _BULLET + words if words else ""
            yield Piece(words, kind, level)


def _kind_of(element: Element, style: str, styles: _Styles) -> tuple[BlockKind, int]:
    if element.tag == HEADING:
        level = element.get(f"{TEXT}outline-level", "1")
        return "heading", int(level) if level.isdecimal() else 1
    return styles.kinds.get(style) or _KINDS.get(style.casefold()) or ("paragraph", 0)
