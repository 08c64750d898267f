"""Tables of documents: one of figures stays side by side, one that sets a text is read cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.sources.page.tables import after_label, form_of_rows
from reader.sources.pieces import Piece

_SENTENCE_WORDS = 12
"""A table with a cell of so many words sets a text in columns; in a table of figures cells are shorter."""


def pieces(rows: Sequence[Sequence[Sequence[Piece]]]) -> Iterator[Piece]:
    """Yield the blocks of a table; of each cell in each row its own are given."""
    cells = [[" ".join(piece.text for piece in cell).strip() for cell in row] for row in rows]
    if form_of_rows(cells) == "labels":
        for (label, words), (_, text) in zip(cells, rows, strict=True):
            if words:
                yield from _begun_with(label + after_label(label), text)
        return
    if any(len(piece.text.split()) >= _SENTENCE_WORDS for row in rows for cell in row for piece in cell):
        yield from (piece for row in rows for cell in row for piece in cell)
        return
    lines = (" | ".join(row) for row in cells)
    yield Piece("\n".join(line for line in lines if line.strip(" |")), "code")


def _begun_with(label: str, text: Sequence[Piece]) -> Iterator[Piece]:
    first, *rest = [piece for piece in text if piece.text]
    yield first._replace(text=label + first.text)
    yield from rest
