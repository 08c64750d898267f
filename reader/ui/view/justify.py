"""Stretches a line to a width with cells that are drawn but stand in no text. No widgets here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from reader.ui.view.lines import Line
from reader.ui.view.paint import Piece
from reader.ui.view.wrap import cells

# Behind a joiner nothing can be put in without tearing apart what it joins.
_BLANK = r"(?<=[^ \u3000\u200d])[ \u3000]"
# Where nothing parts the words, a line gives way behind its wide punctuation, which is half blank anyway.
_AFTER_WIDE = r"(?<=[、。，．！？；：」』）〉》】])[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3「『（〈《【]"
_MAX_EXTRA_CELLS = 3
"""More cells in one place would be a hole in the line, worse than a ragged end."""


def extra_cells(line: Line) -> Mapping[int, int]:
    """Return how many cells to draw before which characters of a line, by index."""
    return line.column_gaps or gaps(line.text, line.fill_cells)


def gaps(text: str, fill_cells: int) -> dict[int, int]:
    """Return how many cells to draw before which characters of `text`, by index, to fill `fill_cells`.

    They go to the blanks; without any behind wide punctuation. Empty when nothing is missing, or when there
    would be more than three cells in one place: a hole in a line is worse than a ragged end.
    """
    missing = fill_cells - cells(text)
    if missing <= 0:
        return {}
    places = _starts(_BLANK, text) or _starts(_AFTER_WIDE, text)
    if missing > _MAX_EXTRA_CELLS * len(places):
        return {}
    total = len(places)
    shares = {at: missing * (nth + 1) // total - missing * nth // total for nth, at in enumerate(places)}
    return {at: share for at, share in shares.items() if share}


def stretch(pieces: Iterable[Piece], extra: Mapping[int, int]) -> Iterator[Piece]:
    """Yield the pieces of a line, together its text, with `extra` cells drawn between them."""
    at = 0
    for piece in pieces:
        start, end = 0, at + len(piece.text)
        for index in (index for index in extra if at <= index < end):
            if index - at > start:
                yield Piece(piece.text[start : index - at], piece.styles)
            # One by one, because each of them stands for the character that follows.
            yield from [Piece(" ", piece.styles, is_extra=True)] * extra[index]
            start = index - at
        yield Piece(piece.text[start:], piece.styles)
        at = end


def _starts(pattern: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(pattern, text)]
