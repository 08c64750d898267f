"""Which candidates stand: the outer one wins, and a quotation is never cut through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.rules.candidate import Candidate
from reader.text.quotations import part_at


def settled(doc: Doc, candidates: Iterable[Candidate], marked: Sequence[Span]) -> list[Attribution]:
    """Return the attributions that remain, in text order; `marked` are the parts of all quotations, in order.

    What somebody says that somebody says is the first one's claim: a cue inside the content of a larger
    candidate gives way. Two candidates with the same content are one attribution: the more confident stands.
    """
    taken = bytearray(len(doc.text))
    kept: dict[tuple[Span, ...], Attribution] = {}
    for candidate in sorted(candidates, key=lambda c: (-c.size, -c.confidence, c.anchor)):
        if taken[doc[candidate.anchor].idx]:
            continue
        content = _whole(candidate.content, marked, candidate.rule.startswith(("object", "complement")))
        content = _without(content, (*candidate.cue, *candidate.source))
        if not content or content in kept:
            continue
        kept[content] = Attribution(
            content, candidate.cue, candidate.source, candidate.confidence, candidate.rule
        )
        for start, end in content:
            taken[start:end] = b"\1" * (end - start)
    return sorted(kept.values(), key=_place)


def _place(found: Attribution) -> tuple[Span, ...]:
    # Two may share their source: "Kerr said …, adding …".
    return min((*found.content, *found.cue, *found.source)), *found.cue


def _whole(content: Iterable[Span], marked: Sequence[Span], may_go_on: bool) -> tuple[Span, ...]:
    grown = []
    for start, end in content:
        first, last = part_at(marked, start), part_at(marked, end - 1)
        if first is not None:
            start = marked[first].start
        if last is None:
            # `called the strike “an answer”`: the parser often stops at the mark.
            last = part_at(marked, end + 1) if may_go_on else None
            last = last if last is not None and marked[last].start == end + 1 else None
        if last is not None:
            end = marked[last].end
        grown.append(Span(start, end))
    return _joined(grown)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _without(content: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    # A bad parse may put the speaker among the words he says.
    return tuple(span for span in content if not any(span.overlaps(other) for other in others))
