"""Who wrote an article, from a line like "By Jane Doe, Political Editor, and John Roe in Paris"."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORK = r"(?:words|story|text|article|report)(?:\s+(?:and|&)\s+(?:photo\w*|pictures|images|video))?"
"""What somebody did: "Story and photos by Jane Doe"."""
_BY = re.compile(
    rf"^(?:(?:{_WORK}|written|reported|posted|published|submitted|compiled|interview|interviewed)\s+)?"
    r"by(?:[:\s]+|$|(?<=(?-i:y))(?=(?-i:[A-Z][\w.’'-]* [A-Z])))|^authors?\s*:\s*|^as told to\s+",
    re.IGNORECASE,
)
"""Where only a style sets them apart, "By" and the name are one word, which "BYD" and "ByHeart" are not."""
_DATED = re.compile(
    r"^(?:(?:posted|published|updated|on|at|[ap]m|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b|[\d\s.,:/|·•–—-])*+\b(?=by\b)",
    re.IGNORECASE,
)
"""A day before "by": "Posted on March 4, 2026 by Jane Doe"."""
_LABEL = re.compile(rf"^(?:interview|{_WORK}|hosts?)\s*:\s*", re.IGNORECASE)
"""Where it is known that authors are named; elsewhere "Interview: ..." goes on with what it is about."""
_HELPED = (
    r"(?:(?:with )?(?:additional|further) (?:reporting|research|material)|edit(?:ed|ing)"
    r"|(?:photo\w*|video|illustration|graphic|design)s?)\s+by\b"
)
_OF_HELPERS = re.compile(rf"\W*{_HELPED}", re.IGNORECASE)
_CREDIT = re.compile(
    r"[^.!?]{1,160}\bcontributed\b(?: to)? (?:this (?:report|story|article|piece|post)|research|reporting)\b"
    r"|contribut(?:ing|ors?)\s*: (?-i:[A-Z])[^.!?]{1,160}",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"[(\[]?reporting by (?P<names>(?:(?!, (?!and\b)(?-i:[a-z]))[^;.()\[\]]){3,160})(?=$|[;.()\[\]])",
    re.IGNORECASE,
)
"""A line about the reporting of others goes on in lowercase behind a comma."""
_HELPERS_BEHIND = re.compile(rf"(?:[.,;|·•–—-]|\band\b)\s*{_HELPED}.*", re.IGNORECASE | re.DOTALL)
"""Behind those who wrote: "Words by Jane Doe. Photographs by John Roe"."""
_SEPARATOR = re.compile(
    r"\s*(?:,\s*and\b|,?\s\bas told to\b|,|;|\s/\s|\s[-–—]\s|\||\band\b|&|·|•|\n)\s*", re.IGNORECASE
)
_PLACE = re.compile(r"\s+(?:in|for|FOR|at|on)\s+.*$")
"""Where somebody writes, for whom, or on what day."""
_MOMENT = re.compile(
    r"\s+(?:(?:published|updated|posted|follow)\b|\d"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b).*$",
    re.IGNORECASE,
)
"""When, where no mark parts it from the name, and the button that stands between the two."""
_ADDRESS = re.compile(r"\S*@\S+|https?://\S+|\bwww\.\S+")
# What somebody is or where, not a name: such a part of the line is left out.
_NO_NAME = re.compile(
    r"\b(?:editors?|reporters?|correspondents?|writers?|columnists?|producers?|staff|bureau|chief|analyst|photographers?|contributors?|"
    r"newsroom|desk|published|updated|posted|min|read|share|follow|special to|the|of|university|institute|"
    r"college)\b|\d",
    re.IGNORECASE,
)
_NOBODY = frozenset({
    "admin", "administrator", "author", "desk", "editor", "editorial", "editorial staff", "editorial team",
    "editors", "guest", "news desk", "newsroom", "online desk", "root", "staff", "staff reporter",
    "staff reports", "staff writer", "super user", "superuser", "team",
    "web desk", "web staff", "web team", "webmaster",
})  # fmt: skip
"""What systems call an author whom nobody has named."""
_DESKS = frozenset(
    {"", "business", "investigations", "news", "politics", "radio", "sport", "sports", "staff", "team"}
)
"""What stands behind the name of an outlet where a desk of it is named."""
_OFFICE_BEHIND = re.compile(
    r"(?P<name>[A-Z][^\W\d_]*[’'-]?\w*\s(?:[A-Z]\.?\s)?[A-Z][^\W\d_]*[’'-]?\w*)"
    r"(?:\s(?i:staff|senior|special|chief|writer|reporter|correspondent|editor))+"
)
"""Jane Q. Doe Staff Writer"""
_IN_CAPITALS = re.compile(r"(?P<name>[A-Z][A-Z.’'-]*(?:\s[A-Z][A-Z.’'-]*){1,2})\s[A-Z][a-z].*")
"""JANE DOE Times-News Staff"""
_ACRONYM = re.compile(r"[A-Z]{2,5}")
"""An agency, or the signs of a button."""
_MAX_CODE_POINTS = 400
_MAX_WORDS = 5
_MAX_NAMES = 12


def names(line: str) -> tuple[str, ...]:
    """Return the names in a line; empty when none of it looks like one."""
    line = _BY.sub("", _DATED.sub("", line[:_MAX_CODE_POINTS].strip()))
    line = _ADDRESS.sub(" ", _LABEL.sub("", _HELPERS_BEHIND.sub("", line)))
    parts = [_MOMENT.sub("", f" {_PLACE.sub('', part)}").strip(" .-–—") for part in _SEPARATOR.split(line)]
    parts = [_without_office(part) for part in parts]
    return tuple(dict.fromkeys(part for part in parts if _is_name(part)))[:_MAX_NAMES]


def _without_office(part: str) -> str:
    """Return a part without what somebody is and for whom, where it is told from the name without a comma."""
    name = _OFFICE_BEHIND.fullmatch(part) or _IN_CAPITALS.fullmatch(part)
    return name["name"] if name else part


def reporters(line: str) -> tuple[str, ...]:
    """Return whom a line below a text names as those who wrote it: "(Reporting by Ann Lee; ...)"."""
    reported = _REPORTED.match(line)
    return names(reported["names"]) if reported else ()


def is_nobody(author: str, outlet: str) -> bool:
    """Tell whether what is given as the author names none: the outlet itself, or "admin"."""
    name, of = author.casefold(), outlet.casefold()
    is_of_outlet = bool(of) and name.removeprefix(f"{of} ") in _NOBODY
    begins_outlet = " " not in name and of.startswith(f"{name} ")
    return name in {*_NOBODY, of} or is_of_outlet or begins_outlet


def is_byline(line: str) -> bool:
    """Tell whether a line says by its first words that names follow: "By", "Written by"."""
    return _BY.match(_DATED.sub("", line[:_MAX_CODE_POINTS])) is not None


def is_labelled(line: str) -> bool:
    """Tell whether a line says what those did whom it names: "By", "Words:", "Interview:"."""
    return is_byline(line) or _LABEL.match(line) is not None


def names_helpers(line: str) -> bool:
    """Tell whether a line names who helped, and not who wrote: "Additional reporting by", "Photos by"."""
    return _OF_HELPERS.match(line) is not None


def is_credit(line: str) -> bool:
    """Tell whether a line below a text says who else worked on it."""
    return names_helpers(line) or _CREDIT.match(line) is not None


def byline(authors: Iterable[str], outlet: str) -> str:
    """Return the authors as one line, each once; the outlet is no author of its own, nor part of a name."""
    names = (_without_outlet(author, outlet) for author in authors)
    unique = dict.fromkeys(name for name in names if name and not _is_part_of_outlet(name, outlet))
    return ", ".join(list(unique)[:_MAX_NAMES])


def _is_part_of_outlet(name: str, outlet: str) -> bool:
    """Tell whether a name is that of the outlet, or of a desk of it: "Quay Radio News" of Quay Radio."""
    rest = name.casefold().removeprefix(outlet.casefold())
    return bool(outlet) and rest != name.casefold() and rest.strip() in _DESKS


def _without_outlet(author: str, outlet: str) -> str:
    """Return a name without the outlet behind it: "Jane Doe The Courier"."""
    name = author[: -len(outlet)].rstrip()
    is_behind = bool(outlet) and author.casefold().endswith(f" {outlet.casefold()}")
    return name if is_behind and len(name.split()) > 1 else author


def _is_name(part: str) -> bool:
    words = part.split()
    return (
        1 <= len(words) <= _MAX_WORDS
        and words[0][0].isupper()
        and words[0] != "The"  # an outlet
        and not (_NO_NAME.search(part) or _ACRONYM.fullmatch(part))
    )
