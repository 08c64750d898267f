"""Where the news was written, at the start of a report: "OSLO (AP) — The bank is in talks"."""

from __future__ import annotations

import re

from reader.model import Span

_DATELINE = re.compile(
    r"""
    [^\W\d_a-z][^\W\d_a-z]+ (?:[ .'’-]{1,2}[^\W\d_a-z]+)*  # a place, in capitals
    (?:,[ ][^\W\d_]+\.?(?:[ ][^\W\d_]+\.?)?)?               # and its state or the day
    (?:[ ]\([^()\n]{2,30}\))?                               # the agency
    (?:[ ]?(?:—|–|--|[ ]-)[ ]?|:[ ])                        # Indian newspapers have a colon
    """,
    re.VERBOSE,
)
_LINE = re.compile(r"[^\n]+")


def behind_dateline(text: str, span: Span) -> int:
    """Return where a span begins behind its dateline; its start where it has none, or nothing else."""
    if span.start and text[span.start - 1] != "\n":
        return span.start
    dateline = _DATELINE.match(text, span.start, span.end)
    return dateline.end() if dateline is not None and dateline.end() < span.end else span.start


def starts_behind_datelines(text: str) -> frozenset[int]:
    """Return where a report begins behind a dateline, for each paragraph that has one. Takes linear time."""
    lines = (Span(*line.span()) for line in _LINE.finditer(text))
    return frozenset(start for line in lines if (start := behind_dateline(text, line)) > line.start)
