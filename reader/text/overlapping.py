"""Which of many spans overlap one. To ask each of them each time takes the square of their number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from reader.model import Span


class OverlapIndex:
    """Spans by where they stand, each of a row: those of one claim, say.

    The spans may stand in any order, and over each other. What is found takes time in proportion to how much
    that is, and to the logarithm of how many spans there are.
    """

    def __init__(self, rows: Iterable[Iterable[Span]]) -> None:
        owned = sorted((span, row) for row, spans in enumerate(rows) for span in spans)
        self._starts = [span.start for span, _ in owned]
        self._rows = [row for _, row in owned]
        self._width = 1 << max(0, len(owned) - 1).bit_length()
        ends = [span.end for span, _ in owned] + [-1] * (self._width - len(owned))
        self._last_ends = [-1] * self._width + ends
        """A tree: of each node the last end of the spans below it. The root is 1, below n are 2n and 2n+1."""
        for node in range(self._width - 1, 0, -1):
            self._last_ends[node] = max(self._last_ends[2 * node], self._last_ends[2 * node + 1])

    def touches(self, span: Span) -> bool:
        """Tell whether any of the spans overlaps one."""
        return next(self._overlapping(span), None) is not None

    def rows(self, *spans: Span) -> list[int]:
        """Return the numbers of the rows of which a span overlaps one of those, in order."""
        return sorted({self._rows[place] for span in spans for place in self._overlapping(span)})

    def _overlapping(self, span: Span) -> Iterator[int]:
        """Yield the places of the spans that overlap one."""
        last = bisect_left(self._starts, span.end)
        nodes = [(1, 0, self._width)]
        while nodes:
            node, first, width = nodes.pop()
            if first >= last or self._last_ends[node] <= span.start:
                continue
            if width == 1:
                yield first
            else:
                half = width // 2
                nodes += [(2 * node + 1, first + half, half), (2 * node, first, half)]
