"""When an entry was published, from what feeds write: with the right zone, else without a time of day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from reader.sources.page import dates

_ZONE_NAME = re.compile(r"\d\s*\(?(?P<zone>[A-Za-z]{2,5})\)?\s*$")
_HALVES_OF_DAYS = frozenset({"AM", "PM"})
_WITHOUT_OFFSET = re.compile(r"T\d\d:\d\d(?::\d\d)?$")


def iso(text: str, moment: Sequence[int] | None = None) -> str:
    """Return a date in ISO 8601; empty when nobody can tell it.

    `moment` is what feedparser made of it: year, month, day and more, in UTC. It is asked last, and for the day
    only, because it takes zones that it does not know for UTC, and a time that it cannot read for midnight.
    """
    date = dates.iso(text) or _compact(text)
    name = _ZONE_NAME.search(text)
    if name is not None and name["zone"].upper() not in _HALVES_OF_DAYS and _WITHOUT_OFFSET.search(date):
        return date[:10]  # "BST" and "IST" are several zones each: the day is right, or one beside it
    if date or moment is None:
        return date
    year, month, day = moment[:3]
    return f"{year:04}-{month:02}-{day:02}"


def _compact(text: str) -> str:
    """Read the forms of ISO 8601 without hyphens and colons, "20260504T100000Z"."""
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return ""
    return moment.isoformat(timespec="minutes") if "T" in text else moment.date().isoformat()
