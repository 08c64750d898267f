"""Cuts a text of any length into overlapping windows of whole words that the encoder can read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil

MAX_PIECES = 318
"""Word pieces a window, the marks at its two ends not counted: as many as it was trained on."""
OVERLAP_PIECES = 40
"""Word pieces that two windows share: each word is read where it has a context to both sides."""
_MAX_OVERLAP = 1.5
"""Times as many when that lets a window begin with a sentence; more would cost more than it gives."""


def windows(sizes: Sequence[int], starts: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield half-open ranges of words, all about equally long, that overlap and cover everything.

    sizes: pieces of each word, at most MAX_PIECES. starts: whether a sentence begins with it; where one is
    near, a window begins there.
    """
    before = [0, *accumulate(sizes)]
    total = before[-1]
    count = max(1, ceil((total - OVERLAP_PIECES) / (MAX_PIECES - OVERLAP_PIECES)))
    stride = (total - OVERLAP_PIECES) / count
    start = end = place = 0
    while True:
        goal = max((place + 1) * stride + OVERLAP_PIECES, before[end] + 1)
        most = bisect_right(before, before[start] + MAX_PIECES) - 1
        end = min(bisect_left(before, goal, start), most)
        yield start, end
        if end == len(sizes):
            return
        place += 1
        start = _next_start(before, starts, start, end)


def _next_start(before: Sequence[int], starts: Sequence[bool], start: int, end: int) -> int:
    """The word to begin the next window with: a sentence that begins some way back, or any word there."""
    back = end
    while back > start + 1 and before[end] - before[back] < OVERLAP_PIECES:
        back -= 1
    near = (
        word for word in range(back, start, -1) if before[end] - before[word] <= _MAX_OVERLAP * OVERLAP_PIECES
    )
    return next((word for word in near if starts[word]), back)


def deepest(ranges: Sequence[tuple[int, int]], count: int) -> list[int]:
    """Return for every word the window in which it lies deepest, that is, has most words around it."""
    best = [0] * count
    for place in range(1, len(ranges)):
        start, end = ranges[place]
        middle = (start + ranges[place - 1][1]) // 2
        best[middle:end] = [place] * (end - middle)
    return best
