"""Where the news was written, at the start of a report: "OSLO (AP) — The bank is in talks"."""

from __future__ import annotations

import re

from reader.model import Span

_CAPITALS = r"[^\W\d_a-z][^\W\d_a-z]+ (?:[ ./'’-]{1,2}[^\W\d_a-z]+)*"
_TITLE_CASE = r"[^\W\d_a-z][^\W\d_]+ (?:[ -][^\W\d_a-z][^\W\d_]+){0,3}"
_STATE = r",[ ][^\W\d_]+\.?(?:[ ][^\W\d_]+\.?)?"
_DAY = r"(?:[^\W\d_a-z][^\W\d_]{2,}\.?[ ]\d{1,2} | \d{1,2}[ ][^\W\d_a-z][^\W\d_]{2,}\.?) (?:,?[ ]\d{4})?"
_SOURCE = r"[ ](?:\([^()\n]{2,30}\)|/[^/\n]{2,30}/)"  # press releases have slashes
_AGENCY = (
    r"[ ]\((?:AAP|AFP|ANI|ANSA|AP|Associated[ ]Press|Bloomberg|dpa|EFE|IANS|PTI|Reuters|TASS|UPI|Xinhua)\)"
)
"""Who stands behind a place in small letters is named: "Ada Byrne (SNP) — 400 votes" is no dateline."""
_SIGN = r"(?:[ ]?(?:—|–|--|[ ]-)[ ]?|:[ ])"  # Indian newspapers have a colon
_DATELINE = re.compile(
    rf"""
    {_CAPITALS} (?:{_STATE})? --\([^()\n]{{2,30}}\)-- (?:[ ]?{_DAY}[ ]?--)? [ ]?
    | {_CAPITALS} (?:{_STATE})? (?:,?[ ]{_DAY})? (?:{_SOURCE})? {_SIGN}
    | {_CAPITALS} (?:{_STATE})? ,?[ ]{_DAY} {_SOURCE} [ ]
    | {_TITLE_CASE} (?:{_STATE})? (?:,?[ ]{_DAY})? {_AGENCY} {_SIGN}
    | {_DAY} {_SOURCE} {_SIGN}
    | {_AGENCY.removeprefix("[ ]")} {_SIGN}
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
