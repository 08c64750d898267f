"""Stretches a line to a width with cells that are drawn but stand in no text. No widgets here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from reader.ui.view.paint import Piece
from reader.ui.view.wrap import cells

# Behind a joiner nothing can be put in without tearing apart what it joins.
_GAP = re.compile(r"(?<=[^ \u3000\u200d])[ \u3000]")
_MAX_EXTRA_CELLS = 3


def gaps(text: str, fill_cells: int) -> dict[int, int]:
    """Return how many cells to draw before which blanks of `text`, by index, so that it fills `fill_cells`.

    Empty when nothing is missing, or when a blank would have to grow by more than three cells: a hole in a
    line is worse than a ragged end.
    """
    missing = fill_cells - cells(text)
    if missing <= 0:
        return {}
    blanks = [found.start() for found in _GAP.finditer(text)]
    if missing > _MAX_EXTRA_CELLS * len(blanks):
        return {}
    total = len(blanks)
    shares = {at: missing * (nth + 1) // total - missing * nth // total for nth, at in enumerate(blanks)}
    return {at: share for at, share in shares.items() if share}


def stretch(pieces: Iterable[Piece], extra: Mapping[int, int]) -> Iterator[Piece]:
    """Yield the pieces of a line, together its text, with the cells of `gaps` drawn between them."""
    at = 0
    for piece in pieces:
        done, end = 0, at + len(piece.text)
        for index in (index for index in extra if at <= index < end):
            if index - at > done:
                yield Piece(piece.text[done : index - at], piece.styles)
            # One by one, because each of them stands for the blank that follows.
            yield from [Piece(" ", piece.styles, is_extra=True)] * extra[index]
            done = index - at
        yield Piece(piece.text[done:], piece.styles)
        at = end
