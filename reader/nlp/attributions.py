"""What the stages of the analysis hand to one another. No spaCy here."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Polarity, Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attributed statement, its source not yet resolved to a speaker.

    Spans count in the text of the article; each tuple is in text order.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    confidence: float = 1.0
    """0 to 1: how likely content, cue and source are right."""
    found_by: str = ""
    """The rule or model that found it."""
    polarity: Polarity = "positive"
    """Whether the cue is negated: "negative" where somebody did not say the content."""
