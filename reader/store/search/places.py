"""The places of articles and claims in the indexes: numbers that put the newest last. Pure.

FTS5 walks a list of hits forward or backward by number, and nothing else is as quick; so the number is the
order. The views of the database (`migrations/0003_search.sql`) count in the same way.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time

_ARTICLE_BITS = 28
"""For the number of an article; the seconds since 1900 come before."""
_CLAIM_BITS = 14
"""For how many claims of the article could still follow."""
_CLAIMED_ARTICLE_BITS = 21
"""For the number of an article that has claims; the minutes since 1900 come before."""
_LAST_CLAIM = (1 << _CLAIM_BITS) - 1
_SECONDS_TO_1970 = 2_208_988_800
"""From 1900 on."""

ARTICLE_OF_ARTICLE = f"article_index.rowid & {(1 << _ARTICLE_BITS) - 1}"
"""The number of the article at a place of the article index, as SQL."""
ARTICLE_OF_TITLE = f"abs(title_index.rowid) & {(1 << _ARTICLE_BITS) - 1}"
"""The number of the article at a place of the title index."""
ARTICLE_OF_CLAIM = f"(claim_index.rowid >> {_CLAIM_BITS}) & {(1 << _CLAIMED_ARTICLE_BITS) - 1}"
"""The number of the article at a place of the claim index."""
NUMBER_OF_CLAIM = f"{_LAST_CLAIM} - (claim_index.rowid & {_LAST_CLAIM})"
"""The number of the claim in its article there."""

PLACE_OF_ARTICLE = f"((max(a.date + {_SECONDS_TO_1970}, 0) << {_ARTICLE_BITS}) | a.number)"
"""The place of the listed article `a` in the indexes of titles and articles."""


def first_article_place(day: date) -> int:
    """Return the lowest place that an article of a day, in UTC, or of a later one can have."""
    return max(0, _timestamp(day) + _SECONDS_TO_1970) << _ARTICLE_BITS


def first_claim_place(day: date) -> int:
    """Return the lowest place that a claim in such an article can have."""
    return max(0, (_timestamp(day) + _SECONDS_TO_1970) // 60) << (_CLAIMED_ARTICLE_BITS + _CLAIM_BITS)


def article_place(timestamp: int, number: int) -> int:
    """Return the place of an article with that date, in seconds since 1970."""
    return (max(0, timestamp + _SECONDS_TO_1970) << _ARTICLE_BITS) | number


def claim_places(timestamp: int, number: int) -> tuple[int, int]:
    """Return the lowest and the highest place that a claim of an article can have."""
    minute = max(0, (timestamp + _SECONDS_TO_1970) // 60)
    lowest = (minute << (_CLAIMED_ARTICLE_BITS + _CLAIM_BITS)) | (number << _CLAIM_BITS)
    return lowest, lowest | _LAST_CLAIM


def article_number(article_place: int) -> int:
    """Return the number of the article at a place of the article index."""
    return article_place & ((1 << _ARTICLE_BITS) - 1)


def claim(claim_place: int) -> tuple[int, int]:
    """Return the numbers of the article and of the claim at a place of the claim index."""
    article = (claim_place >> _CLAIM_BITS) & ((1 << _CLAIMED_ARTICLE_BITS) - 1)
    return article, _LAST_CLAIM - (claim_place & _LAST_CLAIM)


def _timestamp(day: date) -> int:
    return int(datetime.combine(day, time.min, UTC).timestamp())
