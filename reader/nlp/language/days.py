"""Leaves the day of a cue, and how often, out of what is said: "said on Thursday it would". No spaCy here."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model import Span
from reader.nlp.attributions import Attribution

_DAY = re.compile(
    r"(?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening))? "
    r"(?=(?:that|it|he|she|they|we|the|a|an|its|his|her|their)\b)"
    r"|(?:all (?:her|his|its|their) (?:career|careers|life|lives)|more than once|over and over(?: again)?|"
    r"(?:time|again) and again|time and time again|for (?:[a-z]+ )?(?:days|weeks|months|years|decades)) "
    r"(?=that\b)"
)
"""Behind how often it was said only "that" leads to it: "said for years it was cheap" says how long."""


def without_days(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions in their order, none with a content that begins with the day of its cue."""
    return tuple(_without_day(text, attribution) for attribution in attributions)


def _without_day(text: str, attribution: Attribution) -> Attribution:
    first, *rest = attribution.content
    day = _DAY.match(text, first.start, first.end)
    is_behind_cue = bool(attribution.cue) and not text[attribution.cue[-1].end : first.start].strip()
    if day is None or not is_behind_cue or attribution.cue[-1].end > first.start:
        return attribution
    return attribution.with_content((Span(day.end(), first.end), *rest))
