"""Where words stand, written down so that they are found again in a text that was edited a little.

A selector is the TextPositionSelector and the TextQuoteSelector of the Web Annotation Data Model in one
(https://www.w3.org/TR/annotation-model/#selectors). Plain values, no I/O: standard library only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile

from reader.model import Span

_CONTEXT_CODE_POINTS = 32
_MAX_EXACT_CODE_POINTS = 600
"""Longer words are known by their beginning and their length."""
_MAX_OCCURRENCES = 1000
_WINDOW_CODE_POINTS = 1500
"""So far around a likely place edited words are looked for."""
_MIN_SHARE_LEFT = 0.6
"""At least so many of the words must be left, and at least such a share of what is found must be theirs."""
_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Selector:
    """A stretch of text by position and by quotation."""

    start: int
    end: int
    exact: str
    """The words, or their first 600 code points."""
    prefix: str = ""
    """What stands before them."""
    suffix: str = ""
    """What stands after them."""


def select(text: str, span: Span) -> Selector:
    """Return the selector of a stretch of `text`."""
    return Selector(
        span.start,
        span.end,
        text[span.start : min(span.end, span.start + _MAX_EXACT_CODE_POINTS)],
        text[max(0, span.start - _CONTEXT_CODE_POINTS) : span.start],
        text[span.end : span.end + _CONTEXT_CODE_POINTS],
    )


def find(text: str, selector: Selector) -> Span | None:
    """Return where the words stand in `text`; None when they are gone.

    That is their own position if they still stand there, else the same words in the most similar company
    (of equals the nearest), else words that are left of them near where they stood.
    """
    if not selector.exact:
        return None
    start = _same_place(text, selector)
    if start is None:
        found = list(_occurrences(text, selector.exact, around=selector.start))
        start = max(
            found, key=lambda at: (_company(text, selector, at), -abs(at - selector.start)), default=None
        )
    if start is None:
        return _similar(text, selector)
    return Span(start, min(len(text), start + selector.end - selector.start))


def _same_place(text: str, selector: Selector) -> int | None:
    return selector.start if text.startswith(selector.exact, selector.start) else None


def _occurrences(text: str, words: str, *, around: int) -> Iterator[int]:
    """Yield where the words stand, up to a number; a text that repeats itself, from near `around` on."""
    at = text.find(words, max(0, around - _MAX_OCCURRENCES * len(words)))
    for _ in range(_MAX_OCCURRENCES):
        if at < 0:
            break
        yield at
        at = text.find(words, at + 1)
    first = text.find(words)
    if first >= 0:
        yield first


def _company(text: str, selector: Selector, start: int) -> int:
    """Return how many characters beside the words are the ones that stood there."""
    end = start + selector.end - selector.start
    before = text[max(0, start - len(selector.prefix)) : start]
    after = text[end : end + len(selector.suffix)]
    return _alike(reversed(before), reversed(selector.prefix)) + _alike(after, selector.suffix)


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _similar(text: str, selector: Selector) -> Span | None:
    """Return the best of what is left of the words near a place where they may have stood."""
    best: tuple[float, Span] | None = None
    for at in dict.fromkeys(_likely_places(text, selector)):
        found = _left_of(text, selector, at)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return best[1] if best else None


def _likely_places(text: str, selector: Selector) -> Iterator[int]:
    for context, offset in (
        (selector.prefix, len(selector.prefix)),
        (selector.suffix, selector.start - selector.end),
    ):
        if context.strip():
            near = list(_occurrences(text, context, around=selector.start))
            if near:
                yield max(0, min(near, key=lambda at: abs(at + offset - selector.start)) + offset)
    yield selector.start


def _left_of(text: str, selector: Selector, at: int) -> tuple[float, Span] | None:
    """Return which share of the words is left around `at`, and from where to where."""
    low = max(0, at - _WINDOW_CODE_POINTS)
    window = [
        Span(*found.span())
        for found in _TOKEN.finditer(text, low, at + len(selector.exact) + _WINDOW_CODE_POINTS)
    ]
    wanted = _TOKEN.findall(selector.exact)
    if not window or not wanted:
        return None
    there = [token.of(text) for token in window]
    longest = SequenceMatcher(None, there, wanted, autojunk=False).find_longest_match()
    # Single words that happen to stand elsewhere in the window must not stretch what is found.
    first = max(0, longest.a - longest.b - len(wanted) // 2)
    last = longest.a - longest.b + len(wanted) + len(wanted) // 2
    blocks = SequenceMatcher(None, there[first:last], wanted, autojunk=False).get_matching_blocks()
    blocks = [block for block in blocks if block.size]
    if not blocks:
        return None
    begin, stop = blocks[0].a, blocks[-1].a + blocks[-1].size
    left = sum(block.size for block in blocks)
    if left < _MIN_SHARE_LEFT * max(len(wanted), stop - begin):
        return None
    return left / len(wanted), Span(window[first + begin].start, window[first + stop - 1].end)
