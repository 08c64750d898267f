"""The paragraphs of a plain text in a message: quoted ones apart, lines joined that the sender's program cut.

RFC 3676 (format=flowed): a line that ends with a space goes on in the next, and with DelSp=yes that space was
added; ">" quotes, and a space in front of a line was put there to keep it from being taken for a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from reader.sources.pieces import Piece, of_plain_text

SIGNATURE = "-- "
"""The line above a signature (RFC 3676, 4.3)."""
_MAX_SIGNATURE_LINES = 15
"""Four are good manners; with a company's legal notice it is three times as much. What is longer is text: a
digest that parts its messages so."""
_QUOTE = re.compile(r"(?:>(?!From ) ?)+")
"""Not ">From ", which programs write because "From " at the beginning of a line begins a message in mbox."""


class _Line(NamedTuple):
    depth: int
    text: str


def pieces(text: str, *, is_flowed: bool, deletes_space: bool) -> Iterator[Piece]:
    """Yield the paragraphs of a text; those that quote an earlier message are quotes, with their depth."""
    lines: Iterator[_Line] = map(_line, text.split("\n"))
    if is_flowed:
        lines = _joined(lines, deletes_space=deletes_space)
    for depth, run in groupby(lines, key=lambda line: line.depth):
        for piece in of_plain_text("\n".join(line.text for line in run)):
            yield Piece(piece.text, "quote", depth) if depth else piece


def without_signature(text: str) -> tuple[str, bool]:
    """Return the text above the signature, and whether there was one."""
    lines = text.split("\n")
    below = next((count for count, line in enumerate(reversed(lines)) if line == SIGNATURE), None)
    if below is None or below > _MAX_SIGNATURE_LINES:
        return text, False
    return "\n".join(lines[: len(lines) - below - 1]), True


def _line(text: str) -> _Line:
    marks = _QUOTE.match(text)
    if marks is None:
        return _Line(0, text.removeprefix(">") if text.startswith(">From ") else text)
    return _Line(marks[0].count(">"), text[marks.end() :])


def _joined(lines: Iterable[_Line], *, deletes_space: bool) -> Iterator[_Line]:
    """Yield the lines as they were before the sender's program cut them."""
    depth, parts = 0, list[str]()
    for line in lines:
        text = line.text.removeprefix(" ") if not line.depth else line.text
        if parts and depth != line.depth:  # a line that goes on nowhere
            yield _Line(depth, "".join(parts))
            parts = []
        depth = line.depth
        goes_on = text.endswith(" ") and text != SIGNATURE
        parts.append(text[:-1] if goes_on and deletes_space else text)
        if not goes_on:
            yield _Line(depth, "".join(parts))
            parts = []
    if parts:
        yield _Line(depth, "".join(parts))
