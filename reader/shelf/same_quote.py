"""A claim that quotes the same as another one, as the library finds it: values only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from reader.model import Kind
from reader.quotes.same_quote import Comparison

_NO_TIME_OF_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_TO_THE_SECOND = 19
"""Letters of a moment in ISO 8601 without its zone."""


@dataclass(frozen=True, slots=True)
class QuotedElsewhere:
    """The same quotation in another article."""

    article_id: str
    claim: int
    """Index of the claim in its article."""
    title: str
    outlet: str
    published: str
    """As the source gives it; empty when unknown."""
    date: int
    """Seconds since 1970 by which the list is ordered: of publication, else of when it came."""
    is_earlier: bool
    """Whether that article came before the one that was asked about, as far as their dates tell."""
    is_later: bool
    """Whether it came after that; neither where both have but the same day."""
    speaker: str
    """Empty when nobody can tell."""
    cue: str
    """The words that attribute it; empty where the text has none."""
    is_negative: bool
    """Whether that article says that it was not said."""
    kind: Kind
    content: str
    own_content: str
    """The claim that was asked about, in the words that were compared."""
    comparison: Comparison
    """Of that one with this one."""
    is_turned: bool = False
    """Whether one of them denies what the other says."""


def came_before(date: int, published: str, other_date: int, other_published: str) -> bool:
    """Tell whether an article came before another one, as far as both dates of publication go.

    Of two that came out on one day, one of them without a time of day, neither did. The dates are in seconds.
    """
    letters = min(map(_letters, (published, other_published)))
    if letters == _TO_THE_SECOND:
        return date < other_date
    one, other = (datetime.fromtimestamp(each, UTC).isoformat()[:letters] for each in (date, other_date))
    return one < other


def has_first(matches: Sequence[QuotedElsewhere]) -> bool:
    """Tell whether the first of the matches, in the order of time, came before all other articles."""
    first = matches[0]
    return first.is_earlier and all(
        came_before(first.date, first.published, match.date, match.published)
        for match in matches
        if match.article_id != first.article_id
    )


def _letters(published: str) -> int:
    """Return how many letters of a moment a date tells."""
    text = published.strip()
    return len(text) if _NO_TIME_OF_DAY.fullmatch(text) else _TO_THE_SECOND
