"""Who wrote an article, from a line like "By Jane Doe, Political Editor, and John Roe in Paris"."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BY = re.compile(
    r"^(?:(?:words|story|text|written|reported|report|posted|published)\s+)?by(?:[:\s]+|$)|^author[s]?\s*:\s*",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*(?:,\s*and\b|,|;|\||\band\b|&|·|•|\n)\s*", re.IGNORECASE)
_PLACE = re.compile(r"\s+(?:in|for|at)\s+.*$")
_ADDRESS = re.compile(r"\S*@\S+|https?://\S+|\bwww\.\S+")
# What somebody is or where, not a name: such a part of the line is left out.
_NO_NAME = re.compile(
    r"\b(?:editors?|reporters?|correspondents?|writers?|columnists?|producers?|staff|bureau|chief|analyst|photographers?|contributors?|"
    r"newsroom|desk|published|updated|posted|min|read|share|follow|the|of)\b|\d",
    re.IGNORECASE,
)
_MAX_CODE_POINTS = 400
_MAX_WORDS = 5
_MAX_NAMES = 12


def names(line: str) -> tuple[str, ...]:
    """Return the names in a line; empty when none of it looks like one."""
    line = _ADDRESS.sub(" ", _BY.sub("", line[:_MAX_CODE_POINTS].strip()))
    parts = [_PLACE.sub("", part).strip(" .-–—") for part in _SEPARATOR.split(line)]
    return tuple(dict.fromkeys(part for part in parts if _is_name(part)))[:_MAX_NAMES]


def byline(authors: Iterable[str], outlet: str) -> str:
    """Return the authors as one line, each once; the outlet is no author of its own."""
    unique = dict.fromkeys(author for author in authors if author and author.casefold() != outlet.casefold())
    return ", ".join(list(unique)[:_MAX_NAMES])


def _is_name(part: str) -> bool:
    words = part.split()
    return 1 <= len(words) <= _MAX_WORDS and words[0][0].isupper() and not _NO_NAME.search(part)
