"""How long a server asks to be left alone, from the headers of its answer. Pure."""

from __future__ import annotations

import re
from datetime import UTC
from email.utils import parsedate_to_datetime

_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,10})", re.IGNORECASE)
_SECONDS = re.compile(r"\d{1,10}")


def max_age(cache_control: str) -> float:
    """Return for how many seconds an answer stays fresh; 0 when the header does not say."""
    age = _MAX_AGE.search(cache_control)
    return float(age[1]) if age else 0.0


def retry_after(header: str, now: float) -> float:
    """Return for how many seconds from `now` (seconds since 1970) a server wants no request; 0 without.

    The header has seconds or a date (RFC 9110, 10.2.3).
    """
    header = header.strip()
    if _SECONDS.fullmatch(header):
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except (TypeError, ValueError, IndexError, OverflowError):  # all of which it raises
        return 0.0
    if moment.tzinfo is None:  # "-0000": in UTC, from nowhere in particular
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, moment.timestamp() - now)
