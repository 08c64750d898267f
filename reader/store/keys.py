"""By what articles are told to be one, to be copies, and how they are sorted. Pure."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, urlencode, urlsplit

from reader.model import Article
from reader.text.folding import fold

_TRACKING = (
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|ref_?src|cmpid|ns_\w+|at_\w+|ito|smid|xtor"
)
"""Parameters that only tell how one came to a page, as the large platforms and news outlets name them."""
_NO_WORD = r"[\W_]+"
_MIN_COPIED_CODE_POINTS = 200
"""Two sentences. What is shorter ("Subscribe to read") stands in many articles that are not the same."""
_LAST = "\U0010ffff"
"""Sorts behind every name."""
_YEAR_AND_ON = r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?!\d)"
_LATEST = timedelta(days=1)
"""So far ahead of its arrival an article may be dated, as one from another time zone is; a date of next year
would keep it at the top of the list until then."""


def address_key(address: str) -> str:
    """Return an address without its fragment and the parameters that only tell how one came there.

    http and https are one; empty for what is no address.
    """
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    parameters = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode(
        [(name, value) for name, value in parameters if not re.fullmatch(_TRACKING, name.lower())]
    )
    place = host if port in (None, 80, 443) else f"{host}:{port}"
    return f"//{place}{parts.path or '/'}{'?' if query else ''}{query}"


def copy_key(article: Article) -> str:
    """Return what two articles have in common if their words are the same, however set and punctuated."""
    words = words_key(article.text)
    if len(words) < _MIN_COPIED_CODE_POINTS:
        words = f"{words_key(article.title)}\n{words}\n{article.id if not words else ''}"
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def sort_key(name: str) -> str:
    """Return what a title or an outlet is sorted by: its words without case and accents; without any last."""
    return words_key(name) or _LAST


def timestamp(article: Article, *, added: datetime) -> int:
    """Return the seconds since 1970 by which an article is sorted: published, else fetched, else `added`."""
    moment = parse_date(article.published) or parse_date(article.fetched) or added
    return int(min(moment, added + _LATEST).timestamp())


def parse_date(text: str) -> datetime | None:
    """Return a date of ISO 8601, whole or from the year on, in UTC without a zone; None for another text."""
    try:
        moment = datetime.fromisoformat(text.strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    if match := re.match(_YEAR_AND_ON, text.strip()):
        year, month, day = (int(part or 1) for part in match.groups())
        try:
            return datetime(year, month, day, tzinfo=UTC)
        except ValueError:
            return None
    return None


def words_key(text: str) -> str:
    """Return the words of a text without case, accents and punctuation, one space between them."""
    return re.sub(_NO_WORD, " ", fold(text, accents=True).casefold()).strip()
