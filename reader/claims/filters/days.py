"""The days that one types to say when: `2026-03-01`, `2026-03`, `2026`, `today`, `yesterday`, `7d`, `2w`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_AGO = re.compile(r"(?P<number>\d{1,4})(?P<unit>[dwmy])")
_DAYS: Mapping[str, int] = MappingProxyType({"d": 1, "w": 7, "m": 30, "y": 365})
_NAMES: Mapping[str, int] = MappingProxyType({"today": 0, "yesterday": 1})


def first_day(value: str, today: date) -> date | None:
    """Return the first of the days that a value means; None for what means none.

    "2026-03" begins on its first day, "7d" seven days before `today`; a month counts thirty days there.
    """
    if value in _NAMES:
        return today - timedelta(days=_NAMES[value])
    try:
        if ago := _AGO.fullmatch(value):
            return today - timedelta(days=int(ago["number"]) * _DAYS[ago["unit"]])
        if match := _DATE.fullmatch(value):
            return date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
    except (ValueError, OverflowError):
        return None
    return None


def is_unfinished(value: str) -> bool:
    """Tell whether a value may still become a day as one goes on typing: "", "20", "2026-0", "yester"."""
    return (
        any(name.startswith(value) for name in _NAMES)
        or re.fullmatch(r"\d{1,3}|\d{4}-(?:0|\d{1,2}-0?)?", value) is not None
    )
