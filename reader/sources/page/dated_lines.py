"""Lines that say only when an article was published, and when it was updated."""

from __future__ import annotations

import re

from reader.sources.page import dates

_LABEL = re.compile(
    r"\W*(?:and\s+)?(?:(?:last|first|originally)\s+)?(?:updated|modified|published|posted)\b\W*(?:(?:on|at)\s+)?"
    r"(?:\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)",
    re.IGNORECASE,
)
"""Before a day or a time: "Updated plans were published" tells of something else."""
_SIGNED = re.compile(r"\W*(?:posted|published|submitted|written)\s+by\b", re.IGNORECASE)
"""The same with who did it: "Posted by Ida Rho on 4 March 2026"."""
_PUBLISHED = re.compile(r"\b(?:published|posted)\b(?P<moment>.*)", re.IGNORECASE | re.DOTALL)
_MAX_WORDS = 24
"""Two moments with their zones, and a label before each."""


def is_labelled(text: str) -> bool:
    """Tell whether a line begins with what happened to the article, and says when: "Last updated: ..."."""
    is_label = _LABEL.match(text) is not None or _SIGNED.match(text) is not None
    return is_label and len(text.split()) <= _MAX_WORDS and bool(dates.iso(text))


def says_published(text: str) -> bool:
    """Tell whether such a line says when the article was published, and not only when it was changed."""
    return _PUBLISHED.search(text) is not None


def published(text: str) -> str:
    """Return what such a line says from "Published" on; all of it where it does not say that."""
    first = _PUBLISHED.search(text)
    return text if first is None else first["moment"]
