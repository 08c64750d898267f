"""The numbers and days of a text: where two texts have others, they do not say the same. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from reader.text.alignment.numerals import with_numerals
from reader.text.alignment.words import ComparableText, Word

_MONTHS = (
    "january", "february", "april", "june", "july", "august", "september", "october", "november", "december"
)  # fmt: skip
"""But for those that are words as well: "it may", "they march"."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_MONTHS: Mapping[str, str] = MappingProxyType(
    {"jan": "january", "feb": "february", "apr": "april", "aug": "august", "sept": "september"}
    | {"sep": "september", "oct": "october", "nov": "november", "dec": "december"}
)
_NAMES = frozenset((*_MONTHS, *_DAYS))


def figures(words: Iterable[Word]) -> frozenset[str]:
    """Return the numbers ("two" is 2), months and days of the week among some words, as they are compared."""
    keys = (_SHORT_MONTHS.get(key, key) for key in with_numerals(ComparableText(tuple(words))).keys)
    return frozenset(key for key in keys if key[-1].isdigit() or key in _NAMES)
