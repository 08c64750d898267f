"""When something was published, as a person reads it."""

from __future__ import annotations

from datetime import datetime


def readable_moment(text: str) -> str:
    """Return a time of ISO 8601 as "2026-11-28 14:05 UTC" or "2026-11-28 14:05 +01:00".

    A day without a time of day, and what is no such time, come back as they are.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    if "T" not in text.upper():
        return text
    # Python 3.11 has no %:z, and writes the zone with a colon only in ISO 8601.
    _, sign, offset = moment.isoformat().rpartition("+" if "+" in moment.isoformat() else "-")
    zone = "" if moment.tzinfo is None else "UTC" if not moment.utcoffset() else f"{sign}{offset}"
    return f"{moment:%Y-%m-%d %H:%M} {zone}".rstrip()
