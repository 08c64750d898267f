"""Where words stand, written down so that they are found again in a text that was edited.

A selector is the TextPositionSelector and the TextQuoteSelector of the Web Annotation Data Model in one
(https://www.w3.org/TR/annotation-model/#selectors). `anchoring` finds again what must never be mistaken for
something else; `nearest`, here, is for places of a reader, which may move. Plain values, no I/O.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from reader.model import Span

CONTEXT_CODE_POINTS = 32
"""What stands beside words is at least so long, but for the edges of a text: a line of print or so."""
_MAX_EXACT_CODE_POINTS = 4000
"""Longer words are known by their beginning and their length; ten times the longest content in the gold."""
_MAX_OCCURRENCES = 1000
"""So many places are looked at for the words of a mark, from the nearest ones on."""


class Selector(NamedTuple):
    """A stretch of text by position and by quotation."""

    start: int
    end: int
    exact: str
    """The words, or their first 4000 code points."""
    prefix: str = ""
    """What stands before them."""
    suffix: str = ""
    """What stands after them."""


def select(text: str, span: Span, *, before: int = 0, after: int = 0) -> Selector:
    """Return the selector of a stretch of `text`, with 32 code points beside it or more."""
    return Selector(
        span.start,
        span.end,
        text[span.start : min(span.end, span.start + _MAX_EXACT_CODE_POINTS)],
        text[max(0, span.start - max(before, CONTEXT_CODE_POINTS)) : span.start],
        text[span.end : span.end + max(after, CONTEXT_CODE_POINTS)],
    )


def nearest(text: str, selector: Selector) -> int:
    """Return where in `text` a place is most likely now.

    That is where it was if its words still stand there, else the same words in the most similar context (of
    equals the nearest), else beside what is left of its context, else where it was. Never outside `text`.
    """
    if text.startswith(selector.exact, selector.start):
        return min(selector.start, len(text))
    if places := list(_occurrences(text, selector.exact, around=selector.start)):
        return max(places, key=lambda at: (_alike_beside(text, selector, at), -abs(at - selector.start)))
    for context, offset in (
        (selector.prefix, len(selector.prefix)),
        (selector.suffix, selector.start - selector.end),
    ):
        if context.strip() and (places := list(_occurrences(text, context, around=selector.start))):
            place = min(places, key=lambda at: abs(at + offset - selector.start)) + offset
            return min(max(0, place), len(text))
    return min(selector.start, len(text))


def _occurrences(text: str, words: str, *, around: int) -> Iterator[int]:
    """Yield where words stand, up to a number; in a text that repeats itself from near `around` on."""
    place = text.find(words, max(0, around - _MAX_OCCURRENCES * len(words)))
    for _ in range(_MAX_OCCURRENCES):
        if place < 0:
            break
        yield place
        place = text.find(words, place + 1)
    first = text.find(words)
    if first >= 0:
        yield first


def _alike_beside(text: str, selector: Selector, start: int) -> int:
    """Return how many characters next to the words are the ones that stood there."""
    end = start + selector.end - selector.start
    before = text[max(0, start - len(selector.prefix)) : start]
    after = text[end : end + len(selector.suffix)]
    return _alike(reversed(before), reversed(selector.prefix)) + _alike(after, selector.suffix)


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
