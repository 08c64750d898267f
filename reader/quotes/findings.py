"""What a check of a draft comes to: values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from reader.model import Article, Span
from reader.quotes.passages import Passage
from reader.quotes.speakers import Speaker

Verdict = Literal["verbatim", "edited", "cut", "other speaker", "spliced", "not found", "matched", "open"]
"""Of an indirect claim, or of words that nobody is said to have said, matched or open."""
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
FAULTS: frozenset[Verdict] = frozenset(("edited", "cut", "other speaker", "spliced", "not found"))
"""Those that somebody has to look at."""
VERDICT_SIGNS: Mapping[Verdict, str] = MappingProxyType(
    {
        "verbatim": "✓",
        "edited": "±",
        "cut": "✂",
        "other speaker": "⇄",
        "spliced": "∪",
        "not found": "✗",
        "matched": "≈",
        "open": "?",
    }
)
"""What shows a verdict without colour."""


class Difference(NamedTuple):
    """Words of the draft and what the source has in their place; one of them may be empty."""

    draft: str
    source: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in a source."""

    article: Article
    span: Span
    """In the source's text."""
    speaker: Speaker | None = None
    """Who says them there; None where nothing tells."""
    seconds: float | None = None
    """When they were said, from the beginning of a recording; None for anything else."""
    said_spans: tuple[Span, ...] = ()
    """The words inside marks, where the source's own words stand between them; empty where none do."""

    @property
    def said_words(self) -> str:
        """What is said there, in one line, without the source's own words between."""
        spans = self.said_spans or (self.span,)
        return " ".join(" ".join(span.of(self.article.text).split()) for span in spans)

    @property
    def words(self) -> str:
        """What stands there, in one line."""
        return " ".join(self.span.of(self.article.text).split())


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says of one passage of a draft."""

    passage: Passage
    verdict: Verdict
    places: tuple[Place, ...] = ()
    """Where its words stand, in the order of the passage; several only of one that is spliced."""
    differences: tuple[Difference, ...] = ()
    lost_words: tuple[str, ...] = ()
    """Those that denied or made a condition, and that fell away."""
    remarks: tuple[str, ...] = ()
    """What the check could not tell, in sentences."""
    is_accepted: bool = False
    """Whether the person said that it is right as it is."""

    @property
    def is_fault(self) -> bool:
        """Whether somebody has to look at it."""
        return self.verdict in FAULTS and not self.is_accepted
