"""Leaves the time of an entry of a live blog out of claims: "14:15 Roe says line is open". No spaCy here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.model import Span
from reader.nlp.attributions import Attribution

_ZONE = r"(?:[A-Z]{1,4}ST|[A-Z]{1,2}T|CEST|CET|GMT|UTC)"
_TIME = rf"""
    (?:[01]?\d|2[0-3]) (?:[:.][0-5]\d)? [ ]?(?i:[ap]\.?m\b\.?) (?:[ ]{_ZONE}\b)?
    | (?:[01]?\d|2[0-3]) : [0-5]\d (?:[ ]{_ZONE}\b)?
    | (?:[01]?\d|2[0-3]) \. [0-5]\d [ ]{_ZONE}\b
"""
_ENTRY = re.compile(rf"[ \t]*(?:{_TIME})(?:[ ]?[-–—:|•][ ]?|[ ]+)(?=[“\"‘'«„]?[^\W\d_a-z])", re.VERBOSE)
"""A time that opens a line, up to the capital behind it; "14:15 trains are late" is about a train."""


_MAX_TIME = 20
"""Code points from the start of a line to a span: a bound, so that a text of one line costs no more."""


def without_clock_times(text: str, attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions in their order, no content and no source of which begins with such a time."""
    behind = (
        replace(one, source=_behind_times(text, one.source), content=_behind_times(text, one.content))
        for one in attributions
    )
    return tuple(one for one in behind if one.content)


def _behind_times(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    trimmed = (Span(_behind_time(text, span), span.end) for span in spans)
    return tuple(span for span in trimmed if span.start < span.end)


def _behind_time(text: str, span: Span) -> int:
    first = max(0, span.start - _MAX_TIME)
    line_start = text.rfind("\n", first, span.start) + 1
    is_far = first > 0 and not line_start
    if is_far or text[line_start : span.start].strip():
        return span.start
    time = _ENTRY.match(text, line_start)
    return span.start if time is None else max(span.start, min(time.end(), span.end))
