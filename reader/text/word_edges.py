"""Where words begin and end, for ends that are moved word by word; a mark is a word of its own. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.model import Span

_WORD = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]")
_NEAR_CODE_POINTS = 400
"""So far from a place the next word is looked for: longer than any word or gap of a text that is read."""


def next_start(text: str, offset: int, step: int, within: Span) -> int:
    """Return the next (1) or previous (-1) beginning of a word; `offset` itself where `within` has none.

    Both ends of `within` are allowed.
    """
    return _next((word.start for word in _words(text, offset)), offset, step, within)


def next_end(text: str, offset: int, step: int, within: Span) -> int:
    """Return the next (1) or previous (-1) end of a word, as `next_start` does."""
    return _next((word.end for word in _words(text, offset)), offset, step, within)


def trimmed(text: str, span: Span) -> Span:
    """Return a span without the white space at its ends; an empty one where there is nothing else."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def words_within(text: str, span: Span) -> Iterator[Span]:
    """Yield the words that begin in a span and end in it, marks left out."""
    for match in _WORD.finditer(text, span.start, span.end):
        if match[0][0].isalnum():
            yield Span(match.start(), match.end())


def _words(text: str, offset: int) -> Iterator[Span]:
    for match in _WORD.finditer(text, max(0, offset - _NEAR_CODE_POINTS), offset + _NEAR_CODE_POINTS):
        yield Span(match.start(), match.end())


def _next(edges: Iterator[int], offset: int, step: int, within: Span) -> int:
    allowed = [edge for edge in edges if within.start <= edge <= within.end]
    if step > 0:
        return min((edge for edge in allowed if edge > offset), default=offset)
    return max((edge for edge in allowed if edge < offset), default=offset)
