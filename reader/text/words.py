"""The words of a text as numbers, indexed by where they stand, so that a run of words is found at once.

Typographic quotation marks, brackets and line ends are left out and apostrophes and dashes made plain, so
that new typography or other wrapping changes no word. Digits with their sign, sentence marks and symbols are
words: "-5 %" is not "5 %". Standard library only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.text.folding import fold

_WORD = re.compile(
    r"""
    (?<!\w)[-+]?\d+(?:[.,:]\d+)*
    | \w+(?:['-]\w+)*
    | [.…]+ | -+ | [,;:!?]
    | [^\w\s"'()\[\]{}`]
    """,
    re.VERBOSE,
)
_ELLIPSES = frozenset({"...", "…", ".…", "….", "...."})
_MAX_OCCURRENCES = 5000
"""A run whose rarest word stands more often than this belongs to a text that repeats itself, in which it
could not be told from its copies anyway: looking at each of them for each run would take minutes."""
_MAX_INDEXED_TEXTS = 2
"""The article on screen and one beside it: the index of a megabyte takes some 40 MB."""


class WordIndex:
    """The words of one text, in order."""

    __slots__ = ("_numbers", "_places", "ends", "numbers", "starts")

    def __init__(self, text: str) -> None:
        self.starts: list[int] = []
        """Where each word begins, in code points."""
        self.ends: list[int] = []
        """Where each word ends, in code points."""
        self.numbers: list[int] = []
        """Each word, as a number; the same word has the same number."""
        self._numbers: dict[str, int] = {}
        self._places: defaultdict[int, list[int]] = defaultdict(list)
        for place, match in enumerate(_WORD.finditer(fold(text))):
            number = self._numbers.setdefault(_plain(match[0]), len(self._numbers))
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.numbers.append(number)
            self._places[number].append(place)

    def __len__(self) -> int:
        return len(self.numbers)

    def coded(self, words: Sequence[str]) -> list[int]:
        """Return words as numbers of this text; -1 for one that does not stand in it."""
        return [self._numbers.get(word, -1) for word in words]

    def places(self, run: Sequence[int]) -> Iterator[int]:
        """Yield at which words of the text a run of numbers begins, in order.

        Nothing for an empty run, nor for one of which every word stands more than 5000 times.
        """
        run = list(run)
        if not run or -1 in run:
            return
        offset, number = min(enumerate(run), key=lambda pair: len(self._places[pair[1]]))
        if len(self._places[number]) > _MAX_OCCURRENCES:
            return
        for place in self._places[number]:
            if place >= offset and self.stands(run, place - offset):
                yield place - offset

    def count(self, run: Sequence[int]) -> int:
        """Return how often a run of numbers stands in the text.

        Of one that `places` skips it is how often its rarest word does: that, too, changes whenever the run
        is put in or taken out.
        """
        rarest = min((len(self.occurrences(number)) for number in run), default=0)
        return rarest if rarest > _MAX_OCCURRENCES else sum(1 for _ in self.places(run))

    def stands(self, run: list[int], place: int) -> bool:
        """Tell whether a run of numbers begins at a word of the text."""
        return place >= 0 and self.numbers[place : place + len(run)] == run

    def occurrences(self, number: int) -> Sequence[int]:
        """Return at which words of the text a word stands."""
        return self._places.get(number, ())

    def first_from(self, offset: int) -> int:
        """Return the first word that begins at a code point or after it; past the last one their number."""
        return bisect_left(self.starts, offset)


@lru_cache(_MAX_INDEXED_TEXTS)
def index_words(text: str) -> WordIndex:
    """Return the index of a text; that of the last texts is kept."""
    return WordIndex(text)


def split(text: str) -> list[tuple[int, str]]:
    """Return the words of a short text, each with the code point where it begins."""
    return [(match.start(), _plain(match[0])) for match in _WORD.finditer(fold(text))]


def _plain(word: str) -> str:
    if word in _ELLIPSES:
        return "…"
    return "-" if word.startswith("--") else word
