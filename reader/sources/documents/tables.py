"""Tables of documents: one of figures stays side by side, one that sets a text is read cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.sources.page.tables import after_label, form_of_rows
from reader.sources.pieces import Piece

_SENTENCE_WORDS = 12
"""A table with a cell of so many words sets a text in columns; in a table of figures cells are shorter."""


def pieces(rows: Sequence[Sequence[Sequence[Piece]]]) -> Iterator[Piece]:
    """Yield the blocks of a table; of each cell in each row its own are given."""
    # A single cell across the table says what the rows below it are about, or parts them.
    inner_rows = [[_words(cell) for cell in row] for row in rows if len(row) > 1]
    every_piece = [piece for row in rows for cell in row for piece in cell]
    if form_of_rows(inner_rows) == "labels":
        for row in rows:
            yield from row[0] if len(row) == 1 else _labelled(*row)
    elif any(len(piece.text.split()) >= _SENTENCE_WORDS for piece in every_piece):
        yield from every_piece
    else:
        lines = (" | ".join(map(_words, row)) for row in rows)
        yield Piece("\n".join(line for line in lines if line.strip(" |")), "code")


def _words(cell: Sequence[Piece]) -> str:
    """Return the words of a cell in one line."""
    return " ".join(piece.text for piece in cell).strip()


def _labelled(label_cell: Sequence[Piece], text_cell: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces of a text, of which the first begins with the label beside it; none without a text."""
    label = _words(label_cell)
    for place, piece in enumerate(piece for piece in text_cell if piece.text):
        yield piece if place else piece._replace(text=label + after_label(label) + piece.text)
