"""Which candidates stand: the outer one wins, and a quotation is never cut through."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.attributions import Attribution, in_text_order
from reader.nlp.doc_text import text_of
from reader.nlp.rules.candidate import Candidate
from reader.text.quotations import part_at

_NO_WORDS = re.compile(r"[\s“”\"‘’'«».,;:…–—-]*+")
"""What is left of a quotation that was cut off or left out: `Kerr said: “`, `“…,” Kerr said`."""
_GOING_ON = ("object", "prep")
"""How rules begin that the parser may have end before a quotation: `warned of strikes “at Christmas”`."""


def settle(doc: Doc, candidates: Iterable[Candidate], parts: Sequence[Span]) -> tuple[Attribution, ...]:
    """Return the attributions that stand, in text order; `parts` are those of all quotations, in order.

    What somebody says that somebody says is the first one's claim: a cue inside the content of a larger
    candidate gives way. Two candidates with the same content are one attribution: the more confident stands.
    """
    text = text_of(doc)
    mask = bytearray(len(text))
    attributions: dict[tuple[Span, ...], Attribution] = {}
    for candidate in sorted(candidates, key=lambda c: (-c.size, -c.confidence, c.anchor)):
        if mask[doc[candidate.anchor].idx]:
            continue
        content = _whole(candidate.content, parts, candidate.rule.startswith(_GOING_ON))
        content = _without(content, (*candidate.cue, *candidate.source))
        content = tuple(span for span in content if not _NO_WORDS.fullmatch(text, *span))
        if not content or content in attributions:
            continue
        attributions[content] = Attribution(
            content, candidate.cue, candidate.source, candidate.confidence, candidate.rule
        )
        for start, end in content:
            mask[start:end] = b"\1" * (end - start)
    return in_text_order(attributions.values())


def _whole(content: Iterable[Span], parts: Sequence[Span], may_go_on: bool) -> tuple[Span, ...]:
    """Return the content with all of each quotation that it touches, or with `may_go_on` ends at."""
    spans = []
    for start, end in content:
        first, last = part_at(parts, start), part_at(parts, end - 1)
        if first is not None:
            start = parts[first].start
        if last is None:
            # `called the strike “an answer”`: the parser often stops at the mark.
            last = part_at(parts, end + 1) if may_go_on else None
            last = last if last is not None and parts[last].start == end + 1 else None
        if last is not None:
            end = parts[last].end
        spans.append(Span(start, end))
    return _without_gaps(spans)


def _without_gaps(spans: Iterable[Span]) -> tuple[Span, ...]:
    runs: list[Span] = []
    for span in sorted(spans):
        if runs and span.start <= runs[-1].end:
            runs[-1] = Span(runs[-1].start, max(runs[-1].end, span.end))
        else:
            runs.append(span)
    return tuple(runs)


def _without(content: Sequence[Span], roles: Sequence[Span]) -> tuple[Span, ...]:
    # A bad parse may put the speaker among the words he says.
    return tuple(span for span in content if not any(span.overlaps(other) for other in roles))
