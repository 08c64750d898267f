"""Leaves out of a content what stands at its edges and nobody says. No spaCy here.

Where the news was written: "OSLO (AP) — The bank is in talks"; how it follows: "was told last week, however".
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.model import Span
from reader.nlp.attributions import Attribution

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


def without_edges(text: str, attribution: Attribution) -> Attribution:
    """Return the attribution with a content from behind its dateline to before its connective."""
    content = [*attribution.content]
    content[0] = Span(_start(text, content[0]), content[0].end)
    content[-1] = Span(content[-1].start, _end(text, content[-1]))
    return replace(attribution, content=tuple(content))


def _start(text: str, span: Span) -> int:
    if span.start and text[span.start - 1] != "\n":
        return span.start
    dateline = _DATELINE.match(text, span.start, span.end)
    return dateline.end() if dateline is not None and dateline.end() < span.end else span.start


def _end(text: str, span: Span) -> int:
    connective = _CONNECTIVE.search(span.of(text))
    return span.end if connective is None or not connective.start() else span.start + connective.start()
