"""The words that spans cover, in one line."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Span
from reader.text.one_line import one_line

GAP = " … "
"""Stands where words are left out between two spans."""


def words(text: str, spans: Sequence[Span]) -> str:
    """Return what the spans cover in one line, with a sign where words are left out between them."""
    line = ""
    for place, span in enumerate(spans):
        if place:
            line += GAP if text[spans[place - 1].end : span.start].strip() else " "
        line += one_line(span.of(text))
    return line
