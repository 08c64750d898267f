"""The words of an OpenDocument text as its readers see them (OASIS, ODF 1.3), element by element.

What an editor notes in the margin and what stands at the foot of a page lie inside of the sentence that they
are about. What was deleted while changes were tracked lies in a place of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from xml.etree.ElementTree import Element

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns"
TEXT, OFFICE, STYLE = f"{_OASIS}:text:1.0}}", f"{_OASIS}:office:1.0}}", f"{_OASIS}:style:1.0}}"
_TABLE, _DRAW = f"{_OASIS}:table:1.0}}", f"{_OASIS}:drawing:1.0}}"
_SVG = f"{_OASIS}:svg-compatible:1.0}}"
PARAGRAPH, HEADING, TABLE = f"{TEXT}p", f"{TEXT}h", f"{_TABLE}table"
ITEM, NOTE, CHANGES = f"{TEXT}list-item", f"{TEXT}note", f"{TEXT}tracked-changes"
_TEXT_BOX = f"{_DRAW}text-box"
_INDEXES = frozenset(
    f"{TEXT}{kind}"
    for kind in (
        "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
        "alphabetical-index", "bibliography",
    )
)  # fmt: skip
_GONE = _INDEXES | {
    NOTE, CHANGES, f"{OFFICE}annotation", f"{OFFICE}forms", f"{TEXT}ruby-text", f"{TEXT}hidden-text",
    f"{TEXT}hidden-paragraph", f"{_SVG}title", f"{_SVG}desc",
}  # fmt: skip
"""Nothing in them is a word of the text: notes, what was deleted, lists of its parts, how a word is
pronounced, and what a picture is called."""
_SPACE = re.compile(r"[ \t\r\n]+")
_MAX_SPACES = 100
"""Written as one element with their number."""


def blocks(parent: Element, *, is_item: bool = False) -> Iterator[tuple[Element, bool]]:
    """Yield the paragraphs, headings and tables in an element, in order, and whether each begins an item."""
    for element in parent:
        if element.tag in (PARAGRAPH, HEADING, TABLE):
            yield element, is_item
            is_item = False
            for box in _text_boxes(element) if element.tag != TABLE else ():
                yield from blocks(box)
        elif element.tag not in _GONE and not _is_hidden(element):
            yield from blocks(element, is_item=element.tag == ITEM or is_item)


def words(paragraph: Element, hidden: Set[str]) -> str:
    """Return the words of a paragraph, without those in its text boxes and in styles that are `hidden`."""
    return "".join(_pieces(paragraph, hidden))


def rows(table: Element) -> Iterator[list[Element]]:
    """Yield the cells of every row, but not those of tables inside."""
    for element in table:
        if element.tag == f"{_TABLE}table-row":
            yield [cell for cell in element if cell.tag == f"{_TABLE}table-cell"]
        elif element.tag.startswith(f"{_TABLE}table-") or element.tag == f"{TEXT}soft-page-break":
            yield from rows(element)


def style_of(element: Element) -> str:
    """Return the name of the style of a paragraph or of words in it."""
    return element.get(f"{TEXT}style-name", "")


def _pieces(parent: Element, hidden: Set[str]) -> Iterator[str]:
    yield _SPACE.sub(" ", parent.text or "")
    for element in parent:
        if element.tag == f"{TEXT}s":
            count = element.get(f"{TEXT}c", "1")
            yield " " * min(int(count) if count.isdecimal() else 1, _MAX_SPACES)
        elif element.tag == f"{TEXT}tab":
            yield " "
        elif element.tag == f"{TEXT}line-break":
            yield "\n"
        elif element.tag not in _GONE and element.tag != _TEXT_BOX and style_of(element) not in hidden:
            yield from _pieces(element, hidden)
        yield _SPACE.sub(" ", element.tail or "")


def _is_hidden(section: Element) -> bool:
    """Tell whether a section is not shown: never, or not as the document was saved."""
    display = section.get(f"{TEXT}display")
    return display == "none" or (display == "condition" and section.get(f"{TEXT}is-hidden") == "true")


def _text_boxes(paragraph: Element) -> Iterator[Element]:
    for element in paragraph:
        if element.tag == _TEXT_BOX:
            yield element
        elif element.tag not in _GONE:
            yield from _text_boxes(element)
