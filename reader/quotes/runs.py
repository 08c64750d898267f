"""What the quotations of a library are looked up by: runs of four words, and pairs of telling words. Pure."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.quotes.stems import stems
from reader.text.alignment.words import ComparableText, comparable

LEAST_WORDS = 4
"""Fewer words in common are no quotation of the same: "we are very sorry" stands everywhere."""
_WINDOW = 3
"""Of so many neighbouring runs one is kept: six words in a row are always found, in half the rows."""


def runs(content: str | ComparableText) -> frozenset[int]:
    """Return the numbers by which the words of a claim are found; texts with the same words share them.

    Runs of four words find what is quoted again, pairs of neighbouring telling words, in any order, what is
    said in other words. Numbers of 32 bits: two that are equal by chance cost a comparison.
    """
    words = comparable(content) if isinstance(content, str) else content
    if len(words) < LEAST_WORDS:
        return frozenset()
    return frozenset((*_kept_runs(words.keys), *_pairs(words)))


def _kept_runs(keys: Sequence[str]) -> Iterator[int]:
    """Yield the least of each window of runs: the same ones in every text that has its words."""
    numbers = [_number(keys[place : place + LEAST_WORDS]) for place in range(len(keys) - LEAST_WORDS + 1)]
    for place in range(max(1, len(numbers) - _WINDOW + 1)):
        yield min(numbers[place : place + _WINDOW])


def _pairs(words: ComparableText) -> Iterator[int]:
    for stem, next_stem in pairwise(stems(words.keys)):
        yield _number(("~", *sorted((stem, next_stem))))


def _number(words: Sequence[str]) -> int:
    return zlib.crc32(" ".join(words).encode("utf-8"))
