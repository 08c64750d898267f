"""When an entry was published, from what feeds write: with the right zone, else without a time of day."""

from __future__ import annotations

import re
from datetime import datetime

from reader.sources.page import dates

_ZONE_NAME = re.compile(r"\d\s*\(?(?P<zone>[A-Za-z]{2,5}|[A-Za-z_]{2,20}/[A-Za-z_/]{2,30})\)?\s*$")
_DAY_OF_YEAR = re.compile(r"\d{4}-\d{3}")
_HALVES_OF_DAYS = frozenset({"AM", "PM"})
_WITHOUT_OFFSET = re.compile(r"T\d\d:\d\d(?::\d\d)?$")


def iso(text: str) -> str:
    """Return a date in ISO 8601; empty when nobody can tell it.

    What feedparser makes of it is not asked: it takes zones that it does not know for UTC, the 124th day of a
    year for December, and a week for the first of the month in which the program runs.
    """
    date = _compact(text)
    if date and dates.is_zero(date):
        return ""
    date = date or dates.iso(text)
    name = _ZONE_NAME.search(text)
    if name is not None and name["zone"].upper() not in _HALVES_OF_DAYS and _WITHOUT_OFFSET.search(date):
        return date[:10]  # "BST" and "IST" are several zones each: the day is right, or one beside it
    return date


def _compact(text: str) -> str:
    """Read the forms of ISO 8601 that pages do not use: "20260504T100000Z", "2026-W19-1", "2026-124"."""
    text = text.strip()
    try:
        if _DAY_OF_YEAR.fullmatch(text):
            return datetime.strptime(text, "%Y-%j").date().isoformat()
        moment = datetime.fromisoformat(text)
    except ValueError:
        return ""
    return moment.isoformat(timespec="minutes") if "T" in text or ":" in text else moment.date().isoformat()
