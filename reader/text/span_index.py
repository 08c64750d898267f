"""Which of many spans overlap another one, told without going through all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from reader.model import Span


class SpanIndex:
    """Spans in any order, which may overlap one another."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._in_text_order = sorted(range(len(spans)), key=lambda index: spans[index])
        self._starts = [spans[index].start for index in self._in_text_order]
        self._reached = list(accumulate((spans[index].end for index in self._in_text_order), max))
        """How far each reaches, or any before it."""

    def overlapping(self, span: Span) -> tuple[int, ...]:
        """Return the indices of those that share a character with a span, in their order."""
        first = bisect_right(self._reached, span.start)
        stop = bisect_left(self._starts, span.end)
        near = self._in_text_order[first:stop]
        return tuple(sorted(index for index in near if self._spans[index].overlaps(span)))
