"""How tokens become spans of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from reader.model import Span

_EDGE = frozenset(" \n,;:-–—―.()[]‘’'…")
"""Characters that are left out at both ends; quotation marks stay."""
_MAX_BRACKET = 40
"""Tokens between two brackets: longer asides are sentences, whose bracket is no part of a name."""


def span_of(token: Token) -> Span:
    """Return the characters of one token."""
    return Span(token.idx, token.idx + len(token))


def spans_over(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Return the characters of some tokens, in text order; neighbours make one span."""
    spans: list[Span] = []
    last: Token | None = None
    for token in sorted(set(tokens)):
        start = spans.pop().start if last is not None and token.i == last.i + 1 else token.idx
        spans.append(Span(start, token.idx + len(token)))
        last = token
    return tuple(spans)


def spans_of(doc: Doc, start: int, end: int, holes: Iterable[tuple[int, int]] = ()) -> tuple[Span, ...]:
    """Return tokens [start, end) without the holes as spans of text, trimmed of punctuation and space.

    Quotation marks stay. Empty when nothing else is there.
    """
    return tuple(_pieces(doc, start, end, holes))


def _pieces(doc: Doc, start: int, end: int, holes: Iterable[tuple[int, int]]) -> Iterator[Span]:
    for hole_start, hole_end in sorted(holes):
        if hole_start < end and hole_end > start:
            yield from _trimmed(doc, start, hole_start)
            start = hole_end
    yield from _trimmed(doc, start, end)


def _trimmed(doc: Doc, start: int, end: int) -> Iterator[Span]:
    while start < end and _is_edge(doc[start]):
        start += 1
    while start < end and _is_edge(doc[end - 1]) and not _closes_bracket(doc, start, end):
        end -= 1
    if start < end:
        yield Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def _is_edge(token: Token) -> bool:
    return all(character in _EDGE or character.isspace() for character in token.text)


def _closes_bracket(doc: Doc, start: int, end: int) -> bool:
    # "Pence (R-IN)" keeps its bracket.
    opening = {")": "(", "]": "["}.get(doc[end - 1].text)
    return opening is not None and any(
        doc[i].text == opening for i in range(max(start, end - _MAX_BRACKET), end - 1)
    )
