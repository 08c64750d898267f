"""What stands above and below the text of every page: running heads, feet and page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.sources.documents.pdf.lines import Line
from reader.sources.documents.pdf.printed import is_printed

_MARGIN_SHARE = 0.15
"""Of the height of a page, above and below. Office programs set heads within an inch of the edge, 9 % of a
letter page, TeX at 13 %."""
_OUTERMOST = 2
"""A head or a foot has at most so many lines; the next one is text."""
_REPEATED_SHARE = 0.4
"""Of the pages: books have one head on the left pages and another on the right ones."""
_MIN_PAGES = 2
_NUMBER = re.compile(r"\W*(?:page |p\. ?)?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?\W*", re.IGNORECASE)
_BESIDE_NUMBER = re.compile(r"^\d{1,4}\s|\s\d{1,4}$")
"""With the number of the page beside it a head need not be that of all pages: each chapter has its own."""
_DIGITS = re.compile(r"\d+")


def without_margins(lines: Sequence[Line], heights: Sequence[float]) -> tuple[Line, ...]:
    """Return the lines that are text. `heights` are those of the pages, in points."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    outer = {line for page, in_page in pages.items() for line in _outer(in_page, heights[page])}
    numbers: dict[str, set[int]] = {}
    for line in outer:
        numbers.setdefault(_key(line), set()).add(line.page)
    least = max(_MIN_PAGES, _REPEATED_SHARE * len(heights))

    def is_text(line: Line) -> bool:
        count = len(numbers[_key(line)])
        is_numbered = _BESIDE_NUMBER.search(line.text) is not None and count >= _MIN_PAGES
        is_of_program = _NUMBER.fullmatch(line.text) is not None or is_printed(line)
        return count < least and not is_numbered and not is_of_program

    return tuple(line for line in lines if line not in outer or is_text(line))


def _outer(lines: Sequence[Line], height: float) -> list[Line]:
    """Return the lines of a page that may be its head or foot."""
    by_height = sorted(lines, key=lambda line: line.y)
    foot = [line for line in by_height[:_OUTERMOST] if line.y < _MARGIN_SHARE * height]
    return foot + [line for line in by_height[-_OUTERMOST:] if line.y > (1 - _MARGIN_SHARE) * height]


def _key(line: Line) -> str:
    return _DIGITS.sub("0", line.text)
