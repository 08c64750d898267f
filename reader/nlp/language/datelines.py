"""What stands at the edges of a content and nobody says. No spaCy here.

Where the news was written: "OSLO (AP) — The bank is in talks"; how it follows: "was told last week, however".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model import Span

_DATELINE = re.compile(
    r"""
    [^\W\d_a-z][^\W\d_a-z]+ (?:[ .'’-]{1,2}[^\W\d_a-z]+)*  # a place, in capitals
    (?:,[ ][^\W\d_]+\.?(?:[ ][^\W\d_]+\.?)?)?               # and its state or the day
    (?:[ ]\([^()\n]{2,30}\))?                               # the agency
    [ ]?(?:—|–|--|[ ]-)[ ]?
    """,
    re.VERBOSE,
)
_CONNECTIVE = re.compile(r",? (?:however|though|meanwhile|nevertheless|nonetheless|moreover|furthermore),?$")


def without_edges(text: str, content: Sequence[Span]) -> tuple[Span, ...]:
    """Return a content, in text order, from behind its dateline to before its connective."""
    spans = [*content]
    spans[0] = Span(_start(text, spans[0]), spans[0].end)
    spans[-1] = Span(spans[-1].start, _end(text, spans[-1]))
    return tuple(spans)


def _start(text: str, span: Span) -> int:
    if span.start and text[span.start - 1] != "\n":
        return span.start
    dateline = _DATELINE.match(text, span.start, span.end)
    return dateline.end() if dateline is not None and dateline.end() < span.end else span.start


def _end(text: str, span: Span) -> int:
    connective = _CONNECTIVE.search(span.of(text))
    return span.end if connective is None or not connective.start() else span.start + connective.start()
