"""Leaves where the news was written out of the content: "OSLO (AP) — The bank is in talks". No spaCy here."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.model import Span
from reader.nlp.values import Attribution

_DATELINE = re.compile(
    r"""
    [^\W\d_a-z][^\W\d_a-z]+ (?:[ .'’-]{1,2}[^\W\d_a-z]+)*  # a place, in capitals
    (?:,[ ][^\W\d_]+\.?(?:[ ][^\W\d_]+\.?)?)?               # and its state or the day
    (?:[ ]\([^()\n]{2,30}\))?                               # the agency
    [ ]?(?:—|–|--|[ ]-)[ ]?
    """,
    re.VERBOSE,
)


def without_dateline(text: str, attribution: Attribution) -> Attribution:
    """Return the attribution with a content that begins behind the dateline of its paragraph."""
    first, *rest = attribution.content
    if first.start and text[first.start - 1] != "\n":
        return attribution
    dateline = _DATELINE.match(text, first.start, first.end)
    if dateline is None or dateline.end() >= first.end:
        return attribution
    return replace(attribution, content=(Span(dateline.end(), first.end), *rest))
