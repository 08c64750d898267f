"""One possible attribution, before candidates that contradict each other are settled."""

from __future__ import annotations

from typing import NamedTuple

from reader.model import Span


class Candidate(NamedTuple):
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
