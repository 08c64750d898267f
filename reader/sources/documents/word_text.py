"""The words of a Word document as its readers see them (ECMA-376, WordprocessingML), element by element.

`paragraph.text` of python-docx has neither what was inserted while changes were tracked nor moved text,
content controls and fields; here they count, and what was deleted does not. Elements are lxml's, but only
their plain interface is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

Element = Any
"""An element of lxml."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = frozenset({"del", "moveFrom", "Fallback", "rt", "sdtPr", "pPr", "rPr"})
"""Nothing in them is a word that stands in the document: deleted or moved away, the second form of a drawing,
how a character is pronounced, and how something looks."""
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_TEXT_BOX = "txbxContent"


def name(element: Element) -> str:
    """Return the name of an element without its namespace; empty for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def blocks(parent: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables in an element, in order, whatever wraps them."""
    for element in parent:
        kind = name(element)
        if kind in ("p", "tbl"):
            yield element
            for box in _text_boxes(element) if kind == "p" else ():
                yield from blocks(box)
        elif kind not in _GONE and not _is_placeholder(element):
            yield from blocks(element)


def text(paragraph: Element) -> str:
    """Return the words of a paragraph, without those in its text boxes."""
    return "".join(_pieces(paragraph))


def goes_on(paragraph: Element) -> bool:
    """Tell whether the next paragraph goes on in this one: its end is deleted, or it is one letter."""
    marks = paragraph.find(f"{_WORD}pPr/{_WORD}rPr")
    is_deleted = marks is not None and any(name(mark) in ("del", "moveFrom") for mark in marks)
    return is_deleted or _is_dropped_capital(paragraph)


def _is_dropped_capital(paragraph: Element) -> bool:
    """Tell whether a paragraph is nothing but the first letter of the next one, in a frame of its own."""
    frame = paragraph.find(f"{_WORD}pPr/{_WORD}framePr")
    return frame is not None and frame.get(f"{_WORD}dropCap", "none") != "none"


def rows(table: Element) -> Iterator[tuple[Element, ...]]:
    """Yield the cells of every row."""
    for row in _inside(table, "tr"):
        cells = tuple(_inside(row, "tc"))
        if cells:
            yield cells


def has(body: Element, *names: str) -> bool:
    """Tell whether one of the elements stands anywhere in the document."""
    return next(body.iter(*(f"{_WORD}{each}" for each in names)), None) is not None


def attribute(element: Element, path: str) -> str:
    """Return the value of a property, like "pPr/numPr/numId"; empty without."""
    found = element.find("/".join(f"{_WORD}{step}" for step in path.split("/")))
    return "" if found is None else found.get(f"{_WORD}val", "")


def _inside(parent: Element, kind: str) -> Iterator[Element]:
    """Yield the elements of a kind, in content controls and the like too, but not those in other tables."""
    for element in parent:
        if name(element) == kind:
            yield element
        elif name(element) not in {*_GONE, "tbl", "tr", "tc", "p"}:
            yield from _inside(element, kind)


def _pieces(parent: Element) -> Iterator[str]:
    for element in parent:
        kind = name(element)
        if kind == "t":
            yield element.text or ""
        elif kind in _SIGNS:
            yield _SIGNS[kind]
        elif (
            kind not in _GONE
            and kind != _TEXT_BOX
            and not _is_hidden(element)
            and not _is_placeholder(element)
        ):
            yield from _pieces(element)


def _is_hidden(element: Element) -> bool:
    if name(element) != "r":
        return False
    vanish = element.find(f"{_WORD}rPr/{_WORD}vanish")
    return vanish is not None and vanish.get(f"{_WORD}val", "true") not in ("0", "false", "off")


def _is_placeholder(element: Element) -> bool:
    """Tell whether a content control only says what to write in it."""
    return name(element) == "sdt" and element.find(f"{_WORD}sdtPr/{_WORD}showingPlcHdr") is not None


def _text_boxes(paragraph: Element) -> Iterable[Element]:
    for element in paragraph:
        kind = name(element)
        if kind == _TEXT_BOX:
            yield element
        elif kind not in _GONE:
            yield from _text_boxes(element)
