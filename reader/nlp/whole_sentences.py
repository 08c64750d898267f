"""Ends what is said with its sentence where that ends with an abbreviation: "moved to the U.S. | He is 21".

The model reads over the full stop, and the parser leaves the name before it out: "worked for | Tolvan Inc.".
No spaCy here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reader.model import Span
from reader.nlp.abbreviated_ends import abbreviated_ends
from reader.nlp.attributions import Attribution
from reader.text.quotations import Quotation, part_at

_REST_OF_NAME = re.compile(r"\.|(?:,? (?:[A-Z][\w.’'-]*|&|and|of|the)){1,8}")
"""What may stand between the end of a content and that of its sentence: " Sam Hale Jr.", ", D.C.". Eight
words have the longest names; without a bound a text of capitals would be gone over from each claim in it."""


def with_whole_sentences(
    text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> tuple[Attribution, ...]:
    """Return the attributions in their order, none over such an end of a sentence or short of it."""
    parts = [part for quotation in quotations for part in quotation.parts]
    ends = [end for end in abbreviated_ends(text) if part_at(parts, end - 1) is None]
    if not ends:
        return tuple(attributions)
    return tuple(
        attribution.with_content(tuple(_whole(text, attribution, ends)) or attribution.content)
        for attribution in attributions
    )


def _whole(text: str, attribution: Attribution, ends: Sequence[int]) -> Iterator[Span]:
    """Yield the parts of a content that stand in the sentence of its cue, the last one with its end."""
    anchors = (*attribution.cue, *attribution.source)
    if not anchors:
        yield from attribution.content
        return
    last = max(anchor.end for anchor in anchors)
    for span in attribution.content:
        within = ends[bisect_right(ends, span.start) : bisect_left(ends, span.end)]
        if span.start >= last:
            yield _up_to_end(text, Span(span.start, within[0]) if within else span, ends)
        elif within and within[-1] < min(anchor.start for anchor in anchors):
            behind = text[within[-1] : span.end]
            yield Span(span.end - len(behind.lstrip()), span.end)
        else:
            yield span


def _up_to_end(text: str, span: Span, ends: Sequence[int]) -> Span:
    place = bisect_left(ends, span.end)
    if place == len(ends) or not _REST_OF_NAME.fullmatch(text, span.end, ends[place]):
        return span
    return Span(span.start, ends[place])
