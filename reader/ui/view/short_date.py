"""Dates in six cells: the time of day, else the day, else the year. No widgets here."""

from __future__ import annotations

import re
from datetime import date, datetime

CELLS = 6
_NEAR_DAYS = 183
"""A day of another year is told like one of this year for half a year, as `ls` does it."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEAR = re.compile(r"(?<!\d)\d\d\d\d(?!\d)")


def short_date(text: str, now: datetime) -> str:
    """Return when something was published: "14:05" today, "Nov 27", or "2025" for what is long ago.

    It is told as the clock of `now` has it.

    Of what is no date in ISO 8601 it is the year in it; empty where there is none.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        year = _YEAR.search(text)
        return year[0] if year else ""
    if moment.tzinfo is not None and now.tzinfo is not None:
        moment = moment.astimezone(now.tzinfo)
    day, today = moment.date(), now.date()
    if day == today and "T" in text.replace(" ", "T"):
        return f"{moment:%H:%M}"
    # In January "Dec 30" says more than the year; half a year back it could be taken for one to come.
    is_near = day.year == today.year or 0 <= (today - day).days < _NEAR_DAYS
    return _day(day) if is_near else str(day.year)


def _day(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}"
