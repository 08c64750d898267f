"""Times of day that stand beside a day, with the zone that they name."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo

_ZONES = {
    "Z": 0,
    "UT": 0,
    "UTC": 0,
    "GMT": 0,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "JST": 9,
    "AEST": 10,
    "AEDT": 11,
    "MSK": 3,
}
"""Hours east of Greenwich, where the name means one zone. BST (British, Bangladesh) and IST (Indian, Irish,
Israeli) do not: a time with those stays without a zone."""
_PLACES = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}
"""Names that stand for one zone in winter and another in summer."""
_IN_FULL = {
    "Greenwich Mean Time": "GMT",
    "Coordinated Universal Time": "UTC",
    "Central European Time": "CET",
    "Central European Summer Time": "CEST",
    **{
        f"{place} {kind}Time": f"{place[0]}{kind[:1]}T"
        for place in ("Eastern", "Central", "Mountain", "Pacific")
        for kind in ("Standard ", "Daylight ", "")
    },
}
"""How press releases write the names of zones."""
_NAME_IN_FULL = re.compile("|".join(_IN_FULL))
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d)?\s?(?:(?P<half>[APap])\.?[Mm]\b\.?)?"
    r"\s?\(?(?P<zone>[A-Z]{1,4})\b"
)
"""A time of day with its zone; without one it would be that of nobody knows where."""
_CLOCK_BEHIND = re.compile(rf"[,\s|/·–-]*(?:at\s)?{_CLOCK}")
_CLOCK_BEFORE = re.compile(rf"\b{_CLOCK}\)?[,\s|/·–-]*(?:on\s)?(?:[A-Z][a-z]{{2,8}}\.?,?\s)?$")
_NOON = 12


def with_short_zones(text: str) -> str:
    """Return a text with the letters for each zone that it names in full."""
    return _NAME_IN_FULL.sub(lambda name: _IN_FULL[name[0]], text)


def zone_of(name: str) -> tzinfo | None:
    """Return the zone that a name means; None when it is no name, or that of several zones."""
    if name not in _PLACES:
        hours = _ZONES.get(name)
        return None if hours is None else timezone(timedelta(hours=hours))
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(_PLACES[name])
    except ZoneInfoNotFoundError:  # a machine without the data
        return None


def beside(text: str, place: tuple[int, int], day: date) -> datetime | None:
    """Return the moment that is told right behind the place of a day in a text, or else right before it."""
    start, end = place
    clock = _CLOCK_BEHIND.match(text, end) or _CLOCK_BEFORE.search(text[:start])
    return _moment(day, clock) if clock else None


def behind(text: str, end: int, day: date) -> datetime | None:
    """Return the moment that is told right behind the end of a day in a text."""
    clock = _CLOCK_BEHIND.match(text, end)
    return _moment(day, clock) if clock else None


def _moment(day: date, clock: re.Match[str]) -> datetime | None:
    """Return the moment that a time of day with its zone stands for; None when it is none.

    Beside the day of an episode stands how long it is: "4 March 2026 · 42:15 MIN".
    """
    hour, half, zone = int(clock["hour"]), (clock["half"] or "").lower(), zone_of(clock["zone"])
    if zone is None or (half and not 1 <= hour <= _NOON):
        return None
    if half:
        hour = hour % _NOON + _NOON * (half == "p")
    try:
        of_day = time(hour, int(clock["minute"]), tzinfo=zone)
    except ValueError:  # 25:10
        return None
    return datetime.combine(day, of_day)
