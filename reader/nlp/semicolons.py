"""Keeps apart what two say in one sentence: `“A mess,” wrote the Argus; the Post called it “a joy”.`

Both engines read over the semicolon now and then, and give one of the two what the other says. No spaCy here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.text.quotations import Quotation, part_at

_SEMICOLON = re.compile(";")
_WORD = re.compile(r"\w")
_LAST_OF_LIST = re.compile(r"\s*(?:and|or)\b")
"""How what stands behind the last semicolon of a list begins: "Ann Roe of Tolvan; and Bo Ek said"."""
_NAMED_BEHIND = re.compile(
    r"\s*((?:[A-Z]|(?:an?|another|her|his|its|one|our|the|their) \w)[^;:.!?“”\"]{0,80}?)[\s,]*$"
)
"""Who stands between a semicolon and the cue behind it: a name, or a noun with what leads to it."""


def without_other_clauses(
    text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order, none over a semicolon that parts two who speak."""
    parts = [part for quotation in quotations for part in quotation.parts]
    places = [mark.start() for mark in _SEMICOLON.finditer(text) if part_at(parts, mark.start()) is None]
    if not places:
        return tuple(attributions)
    apart = [_within_clause(text, attribution, places) for attribution in attributions]
    return tuple(sorted(apart, key=lambda attribution: attribution.first_span))


def _within_clause(text: str, attribution: Attribution, places: Sequence[int]) -> Attribution:
    """Return an attribution with the source and the content that stand on the side of its cue."""
    if not attribution.cue or not attribution.source:
        return attribution
    cue = attribution.cue[-1]
    source = _source_beside(text, attribution.source, cue, places)
    own = tuple(span for span in attribution.content if not _is_parted(text, span, (cue, *source), places))
    return replace(attribution, source=source, content=own or attribution.content)


def _source_beside(text: str, source: tuple[Span, ...], cue: Span, places: Sequence[int]) -> tuple[Span, ...]:
    """Return a source cut at the semicolon nearest to the cue; the list of several who speak stays."""
    if len(source) > 1:
        return source
    (span,) = source
    inside = _between(places, span.start + 1, span.end)
    between = _between(places, span.end, cue.start)
    if span.end <= cue.start and (inside or between):
        last = (between or inside)[-1]
        named = _NAMED_BEHIND.match(text[last + 1 : cue.start])
        if named is None or _LAST_OF_LIST.match(text, last + 1):
            return source
        return (Span(last + 1 + named.start(1), last + 1 + named.end(1)),)
    if span.start >= cue.end and inside and not _LAST_OF_LIST.match(text, inside[-1] + 1):
        return (Span(span.start, inside[0]),)
    return source


def _is_parted(text: str, span: Span, anchors: Sequence[Span], places: Sequence[int]) -> bool:
    """Tell whether a semicolon and more words stand between a part of a content and who says the rest.

    The words stand on the side of that part's own clause: `“A,” he said; “B.”` goes on right behind it.
    """
    start, end = min(anchor.start for anchor in anchors), max(anchor.end for anchor in anchors)
    if span.end <= start:
        marks = _between(places, span.end, start)
        return any(_WORD.search(text, span.end, mark) for mark in marks)
    marks = _between(places, end, span.start)
    return any(_WORD.search(text, mark, span.start) for mark in marks)


def _between(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Return those of the places in order that lie in [start, end)."""
    return places[bisect_left(places, start) : bisect_left(places, end)]
