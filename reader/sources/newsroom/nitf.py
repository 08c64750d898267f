"""Articles from NITF, also inside of NewsML: its body is HTML under names of its own, and read as HTML."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from html import escape
from xml.etree.ElementTree import Element

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources import pieces
from reader.sources.page import bylines, dates, fragment, overlap
from reader.sources.pieces import About, Piece
from reader.sources.xml_tree import local_name, parsed
from reader.text.one_line import one_line

_BLOCKS = {
    "block": "div", "note": "div", "fn": "div", "postaddr": "div", "body.content": "div", "abstract": "div",
    "hl2": "h2", "bq": "blockquote", "credit": "footer", "nitf-table": "div", "p": "p", "pre": "pre",
    "ul": "ul", "ol": "ol", "li": "li", "dl": "dl", "dt": "dt", "dd": "dd", "hr": "hr", "br": "br",
    "table": "table", "tr": "tr", "td": "td", "th": "th", "q": "q", "sup": "sup", "sub": "sub",
}  # fmt: skip
"""What its elements are in HTML; all others stand inside of sentences: names, places, sums of money."""
_NO_TEXT = frozenset({"media", "pronounce", "alt-code", "nitf-table-metadata"})
_REPEATED = 0.8
"""So much of an abstract stands in the text if it is its beginning."""


def parse(data: bytes, origin: Origin) -> Article:
    """Return the article of a NITF document. Raises SourceError."""
    name = pieces.printable(origin)
    root = _root(data, name)
    head, body = _inside(root, "head"), _inside(root, "body")
    content = _inside(body, "body.content")
    text, blocks = pieces.join(_blocks(content, name)) if content is not None else ("", ())
    if not blocks:
        raise SourceError(f"{name}: this story has no text: there is nothing to read.")
    above = [
        piece for piece in _above(body, name) if overlap.share(piece.text, overlap.grams(text)) < _REPEATED
    ]
    if above:
        text, blocks = pieces.join([*above, *_blocks(content, name)])
    return pieces.article(text, blocks, origin, _about(head, body))


def _root(data: bytes, name: str) -> Element:
    document = parsed(data, name)
    root = next((element for element in document.iter() if local_name(element) == "nitf"), None)
    if root is None:
        raise SourceError(f"{name}: is XML, but no story in NITF. Save its text as .txt, a page as .html.")
    return root


def _inside(element: Element | None, *path: str) -> Element | None:
    """Return the first element there; None when there is none."""
    for step in path:
        element = next(
            (child for child in ([] if element is None else element) if local_name(child) == step), None
        )
    return element


def _words(element: Element | None) -> str:
    return "" if element is None else one_line("".join(element.itertext()))


def _blocks(element: Element | None, name: str) -> Iterator[Piece]:
    if element is None:
        return
    try:
        markup = "".join(_html(element))
    except RecursionError as error:
        raise SourceError(f"{name}: nests its elements too deep. Save its text as .txt.") from error
    for block in fragment.blocks(markup.encode("utf-8", "replace"), name):
        yield Piece(block.text, block.kind, block.level)


def _html(element: Element) -> Iterator[str]:
    name = local_name(element)
    if name not in _NO_TEXT:
        tag = _BLOCKS.get(name, "span")
        yield f"<{tag}>"
        yield escape(element.text or "")
        for child in element:
            yield from _html(child)
            yield escape(child.tail or "")
        yield "" if tag in ("br", "hr") else f"</{tag}>"


def _above(body: Element | None, name: str) -> Iterator[Piece]:
    """Yield the lower headline and the abstract, which stand above the text."""
    head = _inside(body, "body.head")
    yield Piece(_words(_inside(head, "hedline", "hl2")), "heading", 2)
    yield from _blocks(_inside(head, "abstract"), name)


def _about(head: Element | None, body: Element | None) -> About:
    above, data = _inside(body, "body.head"), _inside(head, "docdata")
    title = _words(_inside(above, "hedline", "hl1")) or _words(_inside(head, "title"))
    byline = _inside(above, "byline")
    people = [
        _words(each) for each in (byline.iter() if byline is not None else ()) if local_name(each) == "person"
    ]
    outlet = (
        _words(_inside(above, "distributor"))
        or _attribute(_inside(head, "pubdata"), "name")
        or _attribute(_inside(data, "doc.copyright"), "holder")
    )
    issued = (_attribute(_inside(data, f"date.{kind}"), "norm") for kind in ("issue", "release"))
    line = _words(byline)
    return About(
        title=title,
        byline=bylines.byline(people or bylines.names(line) or (line,), outlet),
        outlet=outlet,
        published=next((date for date in map(_date, issued) if date), ""),
        note=_attribute(_inside(data, "ed-msg"), "info"),
    )


def _attribute(element: Element | None, name: str) -> str:
    return "" if element is None else element.get(name, "").strip()


def _date(norm: str) -> str:
    """Read the form without signs, 20260303T093000Z, and those of pages."""
    try:
        moment = datetime.fromisoformat(norm)
    except ValueError:
        return dates.iso(norm)
    return (
        moment.date().isoformat() if len(norm) <= len("2026-03-03") else moment.isoformat(timespec="minutes")
    )
