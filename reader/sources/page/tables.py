"""Whether a table holds data, and how its rows are read; many only set a page in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from reader.sources.page import tags
from reader.text.one_line import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TableForm = Literal["figures", "labels", "columns"]
"""Figures belong side by side in lines. Labels, "CHAIR:" or "Labour", begin the paragraphs beside them.
Columns are a text, or a page, that is only set so."""

PARTS = frozenset({"thead", "tbody", "tfoot", "tr", "td", "th", "p", "div"})
"""What stands in a table of figures or labels and breaks none of its lines."""

_SENTENCE_WORDS = 12
"""A cell of so many words is text; tables of Word documents are told by the same number."""
_MAX_LABEL_WORDS = 6
"""The name of a speaker with a role, of a party or a thing: "Dame Ann Lee, for the council"."""
_MIN_ROWS, _MIN_COLUMNS = 2, 2
"""A single row is what pages are set with, and a single column what lists were set with."""
_MAX_ELEMENTS = 4000
"""A longer table is a register, or a whole page: nobody reads it line by line."""
_IN_DATA = PARTS | tags.INLINE - {"br"} | tags.NO_TEXT | {"caption", "col", "colgroup", "img"}


def table_form(table: HtmlElement) -> TableForm:
    """Return what a table is; one that cannot be told from the layout of a page is one of columns."""
    rows: list[list[str]] = []
    for count, element in enumerate(table.iterdescendants()):
        if count > _MAX_ELEMENTS or (isinstance(element.tag, str) and element.tag not in _IN_DATA):
            return "columns"
        if element.tag == "tr":
            cells = list(_cells(element))
            if len(cells) == 1 and cells[0].get("colspan"):  # what the rows below it are about
                continue
            if any(_paragraphs(cell) > 1 for cell in cells):
                return "columns"
            rows.append([one_line(cell.text_content()) for cell in cells])
    return form_of_rows(rows)


def form_of_rows(all_rows: Sequence[Sequence[str]]) -> TableForm:
    """Return what a table is whose cells have these words."""
    rows = [row for row in all_rows if any(row)]
    if len(rows) < _MIN_ROWS or any(len(row) < _MIN_COLUMNS for row in rows):
        return "columns"
    has_text = any(_is_text(cell) for row in rows for cell in row)
    has_labels = all(len(row) == _MIN_COLUMNS and _is_label(row[0]) and row[1] for row in rows)
    if has_labels and (has_text or all(row[0].endswith(":") for row in rows)):
        return "labels"
    return "columns" if has_text else "figures"


def after_label(label: str) -> str:
    """Return what stands between a label and the text that it begins."""
    return " " if label.endswith(":") else ": "


def _cells(row: HtmlElement) -> Iterator[HtmlElement]:
    return (cell for cell in row if cell.tag in ("td", "th"))


def _paragraphs(cell: HtmlElement) -> int:
    return sum(element.tag in ("p", "div") for element in cell.iterdescendants())


def _is_text(cell: str) -> bool:
    return len(cell.split()) >= _SENTENCE_WORDS


def _is_label(cell: str) -> bool:
    return 0 < len(cell.split()) <= _MAX_LABEL_WORDS and cell[-1] not in '.!?…”"'
