"""When something was published: ISO 8601 from what pages write, with the zone they name and no other."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from reader.sources.page import clocks
from reader.text.one_line import one_line

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = (
    "(?P<month>"
    + "|".join(
        f"{month[:3]}(?:{month[3:]})?" if month != "september" else "sept?(?:ember)?" for month in _MONTHS
    )
    + r")\.?"
)
_MONTH_NAME_DATES = (
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:\s+of)?[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}})\b",
        re.IGNORECASE,
    ),
)
_FRACTION = re.compile(r"(?<=:\d\d)[.,]\d+")
_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)\s*(Z|[+-]\d\d:?\d\d|[+-]\d\d)?\s*([A-Za-z]{2,5})?)?"
)
_BASIC_ISO = re.compile(r"[12]\d{3}[01]\d[0-3]\d(?P<clock>T\d{4}(?:\d\d)?(?:Z|[+-]\d{4})?)?")
_NUMBERS = re.compile(r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})\b")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<mark>[/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)")
_OFFSET_WITH_COLON = re.compile(r"(?<= [+-]\d\d):(?=\d\d$)")
_YEAR_OF_ZEROS = re.compile(r"[a-z][\s-]+-?0\d{3}\s+\d\d?:", re.IGNORECASE)
"""The standard library reads the year 0001 as 2001."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_YEAR = 1000
_SEPT = re.compile(r"\bsept\b\.?", re.IGNORECASE)
_HALF_OF_DAY = re.compile(r"\d\s*[ap]\.?m\b", re.IGNORECASE)
_OF_JAVASCRIPT = re.compile(r"\b(?:GMT|UTC)(?=[+-]\d{4})|(?<=[+-]\d{4}) \(.*\)$")
"""What it writes around the offset: "Wed Feb 07 2024 10:00:00 GMT+0100 (CET)"."""
_UNKNOWN_PLACE = "-0000"
"""The time is that of Greenwich, and nothing is said of where it was written (RFC 5322, 3.3)."""
_UNIX = re.compile(r"\d{10}(?:\d{3})?")
_MAX_CODE_POINTS = 200
_MONTH_FIRST = ("en-us",)
"""Languages in which 03/04/2026 is the fourth of March."""


def iso(text: str, language: str = "") -> str:
    """Return the date, with the time of day where it has one, in ISO 8601; empty when it cannot be told.

    `language` is that of the page, like "en-US": without it 03/04/2026 is ambiguous, and no date. Neither is
    what programs write for none: the year 1, and the moment from which Unix counts.
    """
    text = clocks.with_short_zones(one_line(text[:_MAX_CODE_POINTS]))
    moment = _written(_YEAR_FIRST.sub(_with_hyphens, text, count=1), language)
    return "" if moment and is_zero(moment) else moment


def _written(text: str, language: str) -> str:
    try:
        return (
            _iso(text)
            or _rfc(text)
            or _with_month_name(text)
            or _numbers(text, language.lower())
            or _unix(text)
        )
    except (ValueError, OverflowError):  # the 31st of February, the year 0
        return ""


def _with_hyphens(parts: re.Match[str]) -> str:
    return f"{parts['year']}-{int(parts['month']):02d}-{int(parts['day']):02d}"


def is_zero(moment: str) -> bool:
    """Tell whether a date in ISO 8601 is what stands for none in databases and programming languages."""
    if int(moment[:4]) < _FIRST_YEAR:
        return True
    written = datetime.fromisoformat(moment)
    return written.tzinfo is not None and written == _EPOCH


def _iso(text: str) -> str:
    basic = _BASIC_ISO.fullmatch(text)
    if basic is not None:
        moment = datetime.fromisoformat(text)
        return _minutes(moment) if basic["clock"] else moment.date().isoformat()
    parts = _ISO.match(_FRACTION.sub("", text))
    if parts is None:
        return ""
    if _HALF_OF_DAY.search(text):
        written = date.fromisoformat(parts[1])
        in_half = clocks.behind(text, parts.end(1), written)
        return _minutes(in_half) if in_half else written.isoformat()
    day, clock, offset, zone = parts.groups()
    if clock is None:
        return date.fromisoformat(day).isoformat()
    moment = datetime.fromisoformat(f"{day}T{clock}")
    if offset:
        moment = datetime.fromisoformat(f"{day}T{clock}{'+00:00' if offset == 'Z' else offset}")
    elif zone:
        moment = moment.replace(tzinfo=clocks.zone_of(zone.upper()))
    return _minutes(moment)


def _rfc(text: str) -> str:
    """Read the form of e-mail and RSS, "Fri, 01 Mar 2024 09:30:00 +0100"."""
    # The standard library passes over "pm".
    if ":" not in text or _HALF_OF_DAY.search(text) or _YEAR_OF_ZEROS.search(text):
        return ""
    text = _OFFSET_WITH_COLON.sub("", text)  # over "+02:00" too
    text = _OF_JAVASCRIPT.sub("", text)
    try:
        moment = parsedate_to_datetime(_SEPT.sub("Sep", text))
    except (TypeError, ValueError, IndexError):
        return ""
    zone = text.rsplit(" ", 1)[-1].upper()
    if zone.isalpha():  # the standard library knows those of the United States, and takes others for UTC
        moment = moment.replace(tzinfo=clocks.zone_of(zone))
    if text.endswith(_UNKNOWN_PLACE):
        moment = moment.replace(tzinfo=UTC)
    return _minutes(moment)


def _with_month_name(text: str) -> str:
    for pattern in _MONTH_NAME_DATES:
        if parts := pattern.search(text):
            month = next(
                number
                for number, name in enumerate(_MONTHS, 1)
                if name.startswith(parts["month"].lower()[:3])
            )
            day = date(int(parts["year"]), month, int(parts["day"]))
            moment = clocks.beside(text, parts.span(), day)
            return _minutes(moment) if moment else day.isoformat()
    return ""


def _numbers(text: str, language: str) -> str:
    parts = _NUMBERS.search(text)
    if parts is None:
        return ""
    first, second, year = int(parts["first"]), int(parts["second"]), int(parts["year"])
    # With points between them the day comes first everywhere.
    if (
        parts["mark"] == "."
        or first > 12
        or (second <= 12 and language and language != "en" and language not in _MONTH_FIRST)
    ):
        return date(year, second, first).isoformat()
    if second > 12 or language in _MONTH_FIRST:
        return date(year, first, second).isoformat()
    return ""


def _unix(text: str) -> str:
    """Read seconds or milliseconds since 1970."""
    if not _UNIX.fullmatch(text):
        return ""
    return _minutes(datetime.fromtimestamp(int(text[:10]), UTC))


def _minutes(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
