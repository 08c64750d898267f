"""Breaks one line of text into lines of at most so many terminal cells. No widgets here.

Most news is made of characters one cell wide, so a line is usually one slice and one `rfind`; only a text
with wide, combining or joined characters is measured one by one (by rich's tables, as Textual does).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from rich.cells import cell_len, get_character_cell_size, split_graphemes

from reader.model import Span

# Every character outside these ranges may be wide, narrow or combining, and is measured.
_UNUSUAL_WIDTH = re.compile(r"[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e]")
_BREAK_AFTER = "-–—/"
_IN_NUMBERS = "-/"
"""Between two digits they are no place to break: 2026-05-04, 3-1, 24/7."""
_BLANKS = " \u2003\u2002\u2009\u3000"
_NEVER_FIRST = frozenset("、。，．！？；：」』）〉》】〕”’…,.!?;:)]}»%")
_NEVER_LAST = frozenset("「『（〈《【〔“‘([{«")
_SPACED_FIRST, _SPACED_LAST = "«", "»;:!?%"
"""Marks that French has a space behind, or before: they stay with the word on the other side of it."""
_JOINERS = ("\u200d", "\ufe0f")
_LONGEST_JOINED = 16
"""Code points measured beyond the width at first: the longest emoji of a family has 11."""


class _CellSizes(dict[str, int]):
    """The cells of single characters, looked up in rich's tables once each."""

    def __missing__(self, character: str) -> int:
        self[character] = size = get_character_cell_size(character)
        return size


_SIZES = _CellSizes()


def wrap(text: str, width_cells: int, *, hanging_cells: int = 0) -> Iterator[Span]:
    """Yield the lines as spans of `text`, without the blanks at which they were broken.

    A word longer than the line is broken between characters; combining marks and joined emoji stay with the
    character they belong to, even when that one alone is wider than the line. The lines after the first are
    narrower by `hanging_cells`. `text` holds no line ends.
    """
    by_table = _UNUSUAL_WIDTH.search(text) is not None
    dashes = [dash for dash in _BREAK_AFTER if dash in text]
    width, following = max(1, width_cells), max(1, width_cells - hanging_cells)
    start, end = 0, len(text.rstrip(_BLANKS))
    while start < end:
        fits = _fitting(text, start, end, width) if by_table else start + width
        stop = end if fits >= end else _break(text, start, fits, dashes, by_table=by_table)
        line_end = stop
        while line_end > start and text[line_end - 1] in _BLANKS:
            line_end -= 1
        if line_end > start:
            yield Span(start, line_end)
            width = following
        start = stop
        while start < end and text[start] in _BLANKS:
            start += 1


def _break(text: str, start: int, fits: int, dashes: Iterable[str], *, by_table: bool) -> int:
    """Return where the next line starts when at most text[start:fits] goes into this one."""
    blank = text.rfind(" ", start, fits + 1) + 1
    while blank > start and not _parts_words(text, blank - 1):
        blank = text.rfind(" ", start, blank - 1) + 1
    best = blank if blank > start else start
    for dash in dashes:
        after = text.rfind(dash, best, fits) + 1
        if after > best + 1 and _ends_part(text, after) and (not by_table or _starts_character(text, after)):
            best = after
    if by_table:
        best = next((at for at in range(fits, best, -1) if _may_break_before(text, at)), best)
    return best if best > start else fits


def _ends_part(text: str, after: int) -> bool:
    """Tell whether a word may be broken behind the dash before `after`."""
    before, dash, following = text[after - 2 : after - 1], text[after - 1], text[after : after + 1]
    # "-5" or a dash that opens a parenthesis belongs to what follows it.
    is_opening = before in (*_BLANKS,)
    return not is_opening and not (dash in _IN_NUMBERS and before.isdigit() and following.isdigit())


def _may_break_before(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if before in _BLANKS or after in _BLANKS:
        return _parts_words(text, at if after in _BLANKS else at - 1)
    wide = _SIZES[before] == 2 or _SIZES[after] == 2
    return wide and before not in _NEVER_LAST and after not in _NEVER_FIRST and _starts_character(text, at)


def _parts_words(text: str, blank: int) -> bool:
    """Tell whether a line may end at a blank; not where a mark stands alone behind or before it."""
    is_before_mark = text[blank + 1 : blank + 2] in (*_SPACED_LAST,)
    return not is_before_mark and text[blank - 1 : blank] not in (*_SPACED_FIRST,)


def _starts_character(text: str, at: int) -> bool:
    return text[at - 1] != "\u200d" and text[at] not in _JOINERS and _SIZES[text[at]] > 0


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """Return the end of the longest text[start:...] that is at most `width` cells; at least one character."""
    length = width + _LONGEST_JOINED
    while True:
        chunk = text[start : min(end, start + length)]
        if _UNUSUAL_WIDTH.search(chunk) is None:
            return start + width
        sizes = _sizes(chunk)
        total = list(accumulate(sizes))
        if total[-1] > width or start + len(chunk) >= end:
            break
        length *= 2  # marks without a width of their own: more code points than cells fit
    fitting = next((place for place, cells in enumerate(total) if cells > width), len(chunk))
    if fitting and total[fitting - 1]:
        return start + fitting
    end_of_first = fitting + 1
    while end_of_first < len(chunk) and sizes[end_of_first] == 0:
        end_of_first += 1
    return start + end_of_first


def _sizes(chunk: str) -> list[int]:
    """Return the cells of each code point; what combines with or joins the one before has none."""
    if not any(joiner in chunk for joiner in _JOINERS):
        return [_SIZES[character] for character in chunk]
    sizes = [0] * len(chunk)
    for start, end, cells in split_graphemes(chunk)[0]:
        # A joiner with nothing before it takes the next character along, and rich forgets that one's cells.
        sizes[start] = cells or cell_len(chunk[start:end])
    return sizes


def cells(text: str) -> int:
    """Return how many terminal cells `text` takes."""
    return len(text) if _UNUSUAL_WIDTH.search(text) is None else cell_len(text)
