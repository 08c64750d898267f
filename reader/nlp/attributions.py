"""What the stages of the analysis hand to one another. No spaCy here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.model import Polarity, Span

FOUND_IN_TRANSCRIPT = "transcript"
"""What `found_by` says of a turn behind the label of its speaker."""
FOUND_BY_SIGNATURE = "signature"
"""What `found_by` says of a quotation that whoever speaks has signed."""
FOUND_IN_DIALOGUE = "dialogue"
"""What `found_by` says of a turn that only its place among those of others attributes."""
FOUND_IN_INTERVIEW = "interview"
"""What `found_by` says of an answer that only the question before it tells to be one."""
FOUND_AS_TURN = "turn"
"""What `found_by` says of a quotation that only the sentence before it attributes."""
FOUND_BY_LAYOUT = frozenset({FOUND_IN_TRANSCRIPT, FOUND_BY_SIGNATURE, FOUND_IN_DIALOGUE, FOUND_IN_INTERVIEW})
"""Of these the layout says how far the content goes, whatever its words are."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attributed statement, its source not yet resolved to a speaker.

    Spans count in the text of the article; each tuple is in text order.
    """

    content: tuple[Span, ...]
    """Never empty."""
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    confidence: float = 1.0
    """0 to 1: how likely content, cue and source are right."""
    found_by: str = ""
    """The rule with the word it rests on ("clause say"), or the model."""
    polarity: Polarity = "positive"
    """Whether the cue is negated: "negative" where somebody did not say the content."""

    @property
    def first_span(self) -> Span:
        """Its first span, whichever part that is."""
        return min((*self.content, *self.cue, *self.source))

    def with_content(self, content: tuple[Span, ...]) -> Attribution:
        """Return the same with another content; itself where it is the one that it has."""
        return self if content == self.content else replace(self, content=content)


def in_text_order(attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions by where they begin, those that begin alike by what comes next.

    "Kerr denied that ..., and said ...": what he denied stands first, though both begin with Kerr. So does
    what was not said of "said not that ..., but that ...", though the cue "said" is shorter.
    """
    return tuple(sorted(attributions, key=_place))


def _place(attribution: Attribution) -> tuple[list[int], list[Span]]:
    spans = sorted((*attribution.content, *attribution.cue, *attribution.source))
    return [span.start for span in spans], spans


@dataclass(frozen=True, slots=True)
class Opinion:
    """An attribution and what the model thinks of it."""

    attribution: Attribution
    probability: float
    """0 to 1: how likely the model holds it to be right."""

    def about(self, attribution: Attribution) -> Opinion:
        """Return the same of another attribution; itself where it is the one that it has."""
        return self if attribution is self.attribution else replace(self, attribution=attribution)
