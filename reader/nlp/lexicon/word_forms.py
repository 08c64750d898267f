"""The forms of a word or a name in which the word lists are looked up. No spaCy here."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import lru_cache

Key = tuple[str, ...]
"""The words of a name for comparison: folded, a hyphen and "'s" alone, without a leading "the"."""

_BEHIND_HEADS = frozenset(("of", "for", "on"))
_MAX_WORDS = 8_192
"""Words of which the forms are remembered: the vocabulary of a hundred articles. It takes a megabyte."""
_MIN_LETTERS_BEFORE_Y = 4
"""Letters that a plural in "ies" has more than: "ties" is a tie, "cities" is a city."""
_BRAND = re.compile(r"[A-Z][a-z]+[A-Z]{2,}|(?!Fitz|Mac|Van|Von)[A-Z][a-z]{2,}[A-Z][a-z]+")


@lru_cache(_MAX_WORDS)
def fold(word: str) -> str:
    """Return a word for comparison: case folded, typographic marks plain, without full stops."""
    return word.casefold().replace("’", "'").replace(".", "") or word


@lru_cache(_MAX_WORDS)
def key_of(name: str) -> Key:
    """Return the key of a name in a word list."""
    key = tuple(fold(word) for word in name.replace("-", " - ").replace("'s", " 's").split())
    return key[1:] if len(key) > 1 and key[0] == "the" else key


def keys_of(names: Iterable[str]) -> frozenset[Key]:
    """Return the keys of several names."""
    return frozenset(key_of(name) for name in names)


def head_of(key: Key) -> str:
    """Return the noun of a name: "bank" of "World Bank" and of "Bank of Delm"."""
    return up_to_head(key)[-1]


def up_to_head(key: Key, links: Container[str] = _BEHIND_HEADS) -> Key:
    """Return the words of a name up to its noun: "Central Bank" of "Central Bank of Delm".

    links: words of which one stands behind the noun, before what the body is for or of.
    """
    return key[: next((place for place in range(1, len(key)) if key[place] in links), len(key))]


def singular(word: str) -> str:
    """Return the singular of a regular plural, and of "wives"; other words as they are."""
    if not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > _MIN_LETTERS_BEFORE_Y:
        return word[:-3] + "y"
    if word.endswith("wives"):
        return word[:-3] + "fe"  # "midwives"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word if word.endswith("ss") else word[:-1]


def is_written_like_brand(word: str) -> bool:
    """Tell whether a word has capitals as no surname has: "WebMD", "SeaWorld"; but "MacArthur", "LeBron"."""
    return _BRAND.fullmatch(word) is not None
