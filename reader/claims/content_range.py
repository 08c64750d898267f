"""How far the ends of a claim's content may be moved. Pure."""

from __future__ import annotations

from typing import NamedTuple

from reader.claims.correction import extent_of
from reader.model import Claim, Span


class ContentRange(NamedTuple):
    """Where content may begin and where it may end; both ends of both are allowed."""

    starts: Span
    ends: Span


def content_range(text: str, claim: Claim) -> ContentRange:
    """Return how far the ends of a claim in `text` may be moved.

    Not over its cue or source, and no part of a content in several parts is lost.
    """
    start, end = extent_of(claim)
    others = (*claim.cue, *claim.source)
    low = max((span.end for span in others if span.end <= start), default=0)
    high = min((span.start for span in others if span.start >= end), default=len(text))
    first, last = claim.content[0], claim.content[-1]
    return ContentRange(Span(low, first.end - 1), Span(last.start + 1, high))
