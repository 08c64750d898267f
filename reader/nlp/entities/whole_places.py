"""Completes the names of places of which the beginning was told: "Wall" of "Wall Street"."""

from __future__ import annotations

from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.places import PLACES

_STREETS = frozenset(("avenue", "boulevard", "lane", "road", "street"))
_MAX_ADDED = 3
"""Words that are added behind: "Arab Emirates" to "United"."""


def end_of_place(tokens: Tokens, start: int, end: int) -> int:
    """Return where the place ends that begins with a told one; `end` where nothing is missing.

    The rest is the noun for a street, or makes a known place of it; in both every word has a capital.
    """
    longest = end
    for last in range(end, min(len(tokens), end + _MAX_ADDED)):
        if not tokens.words[last].istitle():
            break
        is_street = last == end and tokens.norms[last] in _STREETS
        if is_street or tuple(tokens.norms[start : last + 1]) in PLACES:
            longest = last + 1
    return longest
