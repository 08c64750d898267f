"""One possible attribution, before candidates that contradict each other are settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from reader.model import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one rule reads off one cue. Spans are in text order and not empty."""

    anchor: int
    """Index of the token that heads the cue."""
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    rule: str
    """The rule and the word it rests on: "clause say"."""
    confidence: float

    @property
    def size(self) -> int:
        """Code points of content."""
        return sum(span.end - span.start for span in self.content)


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
