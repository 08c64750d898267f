"""What a check of a draft comes to: values only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from reader.model import Article, Span
from reader.quotes.passages import Passage
from reader.quotes.speakers import Speaker
from reader.text.counted import counted
from reader.text.one_line import one_line

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
        return " ".join(one_line(span.of(self.article.text)) for span in spans)

    @property
    def words(self) -> str:
        """What stands there, in one line."""
        return one_line(self.span.of(self.article.text))


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
    is_in_same_words: bool = False
    """Whether a source has all words of an indirect claim as they are."""
    is_accepted: bool = False
    """Whether the person said that it is right as it is."""

    @property
    def is_fault(self) -> bool:
        """Whether somebody has to look at it."""
        return self.verdict in FAULTS and not self.is_accepted


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """What the check of one draft comes to."""

    draft: Article
    findings: tuple[Finding, ...]
    """In the order of the draft."""
    source_count: int
    """How many texts were looked at, each once."""

    @property
    def is_right(self) -> bool:
        """Whether every quotation is verbatim or accepted."""
        return not any(finding.is_fault for finding in self.findings)

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """How many findings there are of each verdict that there is any of, in the order of `VERDICTS`."""
        numbers = {verdict: sum(f.verdict == verdict for f in self.findings) for verdict in VERDICTS}
        return {verdict: number for verdict, number in numbers.items() if number}

    def unknowns(self) -> Iterator[str]:
        """Yield what this check cannot know, in sentences."""
        indirect = [f for f in self.findings if f.verdict == "open" and not f.passage.is_quoted]
        contrary_claims = sum(bool(f.places) for f in indirect)
        open_claims = len(indirect) - contrary_claims
        matched_claims = sum(f.verdict == "matched" and not f.is_in_same_words for f in self.findings)
        open_words = sum(f.verdict == "open" and f.passage.is_quoted for f in self.findings)
        quoted_passages = [f for f in self.findings if f.verdict == "verbatim"]
        without_speaker = sum(
            f.passage.speaker is None or f.places[0].speaker is None for f in quoted_passages
        )
        for count, noun, sentence in (
            (contrary_claims, "indirect claim", "left open: a source has it the other way round."),
            (open_claims, "indirect claim", "left open: no source says it in words like these."),
            (
                matched_claims,
                "indirect claim",
                "matched by words in common: whether the sense is the same, only a reader can tell.",
            ),
            (open_words, "quoted passage", "left open: nobody is said to have said it."),
            (without_speaker, "verbatim quotation", "without a speaker to compare, here or in the source."),
        ):
            if count:
                yield f"{counted(count, noun)} {sentence}"
        yield (
            "Not found means: not in these sources. Whether a source itself quotes right, and what was said "
            "outside of them, this check cannot know."
        )
