"""What the encoder thinks of an attribution that something else found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.encoder.decode import Draft, Range, links_of
from reader.nlp.encoder.inputs import Words
from reader.nlp.encoder.scores import FAR, Scores


def draft_of(attribution: Attribution, seen: Words, scores: Scores) -> Draft | None:
    """Return an attribution as a draft, with what the scores say of its links; None when it has no cue."""
    if not attribution.cue:
        return None
    cue = _range(attribution.cue[0], seen)
    content = [_range(span, seen) for span in attribution.content]
    source = _range(attribution.source[0], seen) if attribution.source else None
    return Draft(
        cue,
        content,
        source,
        [links_of(part, scores.cues, scores.window).get(cue[0], FAR) for part in content],
        links_of(cue, scores.sources, scores.window).get(source[0] if source else None, FAR),
    )


def _range(span: Span, seen: Words) -> Range:
    """The words that a span touches, at least one."""
    start = min(bisect_right(seen.ends, span.start), len(seen.texts) - 1)
    return start, max(bisect_left(seen.starts, span.end), start + 1)
