"""What the words in an element's class, id and role say that the element is."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import tomli

_PART = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NO_PART = "no_part"
"""The key in vocabulary.toml of what is no part of a page."""
_MODIFIER = "modifier"
"""The key of what stands before the name of a part that an element only has, has not, or stands beside."""
_FILE = Path(__file__).with_name("vocabulary.toml")

Phrases = dict[tuple[str, ...], frozenset[str]]


@lru_cache(maxsize=4096)
def roles(names: str) -> frozenset[str]:
    """Return the parts of a page that `names`, the values of an element's attributes, stand for.

    They are the keys of vocabulary.toml: "related", "caption", "standfirst" and so on. Words that name what
    an article is about ("social-democrats") stand for none, and no part that is only there ("has-sidebar").
    """
    phrases, longest = _phrases()
    parts: set[str] = set()
    for name in names.split():
        words = _words(name)
        ranges = [
            (start, end)
            for start in range(len(words))
            for end in range(start + 1, min(len(words), start + longest) + 1)
        ]
        no_parts = {
            place
            for start, end in ranges
            if _NO_PART in phrases.get(words[start:end], ())
            for place in range(start, end)
        }
        for start, end in ranges:
            is_told_of = start > 0 and _MODIFIER in phrases.get(words[start - 1 : start], ())
            if not is_told_of and not no_parts.issuperset(range(start, end)):
                parts |= phrases.get(words[start:end], frozenset())
    return frozenset(parts)


def boxes() -> frozenset[str]:
    """Return those of the parts that are boxes: beside the article, or in it without being part of it."""
    return frozenset(_table()["boxes"])


def _words(name: str) -> tuple[str, ...]:
    # Build tools make names like "x1ad9f2": letters beside digits are no word.
    parts = [part for part in _PART.findall(name) if part.isalpha()]
    return tuple(word.lower() for part in parts for word in _CAMEL.findall(part))


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, list[str]]]:
    return tomli.loads(_FILE.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _phrases() -> tuple[Phrases, int]:
    phrases: Phrases = {}
    for group in _table().values():
        for part, entries in group.items():
            for entry in entries:
                words = tuple(entry.split())
                phrases[words] = phrases.get(words, frozenset()) | {part}
    return phrases, max(map(len, phrases))
