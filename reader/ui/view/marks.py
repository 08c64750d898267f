"""Which stretches of an article are marked as what: content, cue, source, organization. No widgets here.

Marks overlap (an organization inside a source inside a quotation); whoever draws them decides how that looks.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple, get_args

from reader.model import Analysis, Claim, Span
from reader.text.quotations import quoted_stretches

MarkKind = Literal["direct", "indirect", "organization", "source", "unnamed", "cue"]
MARK_KINDS: tuple[MarkKind, ...] = get_args(MarkKind)
"""In the order in which they are painted: a later one covers an earlier one."""


class Mark(NamedTuple):
    """One marked stretch of text."""

    start: int
    end: int
    kind: MarkKind
    claim: int | None = None
    """Index of the claim it belongs to in `Analysis.claims`; None for a mention of an organization."""


class Marks:
    """All marks of an article, found by place."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = sorted(marks)
        self._starts = [mark.start for mark in self._marks]
        # The furthest end so far never falls, so what reaches into a line is found by bisection.
        self._reach = list(accumulate((mark.end for mark in self._marks), max))

        self._of_claim: dict[int | None, list[Mark]] = {}
        for mark in self._marks:
            self._of_claim.setdefault(mark.claim, []).append(mark)

    def of_claim(self, index: int | None) -> Sequence[Mark]:
        """Return the marks of a claim, in text order; none for None."""
        return () if index is None else self._of_claim.get(index, ())

    def between(self, start: int, end: int) -> list[Mark]:
        """Return the marks that share a character with [start, end), in text order."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.end > start]

    def claim_at(self, offset: int) -> int | None:
        """Return the innermost claim that the character at `offset` belongs to; None outside of claims."""
        around = [mark for mark in self.between(offset, offset + 1) if mark.claim is not None]
        return min(around, key=lambda mark: mark.end - mark.start).claim if around else None


def marks_of(analysis: Analysis, parts: Sequence[Span]) -> Iterator[Mark]:
    """Yield the marks of an analysis; `parts` are those of the quotations of its text, in order."""
    unnamed = {entity.id for entity in analysis.entities if entity.kind == "unnamed"}
    for index, claim in enumerate(analysis.claims):
        source: MarkKind = "unnamed" if claim.speaker in unnamed else "source"
        yield from (Mark(*span, source, index) for span in claim.source)
        yield from (Mark(*span, "cue", index) for span in claim.cue)
        yield from _content(claim, index, parts)
    for entity in analysis.entities:
        if entity.kind == "organization":
            yield from (
                Mark(*mention.span, "organization")
                for mention in entity.mentions
                if mention.form != "pronoun"
            )


def _content(claim: Claim, index: int, parts: Sequence[Span]) -> Iterator[Mark]:
    if claim.kind != "mixed":
        yield from (Mark(*span, claim.kind, index) for span in claim.content)
        return
    for span in claim.content:
        at = span.start
        for stretch in quoted_stretches(parts, span):
            if stretch.start > at:
                yield Mark(at, stretch.start, "indirect", index)
            yield Mark(*stretch, "direct", index)
            at = stretch.end
        if at < span.end:
            yield Mark(at, span.end, "indirect", index)


def starts_of(analysis: Analysis) -> list[tuple[int, int]]:
    """Return (start, index) of every claim, in the order of the text."""
    return sorted((claim.start, index) for index, claim in enumerate(analysis.claims))
