"""How much of a text stands in another one, word by word, whatever marks and spaces lie between."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+")
_GRAM = 4
REPEATED = 0.8
"""So much of a text stands in another one, if it says the same again: teasers of an article repeat its first
sentence, and cut it off."""

Grams = frozenset[tuple[str, ...]]


def words(text: str) -> list[str]:
    """Return the words of a text without regard to case."""
    return WORD.findall(text.casefold())


def grams(text: str) -> Grams:
    """Return every run of four words in a text; of a shorter text the one run that it is."""
    all_words = words(text)
    return frozenset(
        tuple(all_words[start : start + _GRAM]) for start in range(max(1, len(all_words) - _GRAM + 1))
    )


def share(text: str, of: Grams) -> float:
    """Return how much of `text`, 0 to 1, stands in the text that `of` was made from."""
    text_grams = grams(text)
    return len(text_grams & of) / len(text_grams)
